import { tidyCode } from '../../shared/codes/tag.ts';
import type { ReceiveInput } from '../../shared/contract/mail.ts';
import { DeskError, type FaultAt } from '../../shared/errors.ts';
import { instructionsFor, type MailInstruction } from '../../shared/registers/mail-instructions.ts';
import { isSpecial, type MailItem } from '../../shared/registers/mail-items.ts';
import { homeState, stateByInstruction } from '../../shared/registers/mail-rules.ts';
import { fromPaper } from '../back-entry/paper.ts';
import { dangling, find, refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import type { Act, Look } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, freshBase } from '../store/records.ts';
import { timeFaults } from '../store/times.ts';
import { inCustody } from './in-custody.ts';
import { activeInstructions } from './instructions.ts';
import { setMailTimers, writeMailStep } from './mail-change.ts';
import { mailView } from './mail-view.ts';
import { learnShapes } from './shapes.ts';

/** S24: one item is written down. What its addressee has asked for beforehand decides where it begins. */
export const receiveMail: Write<'mail.receive'> = (act, input) => mailView(act, received(act, input));

/** The same without its view. */
export function received(act: Act, input: ReceiveInput): MailItem {
  refuseSecondSave(act, 'mailItems', input.id);
  const instructions = instructionsFor(activeInstructions(act, input.unitId), input, act.now);
  const excepted = input.type === 'courier' ? courierLetIn(act, input, instructions) : null;
  refuse([
    ...itemFaults(act, input),
    input.unitId === null ? { field: 'unitId', code: 'required' } : undefined,
    ...timeFaults(act.now, input.at, 0),
  ]);
  const asked = instructions.find(({ kind }) => kind !== 'courier') ?? null;
  const item = freshItem(act, input, 'in', input.at ?? act.now);
  const status = (asked && stateByInstruction[asked.kind]) ?? item.status;
  const full: MailItem = {
    ...item,
    status,
    batchId: input.batchId,
    instruction: asked?.kind ?? null,
    forwardTo: asked?.kind === 'forward' ? asked.text : '',
    returnReason: asked?.kind === 'return' ? asked.text : '',
    heldUntil: asked?.kind === 'hold' ? asked.until : null,
    exceptReason: excepted?.reason ?? '',
    exceptBy: excepted?.by ?? null,
  };
  const entered: MailItem = input.paper ? { ...full, enteredLate: true } : full;
  enterItem(act, entered, asked ? { text: asked.text, details: { instruction: asked.kind } } : {});
  fromPaper(act, 'mailItems', entered.id, { at: entered.receivedAt, field: 'at' }, input.paper);
  learnShapes(act, input);
  dropDraft(act, input.id);
  return entered;
}

/** Writes an item into the book for the first time. */
export function enterItem(
  act: Act,
  item: MailItem,
  said: { no?: string; text?: string; details?: Record<string, string> },
): void {
  create(act, 'mailItems', item, item.receivedAt);
  const { exceptReason, shelf } = item;
  const details = { ...(shelf && { shelf }), ...(exceptReason && { exceptReason }), ...said.details };
  writeMailStep(act, item.id, 'register', { ...said, details });
  setMailTimers(act, item);
}

/**
 * Q24: couriers go up themselves. A supervisor lets one in by his word now, or by one that stands.
 * @throws DeskError `courierRefused`; `invalid` when the supervisor gives no reason
 */
function courierLetIn(act: Act, { exceptReason }: ReceiveInput, instructions: readonly MailInstruction[]) {
  const standing = instructions.find(({ kind }) => kind === 'courier');
  if (standing) return { reason: standing.text, by: standing.by };
  if (act.actor.role !== 'supervisor') throw new DeskError('courierRefused');
  refuse([exceptReason === '' ? { field: 'exceptReason', code: 'required' } : undefined]);
  return { reason: exceptReason, by: act.actor.id };
}

type Described = Pick<ReceiveInput, 'id' | 'type' | 'trackingNo' | 'addressee' | 'unitId' | 'shelf' | 'remarks'>;

export const sameNumber = `SELECT no FROM mailItems WHERE trackingNo = ? AND trackingNo <> '' AND id <> ?
  AND ${inCustody}`;

/** @returns what is wrong with how an item is described: a special one without its number, a number that lies here already */
export function itemFaults(look: Look, { id, type, trackingNo, addressee, unitId }: Described): FaultAt[] {
  const number = tidyCode(trackingNo);
  const faults: (FaultAt | undefined)[] = [
    isSpecial(type) && number === '' ? { field: 'trackingNo', code: 'required' } : undefined,
    number !== '' && look.db.row<object>(sameNumber, number, id)
      ? { field: 'trackingNo', code: 'duplicate' }
      : undefined,
    addressee === '' ? { field: 'addressee', code: 'required' } : undefined,
    dangling(look, 'units', 'unitId', unitId),
  ];
  return faults.filter((fault) => fault !== undefined);
}

/** An item about which only says what it is. @param at UTC ms */
export function freshItem(act: Act, input: Described, direction: MailItem['direction'], at: number): MailItem {
  const { id, type, addressee, unitId, shelf, remarks } = input;
  const special = isSpecial(type);
  return {
    ...freshBase(act, 'mailItems', id),
    ...{ type, special, direction, addressee, unitId, shelf, remarks },
    status: homeState({ special, direction }),
    trackingNo: tidyCode(input.trackingNo),
    place: find(act, 'units', unitId)?.code ?? '',
    receivedAt: at,
    since: act.now,
    keeperId: act.actor.id,
    custodyShift: act.shift,
    attempts: [],
    ...{ notices: 0, noticedAt: null, instruction: null, forwardTo: '', heldUntil: null, moveId: null, endedAt: null },
    ...{
      batchId: null,
      returnReason: '',
      exceptReason: '',
      exceptBy: null,
      sender: '',
      expectAt: null,
      reportedTo: '',
    },
    enteredLate: act.now - at > act.parameters['entry.lateMinutes'] * 60_000,
  };
}
