import type { ReadDb } from './database.ts';

/** The desk a book is kept at: the first device it was. It stays when the book goes on as another device. */
export const thisDesk = "(SELECT value FROM meta WHERE key = 'desk')";

export function deskOf({ db }: { db: ReadDb }): string {
  return db.row<{ value: string }>("SELECT value FROM meta WHERE key = 'desk'")?.value ?? '';
}
