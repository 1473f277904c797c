import { nobody } from '../../shared/contract/admit.ts';
import type { SignHandoverInput } from '../../shared/contract/handovers.ts';
import { DeskError, type FaultAt } from '../../shared/errors.ts';
import { handoverTimers, unwritten } from '../../shared/registers/handover-rules.ts';
import type { Handover } from '../../shared/registers/handovers.ts';
import { find, refuse } from '../directory/saving.ts';
import { passedCustody } from '../mail/custody.ts';
import { specialKept } from '../mail/mail-lines.ts';
import { type Drawings, handFaults, keepDrawings, signHands } from '../signing/hand-signatures.ts';
import { acceptPin, tryPin } from '../site/sign-in.ts';
import type { Act, Look } from '../store/act.ts';
import type { Task } from '../store/handler.ts';
import { patch } from '../store/records.ts';
import { endAbsence } from './absences.ts';
import { countsOf, countsStand } from './counts.ts';
import { writeHandoverStep } from './handover-record.ts';
import { factsHash, handoverView, sheetOf } from './handover-view.ts';
import { absenceOf, nameOf } from './holder.ts';
import { leaveInstructions } from './instructions.ts';
import { ownHandover } from './write.ts';

/**
 * S25 in one transaction over all registers: the sheet is frozen, both hands stand under its hash, special mail goes to its
 * new keeper with it, and the desk has a new holder. Or nothing of it.
 */
export const signHandover: Task<'handovers.sign'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    const look = book.look(who, now);
    signable(look, input);
    const matches = await tryPin(look, input.toStaff, input.pin);
    const drawings = matches ? keepDrawings(book, { giver: input.giver, receiver: input.receiver }) : {};
    return book.act(who, now, (act) => {
      acceptPin(act, input.toStaff, matches, 'handover');
      return handoverView(act, signedHandover(act, input, drawings));
    });
  },
};

/** @returns the handover, when everything is said. @throws DeskError `invalid`, `sheetChanged` when the sheet is another by now */
function signable(look: Look, input: SignHandoverInput): Handover {
  const handover = ownHandover(look, input.handoverId, 'write');
  const counts = countsStand(look, countsOf(look, handover));
  const to = find(look, 'staff', input.toStaff);
  refuse([
    counts === 'done' ? undefined : { field: 'counts', code: counts === 'open' ? 'reason' : 'required' },
    ...unwritten(handover),
    ...incoming(look, handover, input),
    ...(['giver', 'receiver'] as const).flatMap((field): FaultAt[] => handFaults(field, input[field])),
    otherName('giver', input.giver?.signer, nameOf(look, handover.fromStaff)),
    otherName('receiver', input.receiver?.signer, to?.name ?? ''),
  ]);
  if (sheetOf(look, handover).sheetHash !== input.sheetHash) throw new DeskError('sheetChanged');
  return handover;
}

function incoming(look: Look, { fromStaff }: Handover, input: SignHandoverInput): (FaultAt | undefined)[] {
  const { toStaff, read, reserved, reservations } = input;
  return [
    find(look, 'staff', toStaff) ? undefined : { field: 'toStaff', code: 'required' },
    toStaff === fromStaff ? { field: 'toStaff', code: 'duplicate' } : undefined,
    read ? undefined : { field: 'read', code: 'tick' },
    reserved && reservations === '' ? { field: 'reservations', code: 'required' } : undefined,
  ];
}

/** Nobody signs for somebody else. */
function otherName(field: string, signer: string | undefined, name: string): FaultAt | undefined {
  return signer !== undefined && signer !== '' && signer !== name
    ? { field: `${field}.signer`, code: 'unknown' }
    : undefined;
}

/** The same once the drawings are kept and the incoming person is known to be there. */
export function signedHandover(act: Act, input: SignHandoverInput, drawings: Drawings): Handover {
  const before = signable(act, input);
  const hands = { giver: input.giver, receiver: input.receiver };
  const { toStaff, lines, reportedTo } = input;
  const frozen = sheetOf(act, before);
  const mailMoveId = specialKept(act).length > 0 || lines.length > 0 ? act.newId() : null;
  if (mailMoveId !== null) {
    const custody = { id: mailMoveId, fromStaff: before.fromStaff, toStaff, lines, reportedTo, ...hands };
    passedCustody(act, custody, drawings);
  }
  const handover = patch(act, 'handovers', before, {
    ...{ status: 'signedByBoth', toStaff, mailMoveId, signedAt: act.now, heldFrom: act.now },
    ...{ sheet: frozen.sheet, sheetHash: frozen.sheetHash },
    reservations: input.reserved ? input.reservations : '',
  });
  signHands(act, () => ({ register: 'handovers', id: handover.id, factsHash: factsHash(handover) }), hands, drawings);
  const absence = absenceOf(act, handover.desk);
  if (absence) endAbsence(act, absence);
  const names = { from: nameOf(act, handover.fromStaff), to: nameOf(act, toStaff) };
  writeHandoverStep(act, handover.id, 'sign', { text: handover.reservations, details: names });
  leaveInstructions(act, handover);
  act.setTimers('handovers', handover.id, handoverTimers(handover, act.parameters, act.site.timeZone));
  return handover;
}
