import { z } from 'zod';
import { id, moment } from './base.ts';

/** The public half of a key that signs exports; the other half never leaves the desk’s folder. Each desk of a site has its own. */
export const siteKeyRecord = z.object({
  id,
  device: z.string(),
  /** Ed25519, 32 bytes, hex. */
  publicKey: z.string(),
  /** As people compare it: `shared/export/fingerprint.ts`. */
  fingerprint: z.string(),
  madeAt: moment,
});
export type SiteKey = z.infer<typeof siteKeyRecord>;
