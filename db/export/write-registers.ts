import type { ListedFile, Manifest } from '../../shared/export/manifest.ts';
import { bookFile } from '../site/backups.ts';
import type { ExportJob } from './job.ts';
import type { KeptRegister } from './journal.ts';
import { PagePress, type PlannedPage, type PressedPage } from './page-press.ts';
import { type Bounds, extentOf, pagesOf } from './pages.ts';
import { Presses } from './presses.ts';
import { type Given, RegisterFiles } from './register-files.ts';
import type { Snapshot } from './snapshot.ts';
import { clearAllBut, isStillExact, positionIn } from './still-exact.ts';

/** Some hundred kilobytes of text; as a sheet it is several times more. */
const pageRows = { csv: 500, xlsx: 250 };
/** Below it starting threads takes longer than they save. */
const manyRows = 40_000;

interface Written {
  listed: ListedFile[];
  registers: Manifest['registers'];
  cut: Manifest['cut'];
}

/** What it says while it writes. */
export interface WritingNews {
  /** 0…1 */
  told(done: number): void;
  /** The files of a register are on the drive. */
  wrote(kept: KeptRegister): void;
}

/** What makes pages into pieces of files: this thread, or others beside it. */
interface Pressing {
  press(page: PlannedPage): PressedPage | Promise<PressedPage>;
  release(page: PressedPage): void;
  ahead: number;
}

/**
 * Writes every register of an export.
 * @param snapshot is begun anew when threads help
 * @param kept what lies in the folder already; what is not exact any more is written anew
 */
export async function writeRegisters(
  snapshot: Snapshot,
  job: ExportJob,
  bounds: Bounds,
  folder: string,
  kept: readonly KeptRegister[],
  { told, wrote }: WritingNews,
): Promise<Written> {
  const { language, masked, redaction, site, formats } = job;
  const pressJob = { language, masked, redaction, site, formats, bounds };
  const count = (press: PagePress) =>
    job.registers.reduce((sum, register) => sum + extentOf(snapshot.db, press.sheet(register), bounds).rows, 0);
  const many = count(new PagePress(snapshot.db, pressJob)) >= manyRows;
  const helpers = many ? await Presses.start(bookFile(job.dir), snapshot, pressJob) : null;
  try {
    const own = new PagePress(snapshot.db, pressJob);
    const pressing: Pressing = helpers ?? { press: (page) => own.press(page), release: () => {}, ahead: 0 };
    const total = count(own);
    const most = pageRows[job.formats.includes('xlsx') ? 'xlsx' : 'csv'];
    const written: Written = { listed: [], registers: [], cut: [] };
    const exact = new Map<string, KeptRegister>();
    for (const one of kept) {
      if (await isStillExact(snapshot.db, one, folder, bounds.units !== null)) exact.set(one.register, one);
    }
    clearAllBut(folder, new Set([...exact.values()].flatMap(({ files }) => files.map(({ path }) => path))));
    const position = positionIn(snapshot.db);
    const add = ({ register, title, rows, files, cut }: KeptRegister) => {
      written.listed.push(...files);
      written.cut.push(...cut);
      written.registers.push({ register, title, rows });
    };
    let done = 0;
    for (const register of job.registers) {
      const before = exact.get(register);
      if (before) {
        done += before.rows;
        add(before);
        continue;
      }
      const sheet = own.sheet(register);
      const files = new RegisterFiles(folder, sheet, job.formats, {
        timeZone: job.site.timeZone,
        partBytes: job.partBytes,
      });
      try {
        const began = done;
        const pages = pagesOf(snapshot.db, sheet, bounds, extentOf(snapshot.db, sheet, bounds), most);
        await pour(pages, pressing, files, (rows) => {
          done += rows;
          told(done / total);
        });
        await files.close();
        const { listed, cut } = files;
        const fresh = { register, title: sheet.title, rows: done - began, files: listed, cut, position };
        add(fresh);
        wrote(fresh);
      } catch (error) {
        await files.abandon();
        throw error;
      }
    }
    told(1);
    return written;
  } finally {
    await helpers?.stop();
  }
}

/** Gives pages out ahead and takes them in their order. */
async function pour(
  pages: Iterable<Parameters<RegisterFiles['give']>[0]>,
  pressing: Pressing,
  files: RegisterFiles,
  took: (rows: number) => void,
): Promise<void> {
  const out: { given: Given; pressed: Promise<PressedPage> | PressedPage }[] = [];
  const takeFirst = async () => {
    const first = out.shift();
    if (!first) return;
    const pressed = await first.pressed;
    await files.take(first.given, pressed);
    pressing.release(pressed);
    took(first.given.page.rows);
  };
  for (const page of pages) {
    const given = files.give(page);
    const pressed = pressing.press(given.page);
    // Who waits for another page hears of it there.
    if (pressed instanceof Promise) pressed.catch(() => {});
    out.push({ given, pressed });
    if (out.length > pressing.ahead) await takeFirst();
  }
  while (out.length > 0) await takeFirst();
}
