import { nobody } from '../../shared/contract/admit.ts';
import { DeskError } from '../../shared/errors.ts';
import { mayVoidPicture, mostPictures } from '../../shared/registers/attachments.ts';
import { folderOf, keepBlob, readBlob } from '../blobs/blobs.ts';
import { type Picture, pictureOf } from '../blobs/picture.ts';
import { refuse } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import type { Read, Task, Write } from '../store/handler.ts';
import { patch, read } from '../store/records.ts';
import { refuseComing } from '../sync/blob-queue.ts';
import { attach, attachmentsOf, type Kept, tell } from './attach.ts';
import { attachmentView, type Carrier, carrierOf, familyOf, isBound, type Pictured } from './family.ts';
import { bindScan } from './scan.ts';

/** Puts the picture's file beside the book, before anything points at it. */
export function keepPicture(book: Book, picture: Picture): Kept {
  const { bytes, ...rest } = picture;
  return { ...rest, ...keepBlob(folderOf(book), bytes, picture.type), bytes: bytes.byteLength };
}

/** @throws DeskError `stateForbids` for a record that is void, `invalid` when it carries as many as it may */
function carrierFor(look: Look, register: Pictured, id: string): Carrier {
  const carrier = carrierOf(look, register, id);
  if (carrier.voided) throw new DeskError('stateForbids');
  const there = attachmentsOf(look, id).filter(({ voided }) => !voided).length;
  refuse([there >= mostPictures ? { field: 'bytes', code: 'range' } : undefined]);
  return carrier;
}

export const addAttachment: Task<'attachments.add'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    carrierFor(book.look(who, now), input.register, input.record);
    const kept = keepPicture(book, pictureOf(input.bytes, 'bytes'));
    return book.act(who, now, (act) => {
      if (act.db.row('SELECT 1 FROM attachments WHERE id = ?', input.id)) throw new DeskError('alreadySaved');
      const carrier = carrierFor(act, input.register, input.record);
      if (input.signatureId !== null) bindScan(act, input.signatureId, input.record, kept.hash);
      const { bytes: _, signatureId: __, ...said } = input;
      return attachmentView(act, attach(act, said, kept, carrier), carrier);
    });
  },
};

/** §3.1 rule 9: struck out with a reason; the row and the file stay. */
export const voidAttachment: Write<'attachments.void'> = (act, { attachmentId, reason }) => {
  const before = read(act, 'attachments', attachmentId);
  const carrier = carrierOf(act, before.register, before.record);
  if (before.voided) throw new DeskError('stateForbids');
  if (!mayVoidPicture(before, isBound(act, before), act.actor)) throw new DeskError('notAllowed');
  const fields = { voided: true, voidReason: reason, voidedBy: act.actor.id, voidedAt: act.now };
  const after = patch(act, 'attachments', before, fields, 'void');
  tell(act, after, 'voided', reason, carrier);
  return attachmentView(act, after, carrier);
};

export const listAttachments: Read<'attachments.list'> = (look, { register, record }) => {
  const carrier = carrierOf(look, register, record);
  const attachments = familyOf(look, carrier).flatMap((of) =>
    attachmentsOf(look, of.id).map((attachment) => attachmentView(look, attachment, of)),
  );
  return { attachments: attachments.sort((a, b) => a.at - b.at), mayAdd: !carrier.voided };
};

export const readAttachment: Task<'attachments.read'> = {
  async task(book, { attachmentId }, now, actor) {
    const { hash, type } = read(book.look(actor ?? nobody, now), 'attachments', attachmentId);
    refuseComing(book.db, hash);
    return { type, bytes: new Uint8Array(readBlob(folderOf(book), { hash, type })) };
  },
};
