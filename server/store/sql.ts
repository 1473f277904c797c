export type Param = string | number | boolean | null | Uint8Array | string[];

/** One way to ask, whichever PostgreSQL answers: a real one or the embedded one. */
export interface Sql {
  query<T>(text: string, params?: Param[]): Promise<T[]>;
}

export interface Store extends Sql {
  /** Runs in one transaction; it is committed when the promise is kept and rolled back when it is broken. */
  transaction<T>(run: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The database cannot answer now: gone, restarting, out of disk or of connections. Nothing was committed. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

const away = /^(08|53|57P|58)/;

/** @returns a failure of the database as what it means: `StoreUnavailable` where trying again later makes sense. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const isAway =
    away.test(code) ||
    /^E(CONN|PIPE|HOST|NET|TIMEDOUT|NOSPC)/.test(code) ||
    /terminated|timeout exceeded/.test(error.message);
  return isAway ? new StoreUnavailable(error.message, { cause: error }) : error;
}
