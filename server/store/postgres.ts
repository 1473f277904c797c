import pg from 'pg';
import { type Param, type Sql, type Store, storeError } from './sql.ts';

const int8 = 20;
const { types } = pg;

const names = new Map<string, string>();

/** Each statement is planned once for a connection: what a save asks for takes less than planning it. */
function nameOf(text: string): string {
  const known = names.get(text) ?? `s${names.size}`;
  names.set(text, known);
  return known;
}

/** A real PostgreSQL. @param url as in DATABASE_URL. @param lost told of connections that broke while idle */
export function openPostgres(url: string, lost: (error: Error) => void = () => undefined): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    // Sequence numbers and times fit a double.
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : types.getTypeParser(oid, format)) },
  });
  pool.on('error', lost);
  const asking = (client: pg.Pool | pg.PoolClient): Sql => ({
    async query<T>(text: string, params: Param[] = []) {
      try {
        const { rows } = await client.query(
          params.length === 0 ? { text } : { name: nameOf(text), text, values: params },
        );
        return rows as T[];
      } catch (error) {
        throw storeError(error);
      }
    },
  });
  return {
    ...asking(pool),
    async transaction(run) {
      const client = await pool.connect().catch((error) => {
        throw storeError(error);
      });
      // A connection that breaks inside a transaction says so here as well as to whoever waits for its answer.
      client.on('error', lost);
      let broken: unknown;
      try {
        const sql = asking(client);
        await sql.query('BEGIN');
        const value = await run(sql);
        await sql.query('COMMIT');
        return value;
      } catch (error) {
        await client.query('ROLLBACK').catch((failure) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.removeListener('error', lost);
        client.release(broken instanceof Error ? broken : undefined);
      }
    },
    close: () => pool.end(),
  };
}
