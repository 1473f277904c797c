import { type Actor, nobody } from '../../shared/contract/admit.ts';
import type { ExportStage, ExportSummary } from '../../shared/contract/exports.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import { DeskError } from '../../shared/errors.ts';
import { fingerprintOf } from '../../shared/export/fingerprint.ts';
import { isStrong } from '../../shared/export/passphrase.ts';
import { releases } from '../../shared/registers/exported/redaction.ts';
import type { ExportRecord } from '../../shared/registers/exports.ts';
import { folderOf } from '../blobs/blobs.ts';
import { find, refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import type { Task } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { unitsNamed } from './chosen-units.ts';
import { layTable, type Table } from './drawing.ts';
import { freeName } from './folder-name.ts';
import type { ExportJob, ExportTask } from './job.ts';
import { dropJournals, keepRegister, startJournal, unfinishedExport } from './journal.ts';
import { ofUnits } from './of-units.ts';
import { everyRegister } from './register-sheet.ts';
import { type Running, runExport } from './run-thread.ts';
import { begin, end, stop } from './running.ts';
import { signingKey } from './site-key.ts';
import { ownWorkFolder, throwAway, workFolder } from './write-export.ts';

/** FAT32 takes no file of 4 GiB, nor does a workbook; the pages that are under way still go where they were to go. */
const partBytes = 3_500_000_000;

/**
 * S27: a folder of files with everything that the desk holds of a period. The log has it before anything leaves, and says
 * afterwards what became of it.
 */
export const makeExport: Task<'exports.make'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    const { passphrase } = input;
    refuse([passphrase !== '' && !isStrong(passphrase) ? { field: 'passphrase', code: 'weak' } : undefined]);
    const personal = isPersonal(who, input.request);
    const registers = registersOf(input.request);
    return inTurn(book, async (started, table) => {
      // What a locked export left open beside the book is of no use once another one is made.
      throwAway(ownWorkFolder(folderOf(book)));
      const { record, job } = await book.act(who, now, (act) => {
        const asked = request(act, book, input, registers, personal);
        startJournal(act, asked.job, passphrase !== '');
        return asked;
      });
      const binding = input.draws ? bindingWith(book, who, now) : null;
      const task: ExportTask = { kind: 'export', job, passphrase, kept: [], binding };
      return carryOut(book, { who, now, recordId: record.id }, task, started, table);
    });
  },
};

/** Goes on with what failed: what was written of a register stays where nothing of it has changed since. */
export const continueExport: Task<'exports.continue'> = {
  async task(book, { to, drive, driveSerial, passphrase, draws }, now, actor) {
    const who = actor ?? nobody;
    return inTurn(book, async (started, table) => {
      const left = unfinishedExport(book.db);
      if (!left) throw new DeskError('notFound');
      refuseOthers(who, left.job);
      if (left.encrypted && !isStrong(passphrase)) refuse([{ field: 'passphrase', code: 'weak' }]);
      const job = { ...left.job, to, madeAt: now };
      const recordId = job.exportId;
      await book.act(who, now, (act) => {
        const status = job.masked ? 'requested' : 'approved';
        patch(act, 'exports', read(act, 'exports', recordId), { status, drive, driveSerial });
      });
      const binding = draws ? bindingWith(book, who, now) : null;
      const lock = left.encrypted ? passphrase : '';
      const task: ExportTask = { kind: 'export', job, passphrase: lock, kept: left.kept, binding };
      return carryOut(book, { who, now, recordId }, task, started, table);
    });
  },
};

/** Throws away what a failed export has left, where it can be reached. */
export const discardExport: Task<'exports.discard'> = {
  async task(book, _, now, actor) {
    const who = actor ?? nobody;
    const left = unfinishedExport(book.db);
    if (!left) return null;
    refuseOthers(who, left.job);
    throwAway(workFolder(left.job, left.encrypted));
    await book.act(who, now, dropJournals);
    return null;
  },
};

type Started = (thread: Running<unknown>) => void;

/** One at a time. @throws DeskError `exportRunning` */
async function inTurn<T>(book: Book, work: (started: Started, table: Table) => Promise<T>): Promise<T> {
  const started = begin(book);
  if (!started) throw new DeskError('exportRunning');
  const table = layTable(book);
  try {
    return await work(started, table);
  } finally {
    table.end();
    end(book);
  }
}

const bindingWith = (book: Book, who: Actor, now: number): ExportTask['binding'] => {
  const { actor, parameters, calendar } = book.look(who, now);
  return { actor, parameters, calendar };
};

const shares: Record<'open' | 'locked', Record<ExportStage, readonly [from: number, share: number]>> = {
  open: { writing: [0, 0.85], checking: [0.85, 0.15], locking: [1, 0] },
  locked: { writing: [0, 0.5], checking: [0.5, 0.1], locking: [0.6, 0.4] },
};

