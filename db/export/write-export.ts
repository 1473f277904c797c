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
import { inLanguage } from './cell.ts';
import { unfinished } from './folder-name.ts';
import type { ExportJob } from './job.ts';
import { nodeFolder } from './node-folder.ts';
import { copyPictures } from './pictures.ts';
import { signingKey } from './site-key.ts';
import { Snapshot } from './snapshot.ts';
import { targetRefusal } from './target-refusal.ts';
import { verifyPage } from './verify-page.ts';
import { writeRegisters } from './write-registers.ts';
import { flush, flushFolder } from './written.ts';

export type Told = (stage: ExportStage, done: number) => void;

/**
 * Writes an export under a name that says it is unfinished, waits until it is on the disk, reads all of it back, and only then
 * gives it its name. Whatever goes wrong leaves nothing that looks whole.
 * @throws DeskError `driveFull`, `driveGone`, `driveReadOnly`, `exportUnread`
 */
export async function writeExport(job: ExportJob, told: Told): Promise<ExportSummary> {
  let work = '';
  try {
    if (!existsSync(job.to) || !statSync(job.to).isDirectory()) throw new DeskError('driveGone');
    work = join(job.to, job.name + unfinished);
    mkdirSync(work);
    const summary = await fill(job, work, told);
    renameSync(work, summary.folder);
    flushFolder(job.to);
    return summary;
  } catch (error) {
    throwAway(work);
    throw targetRefusal(error);
  }
}

/** A drive that is gone cannot be tidied either; its folder says by its name that it is unfinished. */
function throwAway(work: string): void {
  if (work === '') return;
  try {
    rmSync(work, { recursive: true, force: true });
  } catch {
    // Told already by what failed before.
  }
}

async function fill(job: ExportJob, work: string, told: Told): Promise<ExportSummary> {
  const { timeZone } = job.site;
  const span = {
    from: atWallTime(job.from, '00:00', timeZone),
    until: atWallTime(dateAfter(job.until, 1), '00:00', timeZone),
  };
  const snapshot = new Snapshot(bookFile(job.dir));
  try {
    const { listed, registers, cut } = await writeRegisters(snapshot.db, job, span, work, (done) =>
      told('writing', done),
    );
    const blobs = inLanguage(blobFolder, job.language);
    const pictures = (job.redaction ? job.redaction.pictures === 'omitted' : job.masked)
      ? { listed: [], missing: [] }
      : copyPictures(snapshot.db, { dir: job.dir, folder: work, name: blobs, ...span });
    if (pictures.listed.length > 0) flushFolder(join(work, blobs));
    const files = [...listed, ...pictures.listed, putPage(work)];
    const rows = registers.reduce((sum, register) => sum + register.rows, 0);
    const manifest: Manifest = {
      ...{ format: 'deskbook-export', version: 1, exportId: job.exportId, site: job.site, device: job.device },
      // Headings are in the two languages of `inLanguage`.
      language: job.language === 'en' ? 'en' : 'zh-CN',
      ...{ madeAt: job.madeAt, madeBy: job.madeBy, approvedBy: job.approvedBy },
      ...{
        purpose: job.purpose,
        masked: job.masked,
        ...(job.redaction && { redaction: job.redaction }),
        period: { from: job.from, until: job.until },
      },
      ...{ registers, rows, files, cut, missingPictures: pictures.missing },
      chain: chainHeads(snapshot.db, span.until),
    };
    const { checksum, fingerprint } = seal(work, job.dir, manifest);
    await readBack(work, fingerprint, (done) => told('checking', done));
    return {
      ...{
        exportId: job.exportId,
        folder: join(job.to, job.name),
        folderName: job.name,
        rows,
        files: files.length + 2,
        checksum,
        fingerprint,
      },
      ...{ bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), masked: job.masked, registers },
      cutCells: cut.reduce((sum, { cells }) => sum + cells, 0),
      missingPictures: pictures.missing.length,
    };
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
  flush(join(work, name));
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
