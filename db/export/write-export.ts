import { hash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportStage, ExportSummary } from '../../shared/contract/exports.ts';
import { DeskError } from '../../shared/errors.ts';
import { fingerprintOf } from '../../shared/export/fingerprint.ts';
import {
  type ListedFile,
  type Manifest,
  manifestFile,
  manifestText,
  signatureFile,
  signatureText,
  verifierFile,
} from '../../shared/export/manifest.ts';
import { verifyExport } from '../../shared/export/verify.ts';
import { blobFolder } from '../../shared/registers/exported/titles.ts';
import { dateAfter } from '../../shared/time/calendar.ts';
import { atWallTime } from '../../shared/time/site-time.ts';
import { bookFile } from '../site/backups.ts';
import type { ReadDb } from '../store/database.ts';
import { flushFile, flushFolder } from '../store/durable.ts';
import { bindVolumes, type Draw } from './bind-volumes.ts';
import { inLanguage } from './cell.ts';
import { unfinished } from './folder-name.ts';
import type { ExportJob, ExportTask } from './job.ts';
import type { KeptRegister } from './journal.ts';
import { writeLockedZip } from './locked-zip.ts';
import { nodeFolder } from './node-folder.ts';
import { copyPictures } from './pictures.ts';
import { signingKey } from './site-key.ts';
import { Snapshot } from './snapshot.ts';
import { targetRefusal } from './target-refusal.ts';
import { verifyPage } from './verify-page.ts';
import { writeRegisters } from './write-registers.ts';

export interface ExportNews {
  /** @param done 0…1 of this stage */
  told(stage: ExportStage, done: number): void;
  wrote(kept: KeptRegister): void;
  draw: Draw;
}

/**
 * Writes an export under a name that says it is unfinished, waits until it is on the disk, reads all of it back, and only then
 * gives it its name. Whatever goes wrong leaves nothing that looks whole; registers that are finished stay for another attempt.
 * One with a passphrase is written in the data folder and leaves it only locked.
 * @throws DeskError `driveFull`, `driveGone`, `driveReadOnly`, `exportUnread`
 */
export async function writeExport(
  { job, passphrase, kept, binding }: ExportTask,
  news: ExportNews,
): Promise<ExportSummary> {
  let work = '';
  let keeps = kept.length > 0;
  try {
    if (!existsSync(job.to) || !statSync(job.to).isDirectory()) throw new DeskError('driveGone');
    work = workFolder(job, passphrase !== '');
    mkdirSync(work, { recursive: true });
    const wrote = (register: KeptRegister) => {
      keeps = true;
      news.wrote(register);
    };
    const { summary, manifest } = await fill(job, work, { kept, binding }, { ...news, wrote });
    if (passphrase !== '') return await lock(job, { work, passphrase, manifest, summary }, news);
    renameSync(work, summary.folder);
    flushFolder(job.to);
    return summary;
  } catch (error) {
    if (!keeps) throwAway(work);
    throw targetRefusal(error);
  }
}

/** Where exports that are to be locked lie until then. @param dir the data folder */
export const ownWorkFolder = (dir: string) => join(dir, 'unfinished-exports');

/** Where an export lies until it is whole: on its drive, or for a locked one beside the book. */
export function workFolder({ to, dir, name }: ExportJob, encrypted: boolean): string {
  return join(encrypted ? ownWorkFolder(dir) : to, name + unfinished);
}

/** A drive that is gone cannot be tidied either; its folder says by its name that it is unfinished. */
export function throwAway(work: string): void {
  if (work === '') return;
  try {
    rmSync(work, { recursive: true, force: true });
  } catch {
    // Told already by what failed before.
  }
}

/** Puts the whole folder into one locked file, reads that back, and removes what is open. */
async function lock(
  { to, name, exportId }: ExportJob,
  {
    work,
    passphrase,
    manifest,
    summary,
  }: { work: string; passphrase: string; manifest: Manifest; summary: ExportSummary },
  { told }: ExportNews,
): Promise<ExportSummary> {
  const folderName = `${name}.zip`;
  const place = { from: work, to: join(to, folderName + unfinished), exportId };
  try {
    const bytes = await writeLockedZip(place, { name, manifest, passphrase }, (done) => told('locking', done));
    renameSync(place.to, join(to, folderName));
    flushFolder(to);
    throwAway(work);
    return { ...summary, folder: join(to, folderName), folderName, bytes, encrypted: true };
  } catch (error) {
    throwAway(place.to);
    throw error;
  }
}

