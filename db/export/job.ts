import type { Language, Site } from '../../shared/contract/desk.ts';
import type { ExportStage, ExportSummary } from '../../shared/contract/exports.ts';
import type { DeskErrorData } from '../../shared/errors.ts';
import type { Verdict } from '../../shared/export/verify.ts';
import type { Redaction } from '../../shared/registers/exported/redaction.ts';
import type { ExportFormat } from '../../shared/registers/exports.ts';

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
  /** A file that grows beyond so many bytes goes on in a second one. */
  partBytes: number;
}

export type ThreadTask =
  | { kind: 'export'; job: ExportJob }
  | { kind: 'verify'; folder: string; keys: readonly string[] };

export type ThreadNews =
  /** 0…1 */
  | { kind: 'progress'; stage: ExportStage; done: number }
  | { kind: 'exported'; summary: ExportSummary }
  | { kind: 'verified'; verdict: Verdict }
  | { kind: 'failed'; error: DeskErrorData }
  | { kind: 'broken'; text: string };
