import { type CountsStand, handoverTimers, stateOfCounts } from '../../shared/registers/handover-rules.ts';
import type { SheetCount } from '../../shared/registers/handover-sheet.ts';
import type { Handover } from '../../shared/registers/handovers.ts';
import type { Act, Look } from '../store/act.ts';
import { patch, read } from '../store/records.ts';
import { unfinishedHandover } from './holder.ts';

export interface Counts {
  keys: SheetCount | null;
  items: SheetCount | null;
}
export const noCounts: Counts = { keys: null, items: null };

export const keyCountSince = `SELECT id FROM keyCounts INDEXED BY keyCountsByTime
  WHERE countedAt >= ? AND scope = 'all' ORDER BY countedAt DESC, seq DESC LIMIT 1`;
export const itemCountSince = `SELECT id FROM itemCounts INDEXED BY itemCountsByTime
  WHERE countedAt >= ? ORDER BY countedAt DESC, seq DESC LIMIT 1`;
export const anyHeld = `SELECT 1 FROM foundItems INDEXED BY foundItemsHeld WHERE status IN ('stored', 'claimed') AND voided = 0`;
export const anyInCabinet = "SELECT 1 FROM keys WHERE status = 'inCabinet' AND custodian = 'customerService' LIMIT 1";

/** The last counts that were made for a handover, as they stand on its sheet. */
export function countsOf(look: Look, { keyCountId, itemCountId }: Handover): Counts {
  return {
    keys: keyCountId === null ? null : ofKeys(look, keyCountId),
    items: itemCountId === null ? null : ofItems(look, itemCountId),
  };
}

function ofKeys(look: Look, id: string): SheetCount {
  const { no, countedAt, expected, found, differences, strange, reportedTo, status } = read(look, 'keyCounts', id);
  return {
    ...{ countId: id, no, countedAt, expected, found, strange, reportedTo, open: status === 'open' },
    differences: differences.map(({ keyCode, label, ...d }) => {
      return { what: `${keyCode} ${label}`.trim(), expected: d.expected, found: d.found, explanation: d.explanation };
    }),
  };
}

function ofItems(look: Look, id: string): SheetCount {
  const { no, countedAt, expected, found, missing, reportedTo, status } = read(look, 'itemCounts', id);
  return {
    ...{ countId: id, no, countedAt, expected, found, strange: [], reportedTo, open: status === 'open' },
    differences: missing.map(({ itemDescription, no: itemNo, explanation }) => {
      return { what: `${itemNo} ${itemDescription}`, expected: 1, found: 0, explanation };
    }),
  };
}

/** `key.countEvery`: keys at each change of shift; things whenever some are held (S07). */
export function countsStand(look: Look, { keys, items }: Counts): CountsStand {
  const owesKeys = keys === null && look.parameters['key.countEvery'] === 1 && look.db.row(anyInCabinet) !== undefined;
  const owesItems = items === null && look.db.row(anyHeld) !== undefined;
  if (owesKeys || owesItems) return 'none';
  return keys?.open || items?.open ? 'open' : 'done';
}

/** Called by every count and every explanation: the handover under way takes the last ones and goes on to its next state. */
export function takeCounts(act: Act): void {
  const handover = unfinishedHandover(act);
  if (!handover) return;
  const last = (sql: string) => act.db.row<{ id: string }>(sql, handover.startedAt)?.id ?? null;
  renewState(
    act,
    patch(act, 'handovers', handover, { keyCountId: last(keyCountSince), itemCountId: last(itemCountSince) }),
  );
}

/** After a number has changed. */
export function renewHandoverTimers(act: Act): void {
  const handover = unfinishedHandover(act);
  if (handover) act.setTimers('handovers', handover.id, handoverTimers(handover, act.parameters, act.site.timeZone));
}

/** The state follows from the counts; after a refusal, from those made anew. */
export function renewState(act: Act, handover: Handover): Handover {
  const status = stateOfCounts(countsStand(act, countsOf(act, handover)));
  const after = patch(act, 'handovers', handover, { status });
  act.setTimers('handovers', after.id, handoverTimers(after, act.parameters, act.site.timeZone));
  return after;
}
