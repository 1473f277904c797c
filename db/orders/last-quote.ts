import type { Quote } from '../../shared/registers/prices.ts';
import type { Look } from '../store/act.ts';
import { fromRow } from '../store/rows.ts';

/** @returns what was quoted last for a case, whatever was decided. */
export function lastQuote(look: Look, caseId: string): Quote | null {
  const row = look.db.row<object>('SELECT * FROM quotes WHERE caseId = ? ORDER BY seq DESC LIMIT 1', caseId);
  return row ? fromRow('quotes', row) : null;
}
