import { z } from 'zod';
import type { Verdict } from '../export/verify.ts';
import { text, words } from '../registers/base.ts';
import { redaction } from '../registers/exported/redaction.ts';
import { type ExportRecord, exportFormats } from '../registers/exports.ts';
import type { SiteKey } from '../registers/site-keys.ts';
import { isDate } from '../time/calendar.ts';
import { languages } from './desk.ts';
import { dayDesk, desk, method, supervisor } from './method.ts';
import type { Paper } from './print.ts';

const day = z.string().refine(isDate, { params: { fault: 'format' } });

/** What is wanted. */
export const exportRequest = z
  .object({
    /** Empty: every register. `entries` are the timelines. */
    registers: z.array(text(40)).max(100),
    /** Both days within. */
    from: day,
    until: day,
    formats: z.array(z.enum(exportFormats)).min(1),
    /** Only what belongs to these rooms (`E-1203`, in any spelling) and floors (`12层`, `E区12层`). Empty: the whole building. */
    places: z.array(words(40)).max(200).default([]),
    /** Why names and whole numbers go along: a supervisor’s word (§3.8). Empty: they are masked. */
    purpose: text(500),
    /** What it shows of people; null: everything with a purpose, everything masked without. */
    redaction: redaction.nullable().default(null),
    language: z.enum(languages),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], params: { fault: 'before' } });

/** To lock the export with; empty: it stays open. Kept nowhere, written into no log. */
const passphrase = z.string().max(200).default('');
/** Where main says that something may be written. */
const place = {
  ...{ to: z.string().min(1).max(1000), drive: text(120), driveSerial: text(120), passphrase },
  /** Somebody asks for `exports.volume` and draws: without the app nobody does. */
  draws: z.boolean().default(false),
};

export type ExportStage = 'writing' | 'checking' | 'locking';

/** What was made, once it is whole and in its place. */
export interface ExportSummary {
  exportId: string;
  /** The export’s folder, or the file of a locked one, and its name alone. */
  folder: string;
  folderName: string;
  encrypted: boolean;
  rows: number;
  files: number;
  bytes: number;
  /** SHA-256 of the manifest, hex. */
  checksum: string;
  fingerprint: string;
  masked: boolean;
  registers: { register: string; title: string; rows: number }[];
  /** Texts too long for a cell of a spreadsheet; the CSV holds them whole. */
  cutCells: number;
  missingPictures: number;
  /** Bound registers that could not be drawn; null: they were wanted and nothing here draws any. */
  unbound: number | null;
}

/** What failed after some of its registers were on the drive. */
export interface UnfinishedExport {
  exportId: string;
  from: string;
  until: string;
  /** Where it was to go. */
  to: string;
  drive: string;
  driveSerial: string;
  /** It is to be locked: the passphrase is asked for again. */
  encrypted: boolean;
  /** Only a supervisor may go on. */
  personal: boolean;
  registersDone: number;
  registersInAll: number;
}

export type ExportLine = ExportRecord & { requestedByName: string };

/** A stick or another drive that can be taken away. */
export interface Drive {
  /** Where it is: `/media/desk/KINGSTON`, `E:\\`. */
  path: string;
  name: string;
  /** Empty where the system does not tell it. */
  serial: string;
  freeBytes: number;
  writable: boolean;
}

/** Answered by main: it knows the drives, and asks for a folder. */
export const exportPlaceMethods = {
  'exports.drives': method<Drive[]>()('read', dayDesk, z.object({})),
  /** To a drive of that list, or (`drive` null) to a folder that is asked for; null when the person thought better of it. */
  'exports.start': method<ExportSummary | null>()(
    'write',
    dayDesk,
    z.object({ request: exportRequest, drive: z.string().max(1000).nullable(), passphrase }),
  ),
  /** To the drive on which it was begun. Refuses with `driveGone` when that is not there, `notFound` when nothing is to go on. */
  'exports.goOn': method<ExportSummary>()('write', dayDesk, z.object({ passphrase })),
  /** Asks for the folder of an export and checks it; null when the person thought better of it. */
  'exports.verify': method<Verdict | null>()('read', dayDesk, z.object({})),
};

/** Answered by the database worker. */
export const exportMethods = {
  /**
   * Main's own: where something may be written is not for the window to say. Refuses with `exportRunning`, `notAllowed` (a purpose
   * given by somebody who may not release personal data), `driveFull`, `driveGone`, `driveReadOnly`, `exportUnread`, `exportCancelled`.
   */
  'exports.make': method<ExportSummary>()('write', dayDesk, z.object({ request: exportRequest, ...place })),
  /** Main's own: goes on with the last export, which failed. */
  'exports.continue': method<ExportSummary>()('write', dayDesk, z.object(place)),
  /** Main's own: the next bound register to be drawn, as soon as there is one; null when there will be none. */
  'exports.volume': method<Paper | null>()('read', dayDesk, z.object({})),
  /** Main's own: that one as PDF; null when it could not be drawn. */
  'exports.drawn': method<null>()('write', dayDesk, z.object({ pdf: z.instanceof(Uint8Array).nullable() })),
  /** The last export, when it failed and can go on. */
  'exports.unfinished': method<UnfinishedExport | null>()('read', dayDesk, z.object({})),
  /** Gives it up. */
  'exports.discard': method<null>()('write', dayDesk, z.object({})),
  /** Stops the one that is being made, if any. */
  'exports.cancel': method<null>()('write', dayDesk, z.object({})),
  'exports.list': method<ExportLine[]>()('read', supervisor, z.object({})),
  /** The keys of this site, whose fingerprints are compared. */
  'exports.keys': method<SiteKey[]>()('read', desk, z.object({})),
  /** Main's own: whether the export in a folder is as it was signed, and by this site. */
  'exports.check': method<Verdict>()('read', dayDesk, z.object({ folder: z.string().min(1).max(1000) })),
};
