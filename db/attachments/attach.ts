import type { Attachment } from '../../shared/registers/attachments.ts';
import type { Blob } from '../blobs/blobs.ts';
import type { Picture } from '../blobs/picture.ts';
import type { Act, Look } from '../store/act.ts';
import { create } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

/** A picture whose file is on disk already. */
export type Kept = Blob & Omit<Picture, 'bytes'> & { bytes: number };

/** The row of a kept picture, and its line in the timelines. @param of the case's id when the record is an order */
export function attach(
  act: Act,
  said: Pick<Attachment, 'id' | 'register' | 'record' | 'kind' | 'caption' | 'name'> &
    Partial<Pick<Attachment, 'takenAt'>>,
  kept: Kept,
  of: { no: string; caseId: string },
): Attachment {
  const attachment: Attachment = {
    takenAt: null,
    ...said,
    ...kept,
    at: act.now,
    by: act.actor.id,
    voided: false,
    voidReason: null,
    voidedBy: null,
    voidedAt: null,
  };
  create(act, 'attachments', attachment);
  tell(act, attachment, 'added', attachment.caption, of);
  return attachment;
}

/** What happens to an order's picture stands in its case's timeline too, as its steps do. */
export function tell(
  act: Act,
  { id, register, record, kind }: Attachment,
  did: 'added' | 'voided',
  text: string,
  { no, caseId }: { no: string; caseId: string },
): void {
  const entry = { kind: 'picture', attachment: id, did, shows: kind, no, text } as const;
  act.append(register, record, entry);
  if (register === 'orders') act.append('cases', caseId, entry);
}

/** @returns the pictures of a record, oldest first, void ones too. */
export function attachmentsOf(look: Look, record: string): Attachment[] {
  return look.db
    .rows<object>('SELECT * FROM attachments WHERE record = ? ORDER BY seq', record)
    .map((row) => fromRow('attachments', row));
}
