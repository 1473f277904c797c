import { hash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ExportSummary } from '../../shared/contract/exports.ts';
import { DeskError } from '../../shared/errors.ts';
import { partName } from '../../shared/export/file-names.ts';
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
import { blobFolder, timeline } from '../../shared/registers/exported/titles.ts';
import { writtenIn } from '../../shared/text/written-in.ts';
import { type Cell, inLanguage, type Telling, wallClock } from '../export/cell.ts';
import { csvText } from '../export/csv-text.ts';
import { unfinished } from '../export/folder-name.ts';
import type { ExportJob } from '../export/job.ts';
import { nodeFolder } from '../export/node-folder.ts';
import { sheetOf } from '../export/register-sheet.ts';
import { signingKey } from '../export/site-key.ts';
import { targetRefusal } from '../export/target-refusal.ts';
import { verifyPage } from '../export/verify-page.ts';
import type { ReadDb } from '../store/database.ts';
import { flushFile, flushFolder } from '../store/durable.ts';
import type { About } from './about.ts';
import { cellText, subjectPage, type Told } from './page.ts';

export type SubjectJob = Pick<
  ExportJob,
  'dir' | 'to' | 'name' | 'exportId' | 'site' | 'device' | 'language' | 'madeAt' | 'madeBy' | 'purpose'
>;

/**
 * Writes all that the book holds about somebody: a page to read, a CSV for each register, the photos of their records, signed and
 * read back like an export. @throws DeskError `driveFull`, `driveGone`, `driveReadOnly`, `exportUnread`
 */
export async function writeSubject(db: ReadDb, job: SubjectJob, about: About): Promise<ExportSummary> {
  const work = join(job.to, job.name + unfinished);
  try {
    if (!existsSync(job.to) || !statSync(job.to).isDirectory()) throw new DeskError('driveGone');
    mkdirSync(work);
    const summary = await fill(db, job, about, work);
    renameSync(work, summary.folder);
    flushFolder(job.to);
    return summary;
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    throw targetRefusal(error);
  }
}

async function fill(db: ReadDb, job: SubjectJob, about: About, work: string): Promise<ExportSummary> {
  const wall = wallClock(job.site.timeZone);
  const told = [...about.found].map(([register, ids]) => ({ register, ...rowsOf(db, job, about, register, ids) }));
  const files: ListedFile[] = told.map(({ register, title, columns, rows }) => {
    const lines = [
      columns.map(({ heading }) => heading),
      ...rows.map((row) => columns.map((column, i) => cellText(row[i] ?? null, column, wall))),
    ];
    const text = `\ufeff${lines.map((line) => line.map(csvText).join(',')).join('\r\n')}\r\n`.replaceAll(
      '\0',
      '\ufffd',
    );
    return { ...put(work, partName(title, 1, 'csv'), text), register, rows: rows.length };
  });
  const english = job.language === 'en';
  const page = subjectPage(
    { title: titleOf(job), head: headOf(job, wall), language: writtenIn(job.language) },
    told,
    wall,
  );
  files.push({ ...put(work, english ? 'Read me.html' : '请看这里.html', page), register: null, rows: null });
  const pictures = copyPhotos(db, job, about, work);
  files.push(...pictures.listed, { ...put(work, verifierFile, verifyPage()), register: null, rows: null });
  const registers = told.map(({ register, title, rows }) => ({ register, title, rows: rows.length }));
  const rows = registers.reduce((sum, register) => sum + register.rows, 0);
  const today = wallDay(job, wall);
  const manifest: Manifest = {
    ...{ format: 'deskbook-export', version: 1, exportId: job.exportId, site: job.site, device: job.device },
    ...{ language: writtenIn(job.language), madeAt: job.madeAt, madeBy: job.madeBy, approvedBy: job.madeBy },
    ...{ purpose: job.purpose, masked: false, period: { from: today, until: today } },
    ...{ registers, rows, files, cut: [], missingPictures: pictures.missing, chain: [], places: [] },
  };
  const key = signingKey(job.dir);
  const text = manifestText(manifest);
  put(work, manifestFile, text);
  put(work, signatureFile, signatureText(key.publicKey, key.sign(Buffer.from(text))));
  flushFolder(work);
  const fingerprint = fingerprintOf(key.publicKey);
  const verdict = await verifyExport(nodeFolder(work), [fingerprint], () => {});
  if (verdict.verdict !== 'valid')
    throw new DeskError('exportUnread', { params: { file: verdict.faults[0]?.path ?? '' } });
  return {
    ...{ exportId: job.exportId, folder: join(job.to, job.name), folderName: job.name, rows, files: files.length + 2 },
    ...{ bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), checksum: hash('sha256', text, 'hex'), fingerprint },
    ...{
      masked: false,
      registers,
      cutCells: 0,
      missingPictures: pictures.missing.length,
      encrypted: false,
      unbound: 0,
    },
  };
}

