import type { Language, Site } from '../../shared/contract/desk.ts';
import type { ExportStage, ExportSummary } from '../../shared/contract/exports.ts';
import type { Paper } from '../../shared/contract/print.ts';
import type { DeskErrorData } from '../../shared/errors.ts';
import type { Verdict } from '../../shared/export/verify.ts';
import type { Redaction } from '../../shared/registers/exported/redaction.ts';
import type { ExportFormat } from '../../shared/registers/exports.ts';
import type { Look } from '../store/act.ts';
import type { KeptRegister } from './journal.ts';
import type { PressJob } from './page-press.ts';

/** One export, as the thread that writes it needs it. Times are UTC ms. */
export interface ExportJob {
  /** The data folder. */
  dir: string;
  /** The folder in which the export’s own folder is made. */
  to: string;
  /** What that folder is called. */
  name: string;
  exportId: string;
  site: Site;
  device: string;
  language: Language;
  madeAt: number;
  madeBy: { id: string; name: string };
  approvedBy: { id: string; name: string } | null;
  purpose: string;
  masked: boolean;
  /** What it shows of people; null: everything, or everything masked. */
  redaction: Redaction | null;
  from: string;
  until: string;
  /** In the order in which they are written; `entries` are the timelines. */
  registers: readonly string[];
  formats: readonly ExportFormat[];
  /** What was asked for, and the ids of those rooms; null: the whole building. */
  places: readonly string[];
  units: readonly string[] | null;
  /** A file that grows beyond so many bytes goes on in a second one. */
  partBytes: number;
}

/** What a thread is told to write. */
export interface ExportTask {
  kind: 'export';
  job: ExportJob;
  /** Empty: an open folder. It is written down nowhere. */
  passphrase: string;
  /** What an earlier attempt left on the drive. */
  kept: readonly KeptRegister[];
  /** What the forms that are bound are read with; null where nobody can draw them. */
  binding: Pick<Look, 'actor' | 'parameters' | 'calendar'> | null;
}

export type ThreadTask =
  | ExportTask
  | { kind: 'verify'; folder: string; keys: readonly string[] }
  /** Presses pages for the thread of an export. @see PressOrder */
  | { kind: 'press'; file: string; job: PressJob };

export type ThreadNews =
  /** 0…1 */
  | { kind: 'progress'; stage: ExportStage; done: number }
  /** The files of a register are on the drive. */
  | { kind: 'wrote'; kept: KeptRegister }
  /** To be drawn; the thread waits for a `Drawn`. */
  | { kind: 'volume'; paper: Paper }
  | { kind: 'exported'; summary: ExportSummary }
  | { kind: 'verified'; verdict: Verdict }
  | { kind: 'failed'; error: DeskErrorData }
  | { kind: 'broken'; text: string };

/** A volume as PDF; null when it could not be drawn. */
export type Drawn = { pdf: Uint8Array | null };
