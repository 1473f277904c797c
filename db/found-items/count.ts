import type { ItemCountView } from '../../shared/contract/found-items.ts';
import { DeskError, type FaultAt } from '../../shared/errors.ts';
import { itemCountTimers } from '../../shared/registers/found-item-rules.ts';
import type { ItemCount } from '../../shared/registers/item-counts.ts';
import { find, refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import { takeCounts } from '../handovers/counts.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, freshBase, patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { writeItemStep } from './item-change.ts';
import { itemsHeld } from './item-lines.ts';

/** S07, S25: what was seen is compared with what the book holds; only now is it said what is missing. */
export const countItems: Write<'foundItems.count'> = (act, { id, itemIds }) => {
  refuseSecondSave(act, 'itemCounts', id);
  const held = itemsHeld(act);
  const seen = new Set(itemIds);
  const missing = held
    .filter((item) => !seen.has(item.id))
    .map(({ id: itemId, no, itemDescription }) => ({ itemId, no, itemDescription, explanation: '' }));
  const count: ItemCount = {
    ...freshBase(act, 'itemCounts', id),
    ...{ countedAt: act.now, countedBy: act.actor.id, reportedTo: '', missing },
    status: missing.length === 0 ? 'done' : 'open',
    expected: held.length,
    found: held.length - missing.length,
  };
  create(act, 'itemCounts', count);
  act.setTimers('itemCounts', id, itemCountTimers(count), []);
  dropDraft(act, id);
  takeCounts(act);
  return countView(act, count);
};

/** Each missing thing has its explanation, which stands in its own history, and somebody was told. */
export const explainItemCount: Write<'foundItems.explainCount'> = (act, { countId, explanations, reportedTo }) => {
  const count = read(act, 'itemCounts', countId);
  if (count.status !== 'open') throw new DeskError('stateForbids');
  const said = new Map(explanations.map(({ itemId, text }) => [itemId, text]));
  const missing = count.missing.map((one) => ({ ...one, explanation: said.get(one.itemId) ?? '' }));
  const unsaid = missing.map(({ explanation }, i): FaultAt | undefined =>
    explanation === '' ? { field: `explanations.${i}`, code: 'required' } : undefined,
  );
  refuse([...unsaid, reportedTo === '' ? { field: 'reportedTo', code: 'required' } : undefined]);
  for (const { itemId, explanation } of missing) {
    const item = read(act, 'foundItems', itemId);
    writeItemStep(act, item, 'count', { text: explanation, details: { count: count.no } });
  }
  const explained = patch(act, 'itemCounts', count, { missing, reportedTo, status: 'done' });
  act.setTimers('itemCounts', countId, itemCountTimers(explained));
  takeCounts(act);
  return countView(act, explained);
};

const shown = 20;

export const listItemCounts: Read<'foundItems.counts'> = (look) =>
  look.db
    .rows<object>(`SELECT * FROM itemCounts ORDER BY seq DESC LIMIT ${shown}`)
    .map((row) => countView(look, fromRow('itemCounts', row)));

function countView(look: Look, record: ItemCount): ItemCountView {
  return { record, countedByName: find(look, 'staff', record.countedBy)?.name ?? '' };
}