function rowsOf(db: ReadDb, job: SubjectJob, about: About, register: string, ids: ReadonlySet<string>): Told {
  const names = new Map(
    db
      .rows<{ id: string; name: string }>('SELECT id, name FROM staff UNION ALL SELECT id, code FROM units')
      .map(({ id, name }) => [id, name]),
  );
  const telling: Telling = {
    ...{ language: job.language, timeZone: job.site.timeZone, masked: true, own: about.own },
    nameOf: (id) => names.get(id),
  };
  const sheet = sheetOf(register, telling, false);
  const by = register === timeline ? 'record' : 'id';
  const rows = [...ids].flatMap((id) =>
    db
      .rows<{ [name: string]: Cell }>(`SELECT ${sheet.select} FROM ${register} t WHERE t.${by} = ? ORDER BY t.seq`, id)
      .map((row) => Object.values(row)),
  );
  return { title: sheet.title, columns: sheet.columns, rows: rows.map((row) => sheet.cells(row)) };
}

const wallDay = ({ madeAt }: SubjectJob, wall: (at: number) => number) =>
  new Date(wall(madeAt)).toISOString().slice(0, 10);

function titleOf({ language, site }: SubjectJob): string {
  return language === 'en' ? `What ${site.name} holds about you` : `${site.name}前台簿里关于您的资料`;
}

function headOf(job: SubjectJob, wall: (at: number) => number): string[] {
  const [day, by, why] = [wallDay(job, wall), job.madeBy.name, job.purpose];
  if (job.language === 'en')
    return [
      `${day} · ${by} · ${why}`,
      'Names and numbers of other people are masked. Signatures are left out; photos lie beside.',
    ];
  return [`${day} · ${by} · ${why}`, '别人的姓名和号码已脱敏。签名图样不在内，照片在旁边的文件夹里。'];
}

function copyPhotos(db: ReadDb, { dir, language }: SubjectJob, { found }: About, work: string) {
  const folder = inLanguage(blobFolder, language);
  const listed: ListedFile[] = [];
  const missing: string[] = [];
  const names = new Set<string>();
  for (const id of found.get('attachments') ?? []) {
    const row = db.row<{ hash: string; type: string }>(
      'SELECT hash, type FROM attachments WHERE id = ? AND voided = 0',
      id,
    );
    if (row) names.add(`${row.hash}.${row.type === 'jpeg' ? 'jpg' : row.type}`);
  }
  for (const name of names) {
    const source = join(dir, 'blobs', name);
    if (!existsSync(source) || hash('sha256', readFileSync(source), 'hex') !== name.slice(0, 64)) {
      missing.push(name);
      continue;
    }
    mkdirSync(join(work, folder), { recursive: true });
    copyFileSync(source, join(work, folder, name));
    flushFile(join(work, folder, name));
    listed.push({
      path: `${folder}/${name}`,
      bytes: statSync(source).size,
      sha256: name.slice(0, 64),
      register: null,
      rows: null,
    });
  }
  if (listed.length > 0) flushFolder(join(work, folder));
  return { listed, missing };
}

function put(work: string, path: string, content: Buffer | string): Pick<ListedFile, 'path' | 'bytes' | 'sha256'> {
  const bytes = Buffer.from(content);
  writeFileSync(join(work, path), bytes, { flag: 'wx' });
  flushFile(join(work, path));
  return { path, bytes: bytes.length, sha256: hash('sha256', bytes, 'hex') };
}