async function carryOut(
  book: Book,
  { who, now, recordId }: { who: Actor; now: number; recordId: string },
  task: ExportTask,
  started: Started,
  table: Table,
): Promise<ExportSummary> {
  const began = performance.now();
  const later = () => now + Math.round(performance.now() - began);
  const share = shares[task.passphrase === '' ? 'open' : 'locked'];
  /** The journal is written in the order of the registers, and before anything is said of the end. */
  let noted: Promise<unknown> = Promise.resolve();
  try {
    const thread = runExport(task, {
      told: (stage, done) => book.emit('progress', { task: 'export', done: share[stage][0] + done * share[stage][1] }),
      wrote: (kept) => {
        noted = noted.then(() => book.act(who, later(), (act) => keepRegister(act, recordId, kept)));
        noted.catch(() => {});
      },
      draw: (paper) => table.draw(paper),
    });
    started(thread);
    const summary = await thread.done;
    await noted;
    await book.act(who, later(), (act) => {
      produced(act, recordId, summary);
      dropJournals(act);
    });
    return summary;
  } catch (error) {
    await noted.catch(() => {});
    const cancelled = error instanceof DeskError && error.code === 'exportCancelled';
    if (cancelled) throwAway(workFolder(task.job, task.passphrase !== ''));
    await book.act(who, later(), (act) => {
      patch(act, 'exports', read(act, 'exports', recordId), { status: cancelled ? 'cancelled' : 'failed' });
      if (cancelled) dropJournals(act);
    });
    throw error;
  }
}

export const cancelExport: Task<'exports.cancel'> = {
  async task(book) {
    await stop(book);
    return null;
  },
};

/** Who may not release personal data may not go on with an export of it either. @throws DeskError `notAllowed` */
function refuseOthers(actor: Actor, job: ExportJob): void {
  if (!job.masked && actor.role !== 'supervisor') throw new DeskError('notAllowed');
}

/** @returns whether somebody can be told from it. @throws DeskError `notAllowed` when this person may not release that (§3.8), `invalid` without a purpose */
function isPersonal(
  actor: Actor,
  { purpose, redaction }: Pick<ParsedOf<'exports.make'>['request'], 'purpose' | 'redaction'>,
): boolean {
  const personal = redaction === null ? purpose !== '' : releases(redaction);
  if (personal && actor.role !== 'supervisor') throw new DeskError('notAllowed');
  refuse([personal && purpose === '' ? { field: 'purpose', code: 'required' } : undefined]);
  return personal;
}

/** @throws DeskError `invalid` for one that there is not, or when none of them has to do with the chosen rooms */
function registersOf({ registers: wanted, places }: ParsedOf<'exports.make'>['request']): readonly string[] {
  const belonging = everyRegister.filter((register) => places.length === 0 || ofUnits(register) !== null);
  const known = wanted.filter((register) => everyRegister.includes(register));
  const chosen = wanted.length === 0 ? belonging : belonging.filter((register) => known.includes(register));
  refuse([known.length < wanted.length || chosen.length === 0 ? { field: 'registers', code: 'unknown' } : undefined]);
  return chosen;
}

function request(
  act: Act,
  book: Book,
  { request, to, drive, driveSerial, passphrase }: ParsedOf<'exports.make'>,
  registers: readonly string[],
  personal: boolean,
): { record: ExportRecord; job: ExportJob } {
  const dir = folderOf(book);
  const id = act.newId();
  const by = { id: act.actor.id, name: find(act, 'staff', act.actor.id)?.name ?? '' };
  const { language, from, until, formats, purpose, places, redaction } = request;
  const units = places.length === 0 ? null : unitsNamed(act, places);
  const place = { to, language, site: act.site, from, until, madeAt: act.now };
  const name = freeName(place);
  const record: ExportRecord = {
    ...{
      id,
      status: personal ? 'approved' : 'requested',
      registers: [...request.registers],
      formats: [...new Set(formats)],
      places: [...places],
      encrypted: passphrase !== '',
    },
    ...{ fromDay: from, toDay: until, personal, redaction, purpose, madeAt: act.now, requestedBy: by.id },
    ...{ approvedBy: personal ? by.id : null, producedAt: null, rowCount: 0, fileCount: 0, bytes: 0, checksum: '' },
    ...{ folderName: name, drive, driveSerial, signedWith: keyOf(act, dir) },
  };
  create(act, 'exports', record);
  const device = act.ledger.identity.device;
  const approvedBy = personal ? by : null;
  const job: ExportJob = {
    ...{ ...place, dir, name, exportId: id, device, madeBy: by, approvedBy, purpose, masked: !personal, registers },
    ...{ formats: record.formats, redaction, places, units, partBytes },
  };
  return { record, job };
}

/** The key’s public half is a record of the site, so that every desk knows it. @returns its id */
export function keyOf(act: Act, dir: string): string {
  const { publicKey } = signingKey(dir);
  const known = act.db.row<{ id: string }>('SELECT id FROM siteKeys WHERE publicKey = ?', publicKey);
  if (known) return known.id;
  const id = act.newId();
  const device = act.ledger.identity.device;
  create(act, 'siteKeys', { id, device, publicKey, fingerprint: fingerprintOf(publicKey), madeAt: act.now });
  return id;
}

function produced(act: Act, id: string, summary: ExportSummary): void {
  const { rows, files, bytes, checksum, folderName } = summary;
  const fields = {
    status: 'produced',
    producedAt: act.now,
    rowCount: rows,
    fileCount: files,
    bytes,
    checksum,
    folderName,
  } as const;
  patch(act, 'exports', read(act, 'exports', id), fields);
}
