import { z } from 'zod';
import { id, moment } from './base.ts';
import { signerRoles } from './sign-off.ts';

export const signaturePurposes = ['price', 'acceptance', 'opinion', 'archive'] as const;
/** S21, S22: whose hand gave, took, lent, let or brought back. S07: who took what was theirs. */
export const custodyPurposes = ['giver', 'receiver', 'borrower', 'leader', 'returner', 'claimant'] as const;
/** S26: who wrote a report, and who reviewed it. */
export const reportPurposes = ['author', 'reviewer'] as const;
export const signedRegisters = [
  'orders',
  'cases',
  'keyMoves',
  'mailMoves',
  'mailBatches',
  'foundItems',
  'handovers',
  'incidents',
] as const;
export const signatureMedia = ['screen', 'paper'] as const;

/** A line drawn without lifting the pen: x and y in pixels of the pad, and ms since the first touch. */
export const stroke = z
  .array(z.tuple([z.number().min(-5000).max(5000), z.number().min(-5000).max(5000), z.number().min(0).max(3_600_000)]))
  .min(1)
  .max(5000);
export type Stroke = z.infer<typeof stroke>;

/** Bound to what was signed: the text that stood above the pad, and the hashes of it and of the drawing. */
export const signatureRecord = z.object({
  id,
  register: z.enum(signedRegisters),
  record: id,
  purpose: z.enum([...signaturePurposes, ...custodyPurposes, ...reportPurposes]),
  signer: z.string(),
  signerRole: z.enum(signerRoles),
  medium: z.enum(signatureMedia),
  /** Of the paper that was signed instead: the slip's number. */
  paperRef: z.string(),
  text: z.string(),
  /** SHA-256, hex. */
  textHash: z.string(),
  /** SHA-256 of the PNG, which is its name in the folder of blobs; null on paper. */
  imageHash: z.string().nullable(),
  /** SHA-256 of the photo of the slip that was signed; null on the screen and for a slip known by its number only. */
  scanHash: z.string().nullable(),
  /** SHA-256 of what the record said then (`*-facts.ts`); null for what was signed before this was kept. */
  factsHash: z.string().nullable(),
  strokes: z.array(stroke),
  signedAt: moment,
});
export type Signature = z.infer<typeof signatureRecord>;

/** Less than this, in pixels, is a slip of the hand and no signature. */
const shortestSignature = 40;

/** @returns how long the drawn line is, in pixels. */
export function drawnLength(strokes: readonly Stroke[]): number {
  let length = 0;
  for (const points of strokes) {
    for (const [i, [x, y]] of points.entries()) {
      const last = points[i - 1];
      if (last) length += Math.hypot(x - last[0], y - last[1]);
    }
  }
  return length;
}

/** @returns true for an empty pad, a dot or a scratch. */
export function isEmptyPad(strokes: readonly Stroke[]): boolean {
  return drawnLength(strokes) < shortestSignature;
}

/** @returns true for what names nobody: letters that stand alone, capitals that no tongue can say, a family name of one character. */
export function isInitials(name: string): boolean {
  const bare = name.normalize('NFKC').trim();
  if ((bare.match(/\p{Script=Han}/gu) ?? []).length > 1) return false;
  const parts = bare.split(/[\s.·・_-]+/).filter((part) => part !== '');
  return parts.every((part) => [...part].length === 1 || /^[B-DF-HJ-NP-TV-XZ]{2,3}$/.test(part));
}

/** @returns true for a name in full Chinese characters, as special mail asks for: no initials, no letter. */
export function isFullChineseName(name: string): boolean {
  return /^\p{Script=Han}{2,}(?:·\p{Script=Han}+)*$/u.test(name.trim());
}
