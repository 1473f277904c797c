import { z } from 'zod';
import { longText, text } from '../registers/base.ts';
import { signatureMedia, stroke } from '../registers/signatures.ts';

/**
 * A hand's signature under a text, for any register: drawn on the screen, or on the paper named by `paperRef`. What is
 * missing is refused by the desk, field by field, so that a form can say it.
 */
export const handSigning = z.object({
  signer: text(60),
  medium: z.enum(signatureMedia),
  paperRef: text(60),
  /** What stood above the pad. */
  text: text(longText),
  /** The drawing as PNG in base64; empty on paper. */
  image: z
    .string()
    .max(400_000)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/),
  strokes: z.array(stroke).max(400),
});
export type HandSigning = z.infer<typeof handSigning>;
