import type { AttachmentView } from '../../shared/contract/attachments.ts';
import { type Attachment, mayVoidPicture, type pictured } from '../../shared/registers/attachments.ts';
import type { Look } from '../store/act.ts';
import { read } from '../store/records.ts';

export type Pictured = (typeof pictured)[number];

/** A record that carries pictures, in the few words they need of it. */
export interface Carrier {
  register: Pictured;
  id: string;
  no: string;
  caseId: string;
  voided: boolean;
}

/** @throws DeskError `notFound` */
export function carrierOf(look: Look, register: Pictured, id: string): Carrier {
  const record = read(look, register, id);
  const { no, voided } = record;
  return { register, id, no, voided, caseId: ('caseId' in record ? record.caseId : null) ?? id };
}

/** @returns of a case itself, its orders and the thing it brought into custody, of an order or a thing its case and itself: what is looked at side by side. */
export function familyOf(look: Look, of: Carrier): Carrier[] {
  if (of.register !== 'cases') return of.caseId === of.id ? [of] : [carrierOf(look, 'cases', of.caseId), of];
  const orders = look.db.rows<{ id: string }>('SELECT id FROM orders WHERE caseId = ? ORDER BY seq', of.id);
  const items = look.db.rows<{ id: string }>('SELECT id FROM foundItems WHERE caseId = ? AND voided = 0', of.id);
  return [
    of,
    ...orders.map(({ id }) => carrierOf(look, 'orders', id)),
    ...items.map(({ id }) => carrierOf(look, 'foundItems', id)),
  ];
}

/** @returns true when it is the photo of a slip that somebody signed. */
export function isBound(look: Look, { record, hash, kind, voided }: Attachment): boolean {
  if (kind !== 'scan' || voided) return false;
  return look.db.row('SELECT 1 FROM signatures WHERE record = ? AND scanHash = ?', record, hash) !== undefined;
}

export function attachmentView(look: Look, attachment: Attachment, { no }: Pick<Carrier, 'no'>): AttachmentView {
  const bound = isBound(look, attachment);
  const by = look.db.row<{ name: string }>('SELECT name FROM staff WHERE id = ?', attachment.by);
  return { ...attachment, no, byName: by?.name ?? '', bound, mayVoid: mayVoidPicture(attachment, bound, look.actor) };
}
