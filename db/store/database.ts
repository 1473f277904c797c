import Sqlite from 'better-sqlite3';
import type { Compilable } from 'kysely';

export type Value = string | number | bigint | Uint8Array | null;

/** What a read may do with the store. */
export interface ReadDb {
  /** Rows of a Kysely query. */
  all<T>(query: Compilable<T>): T[];
  get<T>(query: Compilable<T>): T | undefined;
  /** A hot or hand-written statement; prepared once per text. */
  rows<T>(sql: string, ...values: Value[]): T[];
  row<T>(sql: string, ...values: Value[]): T | undefined;
  /** What every save asks for and hardly ever changes: read once, until `forget`. */
  kept<T>(name: string, read: () => T): T;
}

/** Only inside a transaction is there one of these: a read path that writes does not compile. */
export interface WriteDb extends ReadDb {
  run(sql: string, ...values: Value[]): Sqlite.RunResult;
  /** To be called after writing to a table of which something is kept. */
  forget(): void;
}

/**
 * One connection to the desk's file, with its settings proved.
 * `synchronous` must be read back: better-sqlite3 re-opens a WAL file at NORMAL, which would lose acknowledged saves.
 */
export class Database implements WriteDb {
  readonly raw: Sqlite.Database;
  readonly #statements = new Map<string, Sqlite.Statement>();
  readonly #kept = new Map<string, unknown>();

  /** @param file path of the database. @throws SqliteError when it cannot be opened */
  constructor(file: string, options: { readonly?: boolean } = {}) {
    this.raw = new Sqlite(file, { readonly: options.readonly ?? false, timeout: 5000 });
    if (!options.readonly) this.raw.pragma('journal_mode = WAL');
    this.raw.pragma('synchronous = FULL');
    this.raw.pragma('foreign_keys = ON');
    this.raw.pragma('cache_size = -16000');
    this.raw.pragma('temp_store = MEMORY');
    // Only when there has been no idle moment for `WriteAhead` in a thousand saves.
    this.raw.pragma('wal_autocheckpoint = 16000');
    if (this.raw.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous is not FULL');
  }

  #prepare(sql: string): Sqlite.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.raw.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  all<T>(query: Compilable<T>): T[] {
    const { sql, parameters } = query.compile();
    return this.#prepare(sql).all(...(parameters as Value[])) as T[];
  }

  get<T>(query: Compilable<T>): T | undefined {
    const { sql, parameters } = query.compile();
    return this.#prepare(sql).get(...(parameters as Value[])) as T | undefined;
  }

  rows<T>(sql: string, ...values: Value[]): T[] {
    return this.#prepare(sql).all(...values) as T[];
  }

  row<T>(sql: string, ...values: Value[]): T | undefined {
    return this.#prepare(sql).get(...values) as T | undefined;
  }

  run(sql: string, ...values: Value[]): Sqlite.RunResult {
    if (sql.startsWith('ROLLBACK')) this.forget();
    return this.#prepare(sql).run(...values);
  }

  kept<T>(name: string, read: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, read());
    return this.#kept.get(name) as T;
  }

  forget(): void {
    this.#kept.clear();
  }

  get inTransaction(): boolean {
    return this.raw.inTransaction;
  }

  close(): void {
    this.#statements.clear();
    this.raw.close();
  }
}
