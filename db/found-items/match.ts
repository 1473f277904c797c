import type { ItemsOfCase } from '../../shared/contract/found-items.ts';
import { DeskError } from '../../shared/errors.ts';
import { isSettled } from '../../shared/registers/case-states.ts';
import type { Case } from '../../shared/registers/cases.ts';
import type { FoundItem } from '../../shared/registers/found-items.ts';
import { likeness } from '../../shared/registers/likeness.ts';
import { change } from '../cases/case-change.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { itemFor, takeItemStep } from './item-change.ts';
import { itemLines } from './item-lines.ts';
import { itemView } from './item-view.ts';
import { asThing, hasItem } from './losses.ts';
import { mayStore } from './store.ts';

const proposed = 5;
export const unmatchedItems = `SELECT * FROM foundItems INDEXED BY foundItemsHeld
  WHERE status IN ('stored', 'claimed') AND voided = 0 AND matchedCase IS NULL`;
const chosen = 'json_each(?) j CROSS JOIN foundItems f WHERE f.id = j.value ORDER BY j.key';
export const itemOfCase = `foundItems f WHERE f.id IN (SELECT id FROM foundItems WHERE caseId = ? AND voided = 0
  UNION ALL SELECT id FROM foundItems WHERE matchedCase = ? AND voided = 0) LIMIT 1`;

/** S07: what a report has to do with the things that are kept here. */
export const itemsOfCase: Read<'foundItems.ofCase'> = (look, { caseId }): ItemsOfCase => {
  const c = read(look, 'cases', caseId);
  if (c.subCategory !== 'lost' && c.subCategory !== 'found') return { item: null, mayStore: false, candidates: [] };
  const [item = null] = itemLines(look, itemOfCase, caseId, caseId);
  const candidates = item === null && isFreeLoss(look, c) ? likely(look, c) : [];
  return { item, mayStore: mayStore(look, c), candidates: itemLines(look, chosen, JSON.stringify(candidates)) };
};

/** @returns the ids of what may be what was lost, the likeliest first. */
function likely(look: Look, loss: Case): string[] {
  return look.db
    .rows<object>(unmatchedItems)
    .map((row) => fromRow('foundItems', row))
    .map((item) => ({ id: item.id, like: likeness(loss, asThing(item)) }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like)
    .slice(0, proposed)
    .map(({ id }) => id);
}

function isFreeLoss(look: Look, c: Case): boolean {
  const free = c.subCategory === 'lost' && c.matchedCase === null && !c.voided && !isSettled(c.status);
  return free && !hasItem(look, c.id);
}

/** S07: a thing and a report of a loss belong together; the report by which the thing came is linked with it, too. */
export const matchItem: Write<'foundItems.match'> = (act, { itemId, caseId }) => {
  const item = itemFor(act, itemId, 'match');
  const loss = read(act, 'cases', caseId);
  if (!isFreeLoss(act, loss)) throw new DeskError('stateForbids');
  const found = item.caseId === null ? null : read(act, 'cases', item.caseId);
  if (found !== null && found.matchedCase !== null) throw new DeskError('stateForbids');
  const entry = (text: string) => ({ kind: 'did', action: 'match', text }) as const;
  change(act, loss, { matchedCase: found?.id ?? null }, entry(item.no));
  if (found) change(act, found, { matchedCase: loss.id }, entry(loss.no));
  return itemView(act, joined(act, item, loss));
};

/** The thing's own part of a link. */
function joined(act: Act, item: FoundItem, loss: Case): FoundItem {
  return takeItemStep(act, item, 'match', { matchedCase: loss.id }, { text: loss.no });
}

/** Where two reports were linked: the thing that one of them brought belongs to the loss from now on. */
export function matchItemOfCase(act: Act, found: Case, loss: Case): void {
  const row = act.db.row<object>('SELECT * FROM foundItems WHERE caseId = ? AND voided = 0', found.id);
  const item = row && fromRow('foundItems', row);
  if (item && item.matchedCase === null) joined(act, itemFor(act, item.id, 'match'), loss);
}

/** It was not the same thing after all. */
export const unmatchItem: Write<'foundItems.unmatch'> = (act, { itemId, reason }) => {
  const item = itemFor(act, itemId, 'unmatch');
  const loss = item.matchedCase === null ? null : read(act, 'cases', item.matchedCase);
  const said = { text: reason, details: { loss: loss?.no ?? '' } };
  const after = takeItemStep(act, item, 'unmatch', { matchedCase: null }, said);
  const entry = { kind: 'foundItem', step: 'unmatch', item: item.id, no: item.no, text: reason } as const;
  if (loss) change(act, loss, { matchedCase: null }, entry);
  if (item.caseId !== null) change(act, read(act, 'cases', item.caseId), { matchedCase: null }, entry);
  return itemView(act, after);
};
