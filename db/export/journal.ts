import type { ListedFile, Manifest } from '../../shared/export/manifest.ts';
import type { Act } from '../store/act.ts';
import type { ReadDb } from '../store/database.ts';
import type { ExportJob } from './job.ts';

/** The last change that a snapshot saw. */
export interface Position {
  seq: number;
  hash: string;
}

/** A register whose files lie finished in the folder of an export that is not. */
export interface KeptRegister {
  register: string;
  title: string;
  rows: number;
  files: ListedFile[];
  cut: Manifest['cut'];
  position: Position;
}

/** An export that failed after some of its registers were on the drive. */
export interface Unfinished {
  job: ExportJob;
  encrypted: boolean;
  kept: KeptRegister[];
}

/** The journal is the desk's own and not the drive's: what lies on a stick may be anybody's, and is to be signed. */
export function startJournal(act: Act, job: ExportJob, encrypted: boolean): void {
  dropJournals(act);
  act.db.run('INSERT INTO exportJobs (exportId, job) VALUES (?, ?)', job.exportId, JSON.stringify({ job, encrypted }));
}

export function keepRegister(act: Act, exportId: string, kept: KeptRegister): void {
  act.db.run(
    'INSERT OR REPLACE INTO exportJournal (exportId, register, position, written) VALUES (?, ?, ?, ?)',
    ...[exportId, kept.register, kept.position.seq, JSON.stringify(kept)],
  );
}

/** There is at most one that can go on. */
export function dropJournals(act: Act): void {
  act.db.run('DELETE FROM exportJournal');
  act.db.run('DELETE FROM exportJobs');
}

/** @returns the last export, when it failed with something on the drive */
export function unfinishedExport(db: ReadDb): Unfinished | null {
  const row = db.row<{ job: string }>(
    "SELECT j.job FROM exportJobs j JOIN exports e ON e.id = j.exportId WHERE e.status <> 'produced'",
  );
  const kept = db
    .rows<{ written: string }>('SELECT written FROM exportJournal')
    .map(({ written }) => JSON.parse(written));
  return row && kept.length > 0 ? { ...(JSON.parse(row.job) as Pick<Unfinished, 'job' | 'encrypted'>), kept } : null;
}
