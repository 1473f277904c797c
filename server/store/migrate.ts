import { migrations } from './migrations.ts';
import type { Store } from './sql.ts';

/** Any number, the same on every server of a fleet: whoever starts second waits until the first has migrated. */
const lock = 7_350_022;

/**
 * Brings the database up to date in one transaction, under an advisory lock.
 * @param now UTC ms. @param wanted all there are, or fewer for a test
 * @throws Error when the database was migrated by a newer server: an older one would not understand it
 */
export async function migrate(store: Store, now: number, wanted = migrations): Promise<string[]> {
  return store.transaction(async (sql) => {
    await sql.query('SELECT pg_advisory_xact_lock($1)', [lock]);
    await sql.query('CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, at bigint NOT NULL)');
    const run = new Set((await sql.query<{ name: string }>('SELECT name FROM migrations')).map(({ name }) => name));
    const unknown = [...run].find((name) => !wanted.some((m) => m.name === name));
    if (unknown !== undefined) throw new Error(`the database knows ${unknown}: it belongs to a newer server`);
    const todo = wanted.filter(({ name }) => !run.has(name));
    for (const { name, sql: steps } of todo) {
      for (const one of steps) await sql.query(one);
      await sql.query('INSERT INTO migrations (name, at) VALUES ($1, $2)', [name, now]);
    }
    return todo.map(({ name }) => name);
  });
}
