import { type HandoverSheet, type SheetSection, sheetSections } from '../../shared/registers/handover-sheet.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { type Counts, noCounts } from './counts.ts';
import { holderOf } from './holder.ts';
import { sectionLines } from './sheet-sections.ts';

/** Prices that were agreed, and whose work is still open. */
export const agreedPrices = `SELECT coalesce(sum(q.total), 0) AS fen FROM orders o INDEXED BY ordersOpen
  CROSS JOIN quotes q INDEXED BY quotesAgreed ON q.caseId = o.caseId
  WHERE o.status NOT IN ('returned', 'priceDeclined', 'cancelled', 'closed') AND q.customerDecision = 'accepted'
  AND q.payer <> 'developer'`;
export const feesTaken = 'SELECT coalesce(sum(fee), 0) AS fen FROM keyMoves INDEXED BY keyMovesByTime WHERE at >= ?';
/** Slips that were made, or by which something came back; asking for it moves no key. */
export const keySlips = `SELECT count(*) AS n FROM keyMoves m INDEXED BY keyMovesByChange WHERE m.updatedAt > ?
  AND (m.createdAt > ? OR EXISTS (SELECT 1 FROM json_each(m.lines) l WHERE l.value ->> 'backAt' > ?))`;

/** S25: everything that is open at the desk, computed from the registers as they stand. */
export function sheetNow(look: Look, { keys, items }: Counts): HandoverSheet {
  const since = holderOf(look)?.since ?? null;
  const lines = (section: SheetSection) => [section, sectionLines(look, section, since ?? look.now)] as const;
  const fen = (sql: string, ...values: number[]) => look.db.row<{ fen: number }>(sql, ...values)?.fen ?? 0;
  return {
    at: look.now,
    since,
    sections: Object.fromEntries(sheetSections.map(lines)) as HandoverSheet['sections'],
    keys,
    items,
    keySlipsSince: keys === null ? 0 : slipsSince(look, keys.countedAt),
    fees: fen(feesTaken, since ?? look.now),
    outstanding: fen(agreedPrices),
  };
}

const slipsSince = (look: Look, at: number): number => look.db.row<{ n: number }>(keySlips, at, at, at)?.n ?? 0;

export const readSheet: Read<'handovers.sheet'> = (look) => ({ sheet: sheetNow(look, noCounts) });
