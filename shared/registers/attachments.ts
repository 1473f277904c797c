import { z } from 'zod';
import { id, moment, text, words } from './base.ts';
import type { AppRole } from './people.ts';

/** §3.1: what a picture shows. A `scan` is a photo of paper, such as the slip that was signed. */
export const attachmentKinds = ['before', 'after', 'scan', 'other'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];
export const pictureTypes = ['png', 'jpeg', 'webp'] as const;
export type PictureType = (typeof pictureTypes)[number];
/** The registers whose records carry pictures. */
export const pictured = [
  'cases',
  'orders',
  'keys',
  'keyMoves',
  'visits',
  'foundItems',
  'mailItems',
  'incidents',
  'patrolFindings',
] as const;

export const mostPictureBytes = 4 * 1024 * 1024;
/** Pixels. The window makes larger pictures smaller before it sends them. */
export const longestSide = 1600;
/** An original with more is not unpacked at all: a small file can claim to be a picture as large as a house. */
export const mostPixels = 120_000_000;
/** Of one record, those that are void not counted. */
export const mostPictures = 40;

/** A picture on its way to the desk. */
export const newPicture = z.object({
  /** Of the file it came from. */
  name: text(120),
  bytes: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.byteLength <= mostPictureBytes, { params: { fault: 'range' } }),
});

export const attachmentRecord = z.object({
  id,
  register: z.enum(pictured),
  record: id,
  kind: z.enum(attachmentKinds),
  caption: z.string(),
  name: z.string(),
  type: z.enum(pictureTypes),
  bytes: z.number().int(),
  /** Pixels, as the picture is shown. */
  width: z.number().int(),
  height: z.number().int(),
  /** SHA-256 of the file, hex: its name in the folder of blobs. */
  hash: z.string(),
  at: moment,
  /** When the camera says it was taken (EXIF); null where it says nothing. */
  takenAt: moment.nullable(),
  by: z.string(),
  voided: z.boolean(),
  voidReason: z.string().nullable(),
  voidedBy: z.string().nullable(),
  voidedAt: moment.nullable(),
});
export type Attachment = z.infer<typeof attachmentRecord>;

export const caption = text(200);
export const voidReason = words(500);

/**
 * §3.1 rule 9: who added a picture may take back their own mistake; what belongs to a signature, and what others added, is the
 * supervisor's.
 * @param bound it is the photo of a signed slip
 */
export function mayVoidPicture(
  { voided, by }: Pick<Attachment, 'voided' | 'by'>,
  bound: boolean,
  actor: { id: string; role: AppRole | null },
): boolean {
  if (voided || actor.role === null) return false;
  return actor.role === 'supervisor' || (by === actor.id && !bound);
}
