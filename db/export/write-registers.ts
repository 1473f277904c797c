import type { ListedFile, Manifest } from '../../shared/export/manifest.ts';
import { profileOf } from '../../shared/registers/exported/redaction.ts';
import type { Database, Value } from '../store/database.ts';
import type { Telling } from './cell.ts';
import type { ExportJob } from './job.ts';
import { RegisterFiles } from './register-files.ts';
import { type RegisterSheet, sheetOf } from './register-sheet.ts';

/** How often it says how far it is, and lets whatever else the thread has to do have its turn. */
const tellEveryRows = 2000;

interface Written {
  listed: ListedFile[];
  registers: Manifest['registers'];
  cut: Manifest['cut'];
}

/** Writes every register of an export. @param span in UTC ms. @param told 0…1 */
export async function writeRegisters(
  db: Database,
  job: ExportJob,
  span: { from: number; until: number },
  folder: string,
  told: (done: number) => void,
): Promise<Written> {
  const telling = tellingOf(db, job);
  const sheets = job.registers.map((register) => sheetOf(register, telling));
  const total = sheets.reduce((sum, sheet) => sum + countOf(db, sheet, span), 0);
  let before = 0;
  const written: Written = { listed: [], registers: [], cut: [] };
  for (const sheet of sheets) {
    const files = new RegisterFiles(folder, sheet, job.formats, {
      timeZone: job.site.timeZone,
      partBytes: job.partBytes,
    });
    try {
      const rows = await pour(db, sheet, span, files, (done) => told(total > 0 ? (before + done) / total : 1));
      await files.close();
      before += rows;
      written.listed.push(...files.listed);
      written.cut.push(...files.cut);
      written.registers.push({ register: sheet.register, title: sheet.title, rows });
    } catch (error) {
      files.abandon();
      throw error;
    }
  }
  told(1);
  return written;
}

async function pour(
  db: Database,
  sheet: RegisterSheet,
  span: { from: number; until: number },
  files: RegisterFiles,
  told: (rows: number) => void,
): Promise<number> {
  const statement = db.raw.prepare(`SELECT ${sheet.select} ${sheet.source} ORDER BY t.seq`).raw();
  const bound = sheet.source.includes('@from') ? [span] : [];
  let rows = 0;
  for (const row of statement.iterate(...bound)) {
    files.add(sheet.cells(row as Value[]));
    rows += 1;
    if (files.pressed) await files.room();
    if (rows % tellEveryRows === 0) told(rows);
  }
  return rows;
}

function countOf(db: Database, { source }: RegisterSheet, span: { from: number; until: number }): number {
  const statement = db.raw.prepare(`SELECT count(*) ${source}`).pluck();
  return Number(source.includes('@from') ? statement.get(span) : statement.get());
}

/** The names of people and rooms are read once. */
function tellingOf(db: Database, { language, masked, redaction, site }: ExportJob): Telling {
  const names = new Map(
    db
      .rows<{ id: string; name: string }>('SELECT id, name FROM staff UNION ALL SELECT id, code FROM units')
      .map(({ id, name }) => [id, name]),
  );
  // What is not whole altogether is looked at field by field.
  const isMasked = redaction === null ? masked : profileOf(redaction) !== 'whole';
  return { language, masked: isMasked, showing: redaction, timeZone: site.timeZone, nameOf: (id) => names.get(id) };
}
