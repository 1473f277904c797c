import type { SignatureView } from '../../shared/contract/orders.ts';
import type { CallPaper, CasePaper, OrderPaper, PaperSignature, SlipPhoto, Told } from '../../shared/contract/print.ts';
import type { Case } from '../../shared/registers/cases.ts';
import type { FollowUp } from '../../shared/registers/follow-ups.ts';
import { attachmentsOf } from '../attachments/attach.ts';
import { carrierOf, familyOf, isBound } from '../attachments/family.ts';
import { timelineOf } from '../cases/timeline.ts';
import { find } from '../directory/saving.ts';
import { ordersIn } from '../orders/order-change.ts';
import { orderView } from '../orders/order-view.ts';
import { signaturesOf } from '../orders/signatures-of.ts';
import { slipChangedSince } from '../orders/signed-since.ts';
import type { Look } from '../store/act.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

/** How a telephone number is to stand on the paper. */
export type ShowPhone = (phone: string) => string;
/** @returns the drawing of a signature as PNG in base64. @throws DeskError `fileUnreadable` */
export type ReadDrawing = (imageHash: string) => string;

export const nameOf = (look: Look, staff: string | null) => find(look, 'staff', staff)?.name ?? '';

function noOf(look: Look, caseId: string | null): string {
  return look.db.row<{ no: string }>('SELECT no FROM cases WHERE id = ?', caseId)?.no ?? '';
}

function followUpsOf(look: Look, caseId: string): FollowUp[] {
  return look.db
    .rows<object>('SELECT * FROM followUps WHERE caseId = ? ORDER BY seq', caseId)
    .map((row) => fromRow('followUps', row));
}

/** @returns who was told of a record, by whom and when */
export function toldOf(look: Look, register: 'cases' | 'buildingEvents' | 'incidents', id: string): Told[] {
  return timelineOf(look, register, id).flatMap(({ data, actorName }) =>
    data.kind === 'told' ? [{ ...data.attempt, byName: actorName }] : [],
  );
}

export function paperSignature(view: SignatureView, drawing: ReadDrawing): PaperSignature {
  const { id, purpose, signer, signerRole, medium, paperRef, signedAt, changedSince, imageHash } = view;
  const image = imageHash === null ? '' : drawing(imageHash);
  return { id, purpose, signer, signerRole, medium, paperRef, signedAt, changedSince, image };
}

/** @returns the photos that belong to a signature on one of these records, oldest first */
function slipPhotos(look: Look, records: readonly { id: string; no: string }[]): SlipPhoto[] {
  return records
    .flatMap(({ id, no }) => attachmentsOf(look, id).flatMap((one) => (isBound(look, one) ? [{ no, at: one.at }] : [])))
    .sort((a, b) => a.at - b.at);
}

/** @returns a case as F01, F03, F04 and F07 show it, with the drawings of its slip's signatures */
export function casePaper(look: Look, id: string, show: ShowPhone, drawing: ReadDrawing): CasePaper {
  const record: Case = read(look, 'cases', id);
  return {
    record: { ...record, phone: show(record.phone) },
    ownerName: nameOf(look, record.firstContactOwner),
    assignedByName: nameOf(look, record.assignedBy),
    voidedByName: nameOf(look, record.voidedBy),
    repeatOfNo: noOf(look, record.repeatOf),
    told: toldOf(look, 'cases', id),
    followUps: followUpsOf(look, id),
    orders: ordersIn(look, id).map(({ no, workDone, engReceivedBy, completedAt }) => ({
      no,
      workDone,
      engReceivedBy,
      completedAt,
    })),
    signatures: signaturesOf(look, id, (signature) => slipChangedSince(signature, record)).map((view) =>
      paperSignature(view, drawing),
    ),
    slipPhotos: slipPhotos(look, familyOf(look, carrierOf(look, 'cases', id))),
  };
}

/** @returns a work order as F05 shows it, with the drawings of its signatures */
export function orderPaper(look: Look, id: string, show: ShowPhone, drawing: ReadDrawing): OrderPaper {
  const { record, quote, signatures, receivedBackByName } = orderView(look, read(look, 'orders', id));
  const c = read(look, 'cases', record.caseId);
  const { no, callerName, companyName, ext, receivedAt, locationDetail, severity, voided } = c;
  return {
    record,
    case: { no, callerName, companyName, phone: show(c.phone), ext, receivedAt, locationDetail, severity, voided },
    quote,
    signatures: signatures.map((view) => paperSignature(view, drawing)),
    slipPhotos: slipPhotos(look, [record]),
    createdByName: nameOf(look, record.createdBy),
    receivedBackByName,
  };
}

/** @returns a call as F11 shows it */
export function callPaper(look: Look, id: string, show: ShowPhone): CallPaper {
  const call = read(look, 'calls', id);
  return {
    ...call,
    callerNumber: show(call.callerNumber),
    answeredByName: nameOf(look, call.answeredBy),
    caseNo: noOf(look, call.caseId),
  };
}
