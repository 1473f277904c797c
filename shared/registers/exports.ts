import { z } from 'zod';
import { id, moment } from './base.ts';
import { redaction } from './exported/redaction.ts';

/** What rows are written into; `pdf` is the register on its printed form, bound by months. */
export const rowFormats = ['xlsx', 'csv'] as const;
export type RowFormat = (typeof rowFormats)[number];
export const exportFormats = [...rowFormats, 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];
/** S27. `failed` and `cancelled`: it was to leave, and did not. */
export const exportStates = ['requested', 'approved', 'produced', 'failed', 'cancelled'] as const;
export type ExportState = (typeof exportStates)[number];

/** S27, S51: what left the desk as a folder of files, when, by whom and what for. Written before anything leaves. */
export const exportRecord = z.object({
  id,
  status: z.enum(exportStates),
  /** Empty: all of them. */
  registers: z.array(z.string()),
  /** `2025-03-01`, both days within. */
  fromDay: z.string(),
  toDay: z.string(),
  formats: z.array(z.enum(exportFormats)),
  /** Rooms and floors as they were asked for; empty: the whole building. */
  places: z.array(z.string()),
  /** Locked with a passphrase, which is kept nowhere. */
  encrypted: z.boolean(),
  /** Names and whole numbers are in it. */
  personal: z.boolean(),
  /** What it shows of people; null for what is older than this, or masked or whole altogether. */
  redaction: redaction.nullable(),
  purpose: z.string(),
  madeAt: moment,
  requestedBy: id,
  /** The supervisor who released personal data; null where they are masked. */
  approvedBy: id.nullable(),
  producedAt: moment.nullable(),
  rowCount: z.number().int(),
  fileCount: z.number().int(),
  bytes: z.number().int(),
  /** SHA-256 of the manifest, hex; empty until it is produced. */
  checksum: z.string(),
  /** The folder’s name, without where it lies. */
  folderName: z.string(),
  /** What the drive is called, and its serial number where the system tells it; empty for a folder of this computer. */
  drive: z.string(),
  driveSerial: z.string(),
  /** The key it is signed with. */
  signedWith: id.nullable(),
});
export type ExportRecord = z.infer<typeof exportRecord>;