async function fill(
  job: ExportJob,
  work: string,
  { kept, binding }: Pick<ExportTask, 'kept' | 'binding'>,
  { told, wrote, draw }: ExportNews,
): Promise<{ summary: ExportSummary; manifest: Manifest }> {
  const { timeZone } = job.site;
  const span = {
    from: atWallTime(job.from, '00:00', timeZone),
    until: atWallTime(dateAfter(job.until, 1), '00:00', timeZone),
    units: job.units === null ? null : JSON.stringify(job.units),
  };
  const snapshot = new Snapshot(bookFile(job.dir));
  try {
    const { listed, registers, cut } = await writeRegisters(snapshot, job, span, work, kept, {
      told: (done) => told('writing', done),
      wrote,
    });
    const blobs = inLanguage(blobFolder, job.language);
    const pictures = (job.redaction ? job.redaction.pictures === 'omitted' : job.masked)
      ? { listed: [], missing: [] }
      : copyPictures(snapshot.db, { dir: job.dir, folder: work, name: blobs }, span);
    if (pictures.listed.length > 0) flushFolder(join(work, blobs));
    // A form shows the whole building and leaves nothing out: of some rooms, or for whom something is left out, there is none.
    const leavesOut =
      job.redaction &&
      (['name', 'phone', 'hidden', 'words'] as const).some((kind) => job.redaction?.[kind] === 'omitted');
    const binds = job.formats.includes('pdf') && job.units === null && !leavesOut && binding !== null;
    const look = binding && { ...binding, db: snapshot.db, now: job.madeAt, site: job.site };
    const volumes = binds && look ? await bindVolumes(look, job, work, draw) : { listed: [], missing: [] };
    const files = [...listed, ...volumes.listed, ...pictures.listed, putPage(work)];
    const rows = registers.reduce((sum, register) => sum + register.rows, 0);
    const manifest: Manifest = {
      ...{ format: 'deskbook-export', version: 1, exportId: job.exportId, site: job.site, device: job.device },
      // Headings are in the two languages of `inLanguage`.
      language: job.language === 'en' ? 'en' : 'zh-CN',
      ...{ madeAt: job.madeAt, madeBy: job.madeBy, approvedBy: job.approvedBy },
      ...{ purpose: job.purpose, masked: job.masked, ...(job.redaction && { redaction: job.redaction }) },
      period: { from: job.from, until: job.until },
      places: [...job.places],
      ...{ registers, rows, files, cut, missingPictures: pictures.missing },
      chain: chainHeads(snapshot.db, span.until),
    };
    const { checksum, fingerprint } = seal(work, job.dir, manifest);
    await readBack(work, fingerprint, (done) => told('checking', done));
    const summary: ExportSummary = {
      ...{ exportId: job.exportId, folder: join(job.to, job.name), folderName: job.name, encrypted: false },
      ...{ rows, files: files.length + 2, checksum, fingerprint },
      ...{ bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), masked: job.masked, registers },
      cutCells: cut.reduce((sum, { cells }) => sum + cells, 0),
      missingPictures: pictures.missing.length,
      unbound: binds || !job.formats.includes('pdf') ? volumes.missing.length : null,
    };
    return { summary, manifest };
  } finally {
    snapshot.close();
  }
}

function putPage(work: string): ListedFile {
  const bytes = verifyPage();
  put(work, verifierFile, bytes);
  return { path: verifierFile, bytes: bytes.length, sha256: hash('sha256', bytes, 'hex'), register: null, rows: null };
}

function put(work: string, name: string, content: Buffer | string): void {
  writeFileSync(join(work, name), content, { flag: 'wx' });
  flushFile(join(work, name));
}

/** The manifest stands for every other file, its signature for the manifest; they are written last. */
function seal(work: string, dir: string, manifest: Manifest): { checksum: string; fingerprint: string } {
  const text = manifestText(manifest);
  const key = signingKey(dir);
  put(work, manifestFile, text);
  put(work, signatureFile, signatureText(key.publicKey, key.sign(Buffer.from(text))));
  flushFolder(work);
  return { checksum: hash('sha256', text, 'hex'), fingerprint: fingerprintOf(key.publicKey) };
}

async function readBack(work: string, fingerprint: string, told: (done: number) => void): Promise<void> {
  const verdict = await verifyExport(nodeFolder(work), [fingerprint], (done, total) =>
    told(total > 0 ? done / total : 1),
  );
  const [first] = verdict.faults;
  if (verdict.verdict !== 'valid') throw new DeskError('exportUnread', { params: { file: first?.path ?? '' } });
}

/** @param until UTC ms. @returns of each desk the last change entered before, by which the export can be found in the chain */
function chainHeads(db: ReadDb, until: number): Manifest['chain'] {
  const devices = db.rows<{ device: string }>('SELECT DISTINCT device FROM changes ORDER BY device');
  return devices.flatMap(({ device }) =>
    db.rows<Manifest['chain'][number]>(
      'SELECT device, n, hash, enteredAt FROM changes WHERE device = ? AND enteredAt < ? ORDER BY n DESC LIMIT 1',
      device,
      until,
    ),
  );
}
