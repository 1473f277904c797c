import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, nobody } from '../../shared/contract/admit.ts';
import type { ExportSummary } from '../../shared/contract/exports.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import { DeskError } from '../../shared/errors.ts';
import { fingerprintOf } from '../../shared/export/fingerprint.ts';
import { releases } from '../../shared/registers/exported/redaction.ts';
import type { ExportRecord } from '../../shared/registers/exports.ts';
import { folderOf } from '../blobs/blobs.ts';
import { find, refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import type { Task } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { freeName, unfinished } from './folder-name.ts';
import type { ExportJob } from './job.ts';
import { everyRegister } from './register-sheet.ts';
import { runExport } from './run-thread.ts';
import { begin, end, stop } from './running.ts';
import { signingKey } from './site-key.ts';

/** FAT32 takes no file of 4 GiB; what is put into a workbook is counted before it is packed. */
const partBytes = 4_000_000_000;

/**
 * S27: a folder of files with everything that the desk holds of a period. The log has it before anything leaves, and says
 * afterwards what became of it.
 */
export const makeExport: Task<'exports.make'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    const personal = isPersonal(who, input.request);
    const registers = registersOf(input.request.registers);
    const running = begin(book);
    if (!running) throw new DeskError('exportRunning');
    const began = performance.now();
    const later = () => now + Math.round(performance.now() - began);
    try {
      const { record, job } = await book.act(who, now, (act) => request(act, book, input, registers, personal));
      try {
        const thread = runExport({ kind: 'export', job }, (stage, done) =>
          book.emit('progress', { task: 'export', done: stage === 'writing' ? done * 0.85 : 0.85 + done * 0.15 }),
        );
        running(thread);
        const summary = await thread.done;
        await book.act(who, later(), (act) => produced(act, record, summary));
        return summary;
      } catch (error) {
        const cancelled = error instanceof DeskError && error.code === 'exportCancelled';
        if (cancelled) rmSync(join(job.to, job.name + unfinished), { recursive: true, force: true });
        const status = cancelled ? 'cancelled' : 'failed';
        await book.act(who, later(), (act) => patch(act, 'exports', read(act, 'exports', record.id), { status }));
        throw error;
      }
    } finally {
      end(book);
    }
  },
};

export const cancelExport: Task<'exports.cancel'> = {
  async task(book) {
    await stop(book);
    return null;
  },
};

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

/** @throws DeskError `invalid` for one that there is not */
function registersOf(wanted: readonly string[]): readonly string[] {
  if (wanted.some((register) => !everyRegister.includes(register))) refuse([{ field: 'registers', code: 'unknown' }]);
  return wanted.length === 0 ? everyRegister : everyRegister.filter((register) => wanted.includes(register));
}

function request(
  act: Act,
  book: Book,
  { request, to, drive, driveSerial }: ParsedOf<'exports.make'>,
  registers: readonly string[],
  personal: boolean,
): { record: ExportRecord; job: ExportJob } {
  const dir = folderOf(book);
  const id = act.newId();
  const by = { id: act.actor.id, name: find(act, 'staff', act.actor.id)?.name ?? '' };
  const { language, from, until, formats, purpose, redaction } = request;
  const place = { to, language, site: act.site, from, until, madeAt: act.now };
  const name = freeName(place);
  const record: ExportRecord = {
    ...{
      id,
      status: personal ? 'approved' : 'requested',
      registers: [...request.registers],
      formats: [...new Set(formats)],
    },
    ...{ fromDay: from, toDay: until, personal, redaction, purpose, madeAt: act.now, requestedBy: by.id },
    ...{ approvedBy: personal ? by.id : null, producedAt: null, rowCount: 0, fileCount: 0, bytes: 0, checksum: '' },
    ...{ folderName: name, drive, driveSerial, signedWith: keyOf(act, dir) },
  };
  create(act, 'exports', record);
  const device = act.ledger.identity.device;
  const approvedBy = personal ? by : null;
  const job: ExportJob = {
    ...{
      ...place,
      dir,
      name,
      exportId: id,
      device,
      madeBy: by,
      approvedBy,
      purpose,
      masked: !personal,
      redaction,
      registers,
    },
    ...{ formats: record.formats, partBytes },
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

function produced(act: Act, { id }: ExportRecord, { rows, files, bytes, checksum }: ExportSummary): void {
  const fields = {
    status: 'produced',
    producedAt: act.now,
    rowCount: rows,
    fileCount: files,
    bytes,
    checksum,
  } as const;
  patch(act, 'exports', read(act, 'exports', id), fields);
}
