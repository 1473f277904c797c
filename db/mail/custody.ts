import { nobody } from '../../shared/contract/admit.ts';
import type { CustodyInput } from '../../shared/contract/mail.ts';
import type { FaultAt } from '../../shared/errors.ts';
import { clockText } from '../../shared/parameters.ts';
import type { MailItem } from '../../shared/registers/mail-items.ts';
import type { MailMove } from '../../shared/registers/mail-moves.ts';
import { custodyGap } from '../../shared/registers/mail-rules.ts';
import { shiftOf } from '../../shared/time/shift.ts';
import { find, refuse } from '../directory/saving.ts';
import { refuseSecondSave } from '../drafts.ts';
import { type Drawings, handFaults, keepDrawings } from '../signing/hand-signatures.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Task } from '../store/handler.ts';
import { patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { takeMailStep, writeMailStep } from './mail-change.ts';
import { specialKept } from './mail-lines.ts';
import { freshMailMove, mailLineOf, postMailMove } from './mail-move.ts';
import { mailMoveView } from './mail-view.ts';

const past = "SELECT * FROM mailMoves WHERE kind = 'handover' ORDER BY at DESC LIMIT 30";

/** What the next keeper must sign for, and the handovers before. */
export const readCustody: Read<'mail.custody'> = (look) => ({
  items: specialKept(look),
  past: look.db.rows<object>(past).map((row) => mailMoveView(look, fromRow('mailMoves', row))),
});

/**
 * A37: custody passes to the next keeper with every special item looked at and both names under it; a handover that leaves
 * one out is none. S25 calls it for the shift.
 */
export const passCustody: Task<'mail.passCustody'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    passable(book.look(who, now), input);
    const drawings = keepDrawings(book, { giver: input.giver, receiver: input.receiver });
    return book.act(who, now, (act) => mailMoveView(act, passedCustody(act, input, drawings)));
  },
};

/** @throws DeskError `invalid` with what was left out, unexplained or unsigned */
function passable(look: Look, input: CustodyInput): void {
  refuseSecondSave(look, 'mailMoves', input.id);
  const from = find(look, 'staff', input.fromStaff);
  const to = find(look, 'staff', input.toStaff);
  const expected = specialKept(look);
  const named = new Set(input.lines.map(({ itemId }) => itemId));
  const whole = named.size === expected.length && expected.every(({ id }) => named.has(id));
  const isThere = look.actor.id === from?.id || look.actor.id === to?.id;
  refuse([
    from ? undefined : { field: 'fromStaff', code: 'required' },
    to ? undefined : { field: 'toStaff', code: 'required' },
    from && from.id === to?.id ? { field: 'toStaff', code: 'duplicate' } : undefined,
    from && to && !isThere ? { field: 'toStaff', code: 'unknown' } : undefined,
    whole ? undefined : { field: 'lines', code: 'count' },
    ...input.lines.map(({ present, reason }, i): FaultAt | undefined =>
      present || reason !== '' ? undefined : { field: `lines.${i}.reason`, code: 'required' },
    ),
    input.reportedTo === '' && input.lines.some(({ present }) => !present)
      ? { field: 'reportedTo', code: 'required' }
      : undefined,
    ...signedBy('giver', input.giver, from?.name),
    ...signedBy('receiver', input.receiver, to?.name),
  ]);
}

/** The hand, and that it is this person's. */
function signedBy(field: 'giver' | 'receiver', hand: CustodyInput['giver'], name: string | undefined): FaultAt[] {
  const faults = handFaults(field, hand);
  const other = hand && hand.signer !== '' && name !== undefined && hand.signer !== name;
  return other ? [...faults, { field: `${field}.signer`, code: 'unknown' }] : faults;
}

/** The same once the drawings are kept. */
export function passedCustody(act: Act, input: CustodyInput, drawings: Drawings): MailMove {
  passable(act, input);
  const { fromStaff, toStaff, reportedTo } = input;
  const items = input.lines.map((said) => ({ said, item: read(act, 'mailItems', said.itemId) }));
  const shifts = [act.shift, shiftBefore(act)];
  const move: MailMove = {
    ...freshMailMove(act, input.id, 'handover', act.now),
    ...{ fromStaff, toStaff, reportedTo },
    lines: items.map(({ said: { present, reason }, item }) => {
      const gap = fromStaff === null ? null : custodyGap(item, fromStaff, shifts);
      return { ...mailLineOf(item, gap), present, reason: present ? '' : reason };
    }),
  };
  postMailMove(act, move, { giver: input.giver, receiver: input.receiver }, drawings);
  for (const { said, item } of items) passOn(act, move, item, said);
  return move;
}

function passOn(act: Act, move: MailMove, item: MailItem, { present, reason }: CustodyInput['lines'][number]): void {
  const names = { from: nameOf(act, move.fromStaff), to: nameOf(act, move.toStaff) };
  if (!present) {
    const details = { ...names, reportedTo: move.reportedTo };
    takeMailStep(act, item, 'lose', { reportedTo: move.reportedTo }, { no: move.no, text: reason, details });
    return;
  }
  writeMailStep(act, item.id, 'custody', { no: move.no, details: names });
  patch(act, 'mailItems', item, { keeperId: move.toStaff ?? item.keeperId, custodyShift: act.shift });
}

const nameOf = (look: Look, id: string | null) => find(look, 'staff', id)?.name ?? '';

/** Twelve hours ago it was the other half of the day. */
function shiftBefore({ now, site, parameters }: Look): string {
  const { 'night.from': from, 'night.until': until } = parameters;
  return shiftOf(now - 43_200_000, site.timeZone, clockText(from), clockText(until));
}
