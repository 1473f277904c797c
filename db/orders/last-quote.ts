import type { Quote } from '../../shared/registers/prices.ts';
import type { Look } from '../store/act.ts';
import { bySeq, fromRow } from '../store/rows.ts';

/** @returns what was quoted last for a case, whatever was decided. */
export function lastQuote(look: Look, caseId: string): Quote | null {
  const row = look.db.rows<{ seq: number }>('SELECT * FROM quotes WHERE caseId = ?', caseId).sort(bySeq).at(-1);
  return row ? fromRow('quotes', row) : null;
}
