import type { RegisterName } from '../../shared/registers/index.ts';
import type { WriteDb } from './database.ts';

/** Each searched register's share of the doc numbers: `code * 2^40 + seq`, so that one register is one range, newest last. */
const codes = {
  cases: 1,
  calls: 2,
  units: 3,
  contacts: 4,
  staff: 5,
  orders: 6,
  keys: 12,
  keyMoves: 13,
  mailItems: 14,
  foundItems: 19,
  deskNotes: 26,
  buildingEvents: 15,
  visits: 17,
  logLines: 20,
  handovers: 24,
  incidents: 22,
  contactNotes: 23,
  patrols: 25,
} as const satisfies Partial<Record<RegisterName, number>>;
export type SearchedRegister = keyof typeof codes;
const span = 2 ** 40;

export function isSearched(register: RegisterName): register is SearchedRegister {
  return Object.hasOwn(codes, register);
}

/** @returns the doc number of a row. */
export function docOf(register: SearchedRegister, seq: number): number {
  return codes[register] * span + seq;
}

/** @returns the doc numbers of a register, from `first` up to but without `end`. */
export function docRange(register: SearchedRegister): { first: number; end: number } {
  return { first: codes[register] * span, end: (codes[register] + 1) * span };
}

/**
 * Stores what a row is found by (folded text) and queues it: indexing waits for an idle moment, searches scan the queue.
 * A text that stays the same is not filed anew.
 */
export function queueForSearch(db: WriteDb, doc: number, text: string): void {
  const { changes } = db.run(
    `INSERT INTO searchDocs (doc, text) VALUES (?, ?)
     ON CONFLICT (doc) DO UPDATE SET text = excluded.text WHERE text <> excluded.text`,
    doc,
    text,
  );
  if (changes > 0) db.run('INSERT OR IGNORE INTO searchQueue (doc) VALUES (?)', doc);
}
