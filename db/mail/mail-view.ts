import { tagOf } from '../../shared/codes/tag.ts';
import type { CustodyLink, MailMoveView, MailView } from '../../shared/contract/mail.ts';
import { instructionsFor } from '../../shared/registers/mail-instructions.ts';
import type { MailItem } from '../../shared/registers/mail-items.ts';
import type { MailMove } from '../../shared/registers/mail-moves.ts';
import { stepsOfMail } from '../../shared/registers/mail-rules.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { timelineOf } from '../cases/timeline.ts';
import { find } from '../directory/saving.ts';
import { signaturesOf } from '../orders/signatures-of.ts';
import { stepsLeft } from '../retention/steps-left.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { activeInstructions } from './instructions.ts';
import { mailOfUnit } from './mail-lines.ts';
import { mailMoveChangedSince } from './mail-move.ts';

const nameOf = (look: Look, id: string | null) => find(look, 'staff', id)?.name ?? '';

/** @returns a slip as screens and paper show it; whoever's phone it is, it is masked (S51) */
export function mailMoveView(look: Look, move: MailMove): MailMoveView {
  return {
    record: { ...move, phone: maskPhone(move.phone) },
    signatures: signaturesOf(look, move.id, (signature) => mailMoveChangedSince(signature, move)),
    byName: nameOf(look, move.createdBy),
    fromName: nameOf(look, move.fromStaff),
    toName: nameOf(look, move.toStaff),
  };
}

/** @returns an item as its card and page show it. */
export function mailView(look: Look, item: MailItem): MailView {
  const batch = look.db.row<{ no: string }>('SELECT no FROM mailBatches WHERE id = ?', item.batchId);
  const timeline = timelineOf(look, 'mailItems', item.id);
  const moves = movesIn(
    look,
    timeline.map(({ data }) => (data.kind === 'mail' ? data.no : '')),
  );
  const last = moves.find(({ id }) => id === item.moveId);
  return {
    record: item,
    tag: tagOf(item.no, look.site.id),
    keeperName: nameOf(look, item.keeperId),
    exceptByName: nameOf(look, item.exceptBy),
    batchNo: batch?.no ?? '',
    move: last ? mailMoveView(look, last) : null,
    custody: custodyOf(look, item, moves),
    besides: mailOfUnit(look, item.unitId, item.id),
    instructions: instructionsFor(activeInstructions(look, item.unitId), item, look.now),
    timeline,
    steps: stepsLeft(look, 'mailItems', item.id, stepsOfMail(item, look.actor.role)),
  };
}

const byNo = 'SELECT m.* FROM json_each(?) j JOIN mailMoves m ON m.no = j.value ORDER BY m.seq';
const movesIn = (look: Look, nos: readonly string[]): MailMove[] =>
  look.db.rows<object>(byNo, JSON.stringify([...new Set(nos)])).map((row) => fromRow('mailMoves', row));

/** @returns through whose hands an item has gone, each link with its signature */
function custodyOf(look: Look, item: MailItem, moves: readonly MailMove[]): CustodyLink[] {
  const hands = 'SELECT 1 FROM signatures WHERE record = ? LIMIT 1';
  const signed = (record: string | null) => record !== null && look.db.row<object>(hands, record) !== undefined;
  const links = moves.map((move): CustodyLink => {
    const { id, kind, no, at, person, toStaff } = move;
    const line = move.lines.find(({ itemId }) => itemId === item.id);
    const who = kind === 'handover' ? nameOf(look, toStaff) : person;
    return { kind, no, at, who, signed: signed(id), gapFrom: nameOf(look, line?.gapFrom ?? null) };
  });
  const batchNo = look.db.row<{ no: string }>('SELECT no FROM mailBatches WHERE id = ?', item.batchId)?.no ?? '';
  const taken = {
    kind: 'taken' as const,
    at: item.receivedAt,
    no: batchNo,
    who: nameOf(look, item.createdBy),
    gapFrom: '',
  };
  return [...(item.direction === 'in' ? [{ ...taken, signed: signed(item.batchId) }] : []), ...links];
}

export const readMail: Read<'mail.read'> = (look, { itemId }) => mailView(look, read(look, 'mailItems', itemId));

/** The number of whoever took items; that it was looked at stands in the slip's history. */
export const revealTaker: Write<'mail.reveal'> = (act, { moveId }) => {
  const { phone } = read(act, 'mailMoves', moveId);
  act.append('mailMoves', moveId, { kind: 'revealed', field: 'phone' });
  return { phone };
};
