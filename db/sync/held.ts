import { nobody } from '../../shared/contract/admit.ts';
import type { Act } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import type { ReadDb } from '../store/database.ts';
import { isRegister, putFromLog } from './put-record.ts';

export function isHeld(act: Act, register: string, record: string): boolean {
  return act.db.row('SELECT 1 FROM heldRecords WHERE register = ? AND record = ?', register, record) !== undefined;
}

const some = "SELECT register, record FROM heldRecords WHERE why NOT LIKE 'unknown %' LIMIT 500";
const all = 'SELECT register, record FROM heldRecords';

/** Tries again what had to wait for another record or for its value, until nothing more comes of it. */
export function tryHeld(act: Act, statement = some): void {
  for (let before = -1, left = 0; before !== left; before = left) {
    left = 0;
    for (const { register, record } of heldNow(act.db, statement)) {
      act.db.run('DELETE FROM heldRecords WHERE register = ? AND record = ?', register, record);
      putFromLog(act, register, record);
      if (isHeld(act, register, record)) left += 1;
    }
  }
}

function heldNow(db: ReadDb, statement: string): { register: string; record: string }[] {
  return db.rows<{ register: string; record: string }>(statement).filter(({ register }) => isRegister(register));
}

/** After an update the desk may understand what it could only keep before. @param now UTC ms */
export async function tryHeldAfterStart(book: Book, now: number): Promise<void> {
  if (book.place && heldNow(book.db, all).length > 0) await book.act(nobody, now, (act) => tryHeld(act, all));
}
