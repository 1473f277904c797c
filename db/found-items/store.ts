import type { FoundItemView, StoreInput } from '../../shared/contract/found-items.ts';
import { DeskError, type FaultAt } from '../../shared/errors.ts';
import { isSettled } from '../../shared/registers/case-states.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { itemFaults } from '../../shared/registers/found-item-rules.ts';
import { type FoundItem, type SaidOfItem, saidOfItem } from '../../shared/registers/found-items.ts';
import { answerTo } from '../../shared/registers/questions.ts';
import { dangling, find, refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import type { Act, Look } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, freshBase, read } from '../store/records.ts';
import { futureFaults } from '../store/times.ts';
import { finishFoundReport } from './finish-report.ts';
import { itemFor, renewItemTimers, takeItemStep, writeItemStep } from './item-change.ts';
import { itemView } from './item-view.ts';

/** S07: every found thing is handed in; what is left at the desk is taken in the same way. */
export const storeItem: Write<'foundItems.store'> = (act, input) => {
  refuseSecondSave(act, 'foundItems', input.id);
  const { id, storagePlace, at, ...said } = input;
  refuse([...faultsOf(act, { ...said, storagePlace }), ...futureFaults(act.now, { at })]);
  return stored(act, { id, storagePlace, at, ...placed(act, said) }, null);
};

const ofCase = 'SELECT 1 FROM foundItems WHERE caseId = ? AND voided = 0';

/** @returns true for a report of a found thing that is not in custody yet. */
export function mayStore(look: Look, { id, subCategory, voided }: Case): boolean {
  return subCategory === 'found' && !voided && look.db.row(ofCase, id) === undefined;
}

/** Custody begins with what the report says: nothing is asked twice. */
export const storeFromCase: Write<'foundItems.storeFromCase'> = (act, { id, caseId }) => {
  const c = read(act, 'cases', caseId);
  refuseSecondSave(act, 'foundItems', id);
  if (!mayStore(act, c)) throw new DeskError('stateForbids');
  const said = saidInCase(c);
  refuse(itemFaults(said).map(({ field, code }) => ({ field: `details.${field}`, code })));
  const { storagePlace, ...rest } = said;
  return stored(act, { id, storagePlace, at: null, ...rest }, c);
};

function saidInCase(c: Case): SaidOfItem & { storagePlace: string } {
  const said = (name: Parameters<typeof answerTo>[1]) => answerTo(c.details, name);
  const reporter = c.callerName || c.companyName;
  return {
    direction: 'found',
    itemDescription: said('itemDescription') || c.content.slice(0, 200),
    distinguishingMarks: said('distinguishingMarks'),
    unitId: c.unitId,
    place: c.place,
    whereWhen: said('whereWhen') || [c.place, c.locationDetail].filter(Boolean).join(' '),
    reporter,
    reporterPhone: c.phone,
    finder: said('finder') || reporter,
    estimatedValue: null,
    storagePlace: said('storagePlace'),
  };
}

function stored(act: Act, input: StoreInput, c: Case | null): FoundItemView {
  const { id, at, ...said } = input;
  const storedAt = at ?? act.now;
  const item: FoundItem = {
    ...freshBase(act, 'foundItems', id),
    ...said,
    status: 'stored',
    caseId: c?.id ?? null,
    storedAt,
    keepUntil: null,
    // A report that was linked before its thing came into custody brings its loss along.
    matchedCase: c?.matchedCase ?? null,
    ...{ claimant: '', claimantCompany: '', claimantPhone: '', claimedAt: null, claimedMarks: '', claimIdentity: null },
    ...{ recipient: '', recipientRef: '', endedAt: null, endReason: '' },
    enteredLate: act.now - storedAt > act.parameters['entry.lateMinutes'] * 60_000,
  };
  create(act, 'foundItems', item, storedAt);
  const { storagePlace, reporter } = item;
  writeItemStep(act, item, 'store', { details: { storagePlace, reporter } });
  renewItemTimers(act, item);
  dropDraft(act, id);
  if (c && !isSettled(c.status)) finishFoundReport(act, c);
  return itemView(act, item);
}

function faultsOf(look: Look, said: SaidOfItem & { storagePlace: string }): (FaultAt | undefined)[] {
  return [...itemFaults(said), dangling(look, 'units', 'unitId', said.unitId)];
}

/** A thing of a unit stands where the unit is; what was left at the desk has no finder. */
function placed<S extends SaidOfItem>(look: Look, said: S): S {
  const unit = find(look, 'units', said.unitId);
  return { ...said, place: unit?.code ?? said.place, ...(said.direction === 'leftAtDesk' && { finder: '' }) };
}

/** What was written down wrongly; the history keeps what stood there. */
export const correctItem: Write<'foundItems.correct'> = (act, { itemId, reason, ...input }) => {
  const before = itemFor(act, itemId, 'correct');
  const reporterPhone = input.reporterPhone ?? before.reporterPhone;
  const said = placed(act, { ...input, reporterPhone });
  refuse(faultsOf(act, { ...said, storagePlace: before.storagePlace }));
  const details = differences(before, said);
  if (Object.keys(details).length === 0) return itemView(act, before);
  return itemView(act, takeItemStep(act, before, 'correct', said, { text: reason, details }));
};

/** A number and the marks changed, and not to what: both are kept from view (S51). */
const unsaid: ReadonlySet<string> = new Set(['reporterPhone', 'distinguishingMarks', 'unitId']);

function differences(before: FoundItem, after: SaidOfItem): Record<string, string> {
  const changed = saidOfItem.filter((field) => before[field] !== after[field]);
  return Object.fromEntries(
    changed.map((field) => [field, unsaid.has(field) ? '…' : `${before[field] || '—'} → ${after[field] || '—'}`]),
  );
}

/** To another shelf: the history says from where. */
export const moveItem: Write<'foundItems.move'> = (act, { itemId, storagePlace, reason }) => {
  const before = itemFor(act, itemId, 'move');
  if (before.storagePlace === storagePlace) return itemView(act, before);
  const details = { from: before.storagePlace, storagePlace };
  return itemView(act, takeItemStep(act, before, 'move', { storagePlace }, { text: reason, details }));
};
