import { z } from 'zod';
import { redaction } from '../registers/exported/redaction.ts';

export const manifestFile = 'manifest.json';
export const signatureFile = 'manifest.sig';
export const verifierFile = 'verify.html';

const count = z.number().int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const listedFile = z.object({
  /** Within the folder, with `/`. */
  path: z.string().min(1),
  bytes: count,
  sha256: hash,
  /** The register whose rows are in it, and how many; null for anything else. */
  register: z.string().nullable(),
  rows: count.nullable(),
});
export type ListedFile = z.infer<typeof listedFile>;

/** What an export says of itself. Times are UTC ms. */
export const manifestShape = z.object({
  format: z.literal('deskbook-export'),
  version: z.literal(1),
  exportId: z.string(),
  site: z.object({ id: z.string(), name: z.string(), timeZone: z.string() }),
  device: z.string(),
  language: z.enum(['zh-CN', 'en']),
  madeAt: count,
  madeBy: z.object({ id: z.string(), name: z.string() }),
  approvedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  purpose: z.string(),
  masked: z.boolean(),
  /** What it shows of people, where that is neither everything nor everything masked. */
  redaction: redaction.optional(),
  /** Both days within. */
  period: z.object({ from: z.string(), until: z.string() }),
  /** Rooms and floors that were asked for; empty: the whole building. */
  places: z.array(z.string()).default([]),
  registers: z.array(z.object({ register: z.string(), title: z.string(), rows: count })),
  rows: count,
  files: z.array(listedFile),
  /** Of each desk’s chain of changes the last one entered in the period or before: whoever holds the book finds it there. */
  chain: z.array(z.object({ device: z.string(), n: count, hash, enteredAt: count })),
  /** Texts longer than a cell of a spreadsheet: how many were cut in which file; the CSV holds them whole. */
  cut: z.array(z.object({ path: z.string(), cells: count })),
  /** Pictures that the book names and the folder no longer has. */
  missingPictures: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifestShape>;

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

const signed = /^deskbook export signature 1\nkey ([0-9a-f]{64})\nsignature ([0-9a-f]{128})\n$/;

/** What stands in `manifest.sig`. @param publicKey and `signature` in hex */
export function signatureText(publicKey: string, signature: string): string {
  return `deskbook export signature 1\nkey ${publicKey}\nsignature ${signature}\n`;
}

/** @returns key and signature in hex; null when it says anything else than exactly what `signatureText` writes */
export function readSignature(text: string): { publicKey: string; signature: string } | null {
  const [, publicKey, signature] = signed.exec(text) ?? [];
  return publicKey !== undefined && signature !== undefined ? { publicKey, signature } : null;
}
