import { ed25519 } from '@noble/curves/ed25519.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { fingerprintOf } from './fingerprint.ts';
import { type Manifest, manifestFile, manifestShape, readSignature, signatureFile } from './manifest.ts';

/** What was found of a file. */
export interface ReadFile {
  bytes: number;
  sha256: string;
  /** Of a CSV. */
  rows: number | null;
}

/** A folder to be checked, wherever it lies. Paths are relative, with `/`. */
export interface Folder {
  list(): Promise<string[]>;
  read(path: string): Promise<Uint8Array>;
  /** Reads a file once from its beginning to its end. @param took says how many bytes were read since the last time */
  measure(path: string, countRows: boolean, took: (bytes: number) => void): Promise<ReadFile>;
}

/** `broken`: the manifest or its signature cannot be read or does not fit the other. */
export interface Fault {
  path: string;
  fault: 'changed' | 'missing' | 'added' | 'broken';
  /** Rows as signed and as found, where both are known. */
  rows?: { signed: number; found: number };
}

export interface Verdict {
  /** `otherSite`: all is as it was signed, with a key that is not among those asked for. */
  verdict: 'valid' | 'altered' | 'otherSite' | 'noExport';
  /** Of the key by which it is signed; empty when that cannot be read. */
  fingerprint: string;
  faults: Fault[];
  /** Files that an operating system leaves in every folder it looks at: no part of the export, and no harm. */
  besides: string[];
  /** What it says of itself, where that is signed. */
  manifest: Manifest | null;
}

const leftBySystems =
  /(^|\/)(\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$|^(\.Spotlight-V100|\.Trashes|\.fseventsd)\//;

/**
 * Whether an export is what was signed: every file, every byte, nothing added and nothing missing.
 * @param keys the fingerprints of the site; empty when they are not known and a person compares
 * @param told how far it has come, in bytes
 */
export async function verifyExport(
  folder: Folder,
  keys: readonly string[],
  told: (done: number, total: number) => void = () => {},
): Promise<Verdict> {
  const found = await folder.list();
  const besides = found.filter((path) => leftBySystems.test(path));
  const none = { fingerprint: '', besides, manifest: null };
  if (!found.includes(manifestFile) && !found.includes(signatureFile))
    return { ...none, verdict: 'noExport', faults: [] };
  const signed = await readManifest(folder, found);
  if ('fault' in signed) return { ...none, verdict: 'altered', faults: [signed] };
  const { manifest, fingerprint } = signed;
  const faults = await compare(folder, manifest, found, told);
  const known = keys.length === 0 || keys.includes(fingerprint);
  const verdict = faults.length > 0 ? 'altered' : known ? 'valid' : 'otherSite';
  return { verdict, fingerprint, faults, besides, manifest };
}

async function readManifest(
  folder: Folder,
  found: readonly string[],
): Promise<{ manifest: Manifest; fingerprint: string } | Fault> {
  const missing = [manifestFile, signatureFile].find((path) => !found.includes(path));
  if (missing !== undefined) return { path: missing, fault: 'missing' };
  const bytes = await folder.read(manifestFile);
  const signature = readSignature(textOf(await folder.read(signatureFile)));
  if (signature === null) return { path: signatureFile, fault: 'broken' };
  if (!isSigned(bytes, signature)) return { path: manifestFile, fault: 'broken' };
  const manifest = manifestShape.safeParse(JSON.parse(textOf(bytes)));
  if (!manifest.success) return { path: manifestFile, fault: 'broken' };
  return { manifest: manifest.data, fingerprint: fingerprintOf(signature.publicKey) };
}

function isSigned(bytes: Uint8Array, { publicKey, signature }: { publicKey: string; signature: string }): boolean {
  try {
    return ed25519.verify(hexToBytes(signature), bytes, hexToBytes(publicKey), { zip215: false });
  } catch {
    // No point of the curve: what stands there was never a key or a signature.
    return false;
  }
}

async function compare(
  folder: Folder,
  { files }: Manifest,
  found: readonly string[],
  told: (done: number, total: number) => void,
): Promise<Fault[]> {
  const here = new Map(found.map((path) => [path.normalize('NFC'), path]));
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const faults: Fault[] = [];
  let done = 0;
  for (const file of files) {
    const path = here.get(file.path.normalize('NFC'));
    if (path === undefined) {
      faults.push({ path: file.path, fault: 'missing' });
      continue;
    }
    const is = await folder.measure(path, false, (bytes) => {
      done += bytes;
      told(done, total);
    });
    if (is.bytes === file.bytes && is.sha256 === file.sha256) continue;
    // Counting takes longer than hashing, and is only asked of what was altered.
    if (file.rows !== null && path.endsWith('.csv')) is.rows = (await folder.measure(path, true, () => {})).rows;
    const rows = file.rows !== null && is.rows !== null ? { rows: { signed: file.rows, found: is.rows } } : {};
    faults.push({ path: file.path, fault: 'changed', ...rows });
  }
  const listed = new Set([manifestFile, signatureFile, ...files.map(({ path }) => path.normalize('NFC'))]);
  for (const path of found) {
    if (!listed.has(path.normalize('NFC')) && !leftBySystems.test(path)) faults.push({ path, fault: 'added' });
  }
  return faults;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
