import { randomUUID } from 'node:crypto';
import type BetterSqlite from 'better-sqlite3';
import { Database } from '../../db/store/database.ts';

/** The least SQLite can do: one row of a plain table, inserted by a prepared statement and committed at FULL. */
export class BareCommit {
  readonly #db: Database;
  readonly #insert: BetterSqlite.Statement;

  constructor(file: string) {
    this.#db = new Database(file);
    this.#db.raw.pragma('wal_autocheckpoint = 1000');
    this.#db.raw.exec(
      'CREATE TABLE c (id TEXT PRIMARY KEY, no TEXT, company TEXT, room TEXT, name TEXT, phone TEXT, status TEXT, at INTEGER, content TEXT) WITHOUT ROWID',
    );
    this.#insert = this.#db.raw.prepare('INSERT INTO c VALUES (?,?,?,?,?,?,?,?,?)');
  }

  commit(content: string): void {
    this.#insert.run(randomUUID(), 'C-A-1', '蓝海贸易', 'E-1203', '王伟', '13812345678', 'new', Date.now(), content);
  }

  close(): void {
    this.#db.close();
  }
}
