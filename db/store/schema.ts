import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { RecordOf, RegisterName } from '../../shared/registers/index.ts';

/** As SQLite holds a field: a boolean is 0 or 1, a list its JSON. */
type Column<T> = T extends boolean ? 0 | 1 : T extends object ? string : T;
export type Row<T> = { seq: number } & { [K in keyof T]: Column<T[K]> };
export type RowOf<R extends RegisterName> = Row<RecordOf<R>>;

type Registers = { [R in RegisterName]: RowOf<R> };
export interface Schema extends Registers {
  changes: ChangeRow;
  entries: EntryRow;
  timers: TimerRow;
  drafts: DraftRow;
  parameterValues: { key: string; value: number; validFrom: number; setAt: number; setBy: string };
  credentials: { staffId: string; salt: string; hash: string; failures: number; blockedUntil: number };
}

export interface ChangeRow {
  seq: number;
  id: string;
  site: string;
  device: string;
  n: number;
  stamp: string;
  register: string;
  record: string;
  kind: string;
  fields: string;
  salt: string;
  fieldsDigest: string;
  actor: string;
  happenedAt: number;
  enteredAt: number;
  prevHash: string;
  hash: string;
  reissues: string | null;
}
export interface EntryRow {
  seq: number;
  id: string;
  register: string;
  record: string;
  at: number;
  actor: string;
  kind: string;
  data: string;
}
export interface TimerRow {
  register: string;
  record: string;
  rule: string;
  dueAt: number;
  snoozedUntil: number | null;
  /** UTC ms at which this deadline had its alarm here; null: it has not yet, or was snoozed since. */
  rungAt: number | null;
}
export interface DraftRow {
  id: string;
  form: string;
  title: string;
  content: string;
  startedBy: string;
  startedAt: number;
  updatedAt: number;
}

/** Builds and types queries only; `Database` runs them, synchronously and prepared once. */
export const build = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});
