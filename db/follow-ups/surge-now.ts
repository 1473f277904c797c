import type { Surge } from '../../shared/registers/follow-ups.ts';
import type { Look } from '../store/act.ts';
import { fromRow } from '../store/rows.ts';

/** @returns the surge that is on, if any; there is one at a time. */
export function surgeNow(look: Look): Surge | null {
  const row = look.db.row<object>('SELECT * FROM surges WHERE endedAt IS NULL AND voided = 0');
  return row ? fromRow('surges', row) : null;
}
