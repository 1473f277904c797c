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
  /** Of the case it belongs to; its own where there is none. */
  caseId: string;
  voided: boolean;
}

/** @throws DeskError `notFound` */
export function carrierOf(look: Look, register: Pictured, id: string): Carrier {
  const record = read(look, register, id);
  const { no, voided } = record;
  return { register, id, no, voided, caseId: ('caseId' in record ? record.caseId : null) ?? id };
}

/** @returns what is looked at side by side: a case with its orders and the thing it brought into custody, a key with the slip by which it is where it is. */
export function familyOf(look: Look, of: Carrier): Carrier[] {
  switch (of.register) {
    case 'cases': {
      const orders = look.db.rows<{ id: string }>('SELECT id FROM orders WHERE caseId = ? ORDER BY seq', of.id);
      const items = look.db.rows<{ id: string }>('SELECT id FROM foundItems WHERE caseId = ? AND voided = 0', of.id);
      const incidents = look.db.rows<{ id: string }>('SELECT id FROM incidents WHERE caseId = ?', of.id);
      return [
        of,
        ...orders.map(({ id }) => carrierOf(look, 'orders', id)),
        ...items.map(({ id }) => carrierOf(look, 'foundItems', id)),
        ...incidents.map(({ id }) => carrierOf(look, 'incidents', id)),
      ];
    }
    case 'orders':
    case 'foundItems':
    case 'incidents':
      return of.caseId === of.id ? [of] : [carrierOf(look, 'cases', of.caseId), of];
    case 'keys': {
      const { moveId } = read(look, 'keys', of.id);
      return moveId === null ? [of] : [of, carrierOf(look, 'keyMoves', moveId)];
    }
    case 'keyMoves':
    case 'visits':
    case 'mailItems':
    case 'patrolFindings':
      return [of];
  }
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
