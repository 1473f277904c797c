import { mkdirSync } from 'node:fs';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { type Param, type Sql, type Store, storeError } from './sql.ts';

/**
 * PostgreSQL in this process, for one building. It has one connection: transactions wait for each other.
 * @param dir its data folder; null keeps it in memory, for tests
 */
export async function openEmbedded(dir: string | null): Promise<Store> {
  if (dir !== null) mkdirSync(dir, { recursive: true });
  const db = dir === null ? await PGlite.create() : await PGlite.create(dir);
  const asking = (client: PGlite | Transaction): Sql => ({
    async query<T>(text: string, params: Param[] = []) {
      try {
        return (await client.query<T>(text, params)).rows;
      } catch (error) {
        throw storeError(error);
      }
    },
  });
  return {
    ...asking(db),
    transaction: (run) => db.transaction((tx) => run(asking(tx))) as ReturnType<typeof run>,
    close: () => db.close(),
  };
}
