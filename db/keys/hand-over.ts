import { nobody } from '../../shared/contract/admit.ts';
import type { HandOverInput, MoveView } from '../../shared/contract/keys.ts';
import type { FaultAt } from '../../shared/errors.ts';
import { type IdentityCheck, type IdentityInput, identityFaults, maskDocNo } from '../../shared/registers/identity.ts';
import type { KeyMove } from '../../shared/registers/key-moves.ts';
import type { Key } from '../../shared/registers/keys.ts';
import { dangling, refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import { type Drawings, handFaults, keepDrawings } from '../signing/hand-signatures.ts';
import type { Act, Look } from '../store/act.ts';
import type { Task } from '../store/handler.ts';
import { create, read } from '../store/records.ts';
import { timeFaults } from '../store/times.ts';
import { keyFor, movedAt, takeKeyStep } from './key-change.ts';
import { moveView } from './key-view.ts';
import { freshMove, lineOf } from './move-record.ts';
import { enterKey, keyFaults } from './save.ts';
import { signMove } from './signed-move.ts';

/** S21: into the cabinet or out to the owner, both sides present, every piece counted, both hands under it. */
export const handOverKeys: Task<'keys.handOver'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    agreed(book.look(who, now), input);
    const drawings = keepDrawings(book, handsOf(input));
    return book.act(who, now, (act) => handedOver(act, input, drawings));
  },
};

const handsOf = ({ giver, receiver }: HandOverInput) => ({ giver, receiver });

/** A key of the book, or one that is only described. */
type Line = HandOverInput['lines'][number] & { known: Key | null };

/** @returns its lines, when everything agrees. @throws DeskError for a key that is elsewhere, or with what does not agree */
function agreed(look: Look, input: HandOverInput): Line[] {
  refuseSecondSave(look, 'keyMoves', input.id);
  const lines = input.lines.map((line): Line => {
    const isNew = input.kind === 'receive' && line.fresh !== null;
    return { ...line, known: isNew ? null : keyFor(look, line.keyId, input.kind) };
  });
  const last = Math.max(0, ...lines.map(({ known }) => (known ? movedAt(look, known) : 0)));
  refuse([
    input.person === '' ? { field: 'person', code: 'required' } : undefined,
    input.kind === 'issue' && input.unitId === null ? { field: 'unitId', code: 'required' } : undefined,
    dangling(look, 'units', 'unitId', input.unitId),
    ...lines.flatMap((line, i) => lineFaults(look, input, line, i)),
    ...(input.kind === 'issue' ? proofFaults(look, input) : []),
    input.bothPresent ? undefined : { field: 'bothPresent', code: 'tick' },
    input.functionTestWanted && input.functionTestOk !== true ? { field: 'functionTestOk', code: 'tick' } : undefined,
    input.remainingCounted === null ? { field: 'remainingCounted', code: 'required' } : undefined,
    ...timeFaults(look.now, input.at, last),
    ...handFaults('giver', input.giver),
    ...handFaults('receiver', input.receiver),
  ]);
  return lines;
}

/** Differences of number or condition stop the whole slip (S21). */
function lineFaults(look: Look, input: HandOverInput, { known, fresh, qty, condition }: Line, i: number): FaultAt[] {
  const at = `lines.${i}`;
  const faults: FaultAt[] = [];
  if (input.lines.findIndex((line) => line.keyId === input.lines[i]?.keyId) !== i) {
    faults.push({ field: at, code: 'duplicate' });
  }
  if (qty !== (known ?? fresh)?.copies) faults.push({ field: `${at}.qty`, code: 'count' });
  if (condition !== 'good') faults.push({ field: `${at}.condition`, code: 'condition' });
  if (input.kind === 'issue' && known?.unitId !== input.unitId) faults.push({ field: at, code: 'otherUnit' });
  if (known === null && fresh !== null) {
    faults.push(...keyFaults(look, fresh, null).map(({ field, code }) => ({ field: `${at}.fresh.${field}`, code })));
    const twice = input.lines.findIndex((line) => line.fresh?.keyCode === fresh.keyCode);
    if (twice !== i) faults.push({ field: `${at}.fresh.keyCode`, code: 'duplicate' });
  }
  return faults;
}

/** S21, Q14: nobody gets an owner's keys without showing who he is, and an agent not without the owner's paper. */
function proofFaults(look: Look, { identity, role, powerOfAttorney, notarised }: HandOverInput): FaultAt[] {
  const faults: FaultAt[] = identity
    ? identityFaults('identity', identity)
    : [{ field: 'identity.docNo', code: 'required' }];
  if (role !== 'agent') return faults;
  if (powerOfAttorney === '') faults.push({ field: 'powerOfAttorney', code: 'required' });
  if (!notarised && look.parameters['agent.notarised'] === 1) faults.push({ field: 'notarised', code: 'tick' });
  return faults;
}

/** The same once the drawings are kept. */
export function handedOver(act: Act, input: HandOverInput, drawings: Drawings): MoveView {
  const lines = agreed(act, input);
  const at = input.at ?? act.now;
  const fresh = freshMove(act, input.id, input.kind, at);
  const details = { person: input.person, role: input.role };
  const keys = lines.map(({ known, fresh: described, qty }) => {
    const said = { no: fresh.no, text: input.remarks, details: { ...details, qty: String(qty) } };
    if (known) return takeKeyStep(act, known, input.kind, { moveId: fresh.id }, said);
    return described ? enterKey(act, described, fresh.id, said) : null;
  });
  const { role, person, companyName, phone, unitId, powerOfAttorney, bothPresent } = input;
  const { functionTestWanted, functionTestOk, remainingCounted, fee } = input;
  const move: KeyMove = {
    ...fresh,
    ...{ role, person, companyName, phone, unitId, powerOfAttorney, bothPresent, functionTestWanted, functionTestOk },
    ...{ remainingCounted, fee },
    lines: keys.flatMap((key, i) => (key ? [lineOf(key, lines[i]?.qty ?? key.copies, 'good')] : [])),
    identity: input.identity && checked(act, input.identity),
    remainingExpected: remaining(act, unitId),
    closedAt: at,
  };
  create(act, 'keyMoves', move, at);
  signMove(act, move, handsOf(input), drawings);
  dropDraft(act, move.id);
  return moveView(act, read(act, 'keyMoves', move.id));
}

/** Of the document's number only the end is kept. */
function checked(act: Act, { docNo, ...said }: IdentityInput): IdentityCheck {
  return { ...said, docNoMasked: maskDocNo(docNo), checkedBy: act.actor.id, checkedAt: act.now };
}

export const leftOfUnit = "SELECT coalesce(sum(copies), 0) AS n FROM keys WHERE unitId = ? AND status = 'inCabinet'";
const left =
  "SELECT coalesce(sum(copies), 0) AS n FROM keys WHERE status = 'inCabinet' AND custodian = 'customerService'";

/** @returns the pieces that the book has left in the cabinet for the unit, or altogether */
function remaining(look: Look, unitId: string | null): number {
  const row = unitId === null ? look.db.row<{ n: number }>(left) : look.db.row<{ n: number }>(leftOfUnit, unitId);
  return row?.n ?? 0;
}
