import { z } from 'zod';
import {
  type Attachment,
  attachmentKinds,
  caption,
  newPicture,
  type PictureType,
  pictured,
  voidReason,
} from '../registers/attachments.ts';
import { id, moment } from '../registers/base.ts';
import { desk, method } from './method.ts';

/** A picture as a record's page shows it, without the picture itself. */
export interface AttachmentView extends Attachment {
  /** Number of the case or order it was added to. */
  no: string;
  byName: string;
  /** It is the photo of a slip that was signed. */
  bound: boolean;
  /** By this person, now. */
  mayVoid: boolean;
}

/** The pictures of a case with those of its orders, or of an order with those of its case; oldest first. */
export interface Attachments {
  attachments: AttachmentView[];
  mayAdd: boolean;
}

const ofRecord = { register: z.enum(pictured), record: id };

export const attachmentMethods = {
  /**
   * `id` is chosen by the form, so that a repeated save is one picture. With `signatureId` the scan belongs to that signature on
   * paper, which has none yet.
   */
  'attachments.add': method<AttachmentView>()(
    'write',
    desk,
    newPicture.extend({
      ...ofRecord,
      id,
      kind: z.enum(attachmentKinds),
      caption,
      signatureId: id.nullable().default(null),
      /** When the camera says it was taken: kept as it says, beside the desk's own time. */
      takenAt: moment.nullable().default(null),
    }),
  ),
  /** The row stays, struck out, and so does the file. */
  'attachments.void': method<AttachmentView>()('write', desk, z.object({ attachmentId: id, reason: voidReason })),
  'attachments.list': method<Attachments>()('read', desk, z.object(ofRecord)),
  /** The picture, checked against its hash. */
  'attachments.read': method<{ type: PictureType; bytes: Uint8Array<ArrayBuffer> }>()(
    'read',
    desk,
    z.object({ attachmentId: id }),
  ),
};
