import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nobody } from '../../shared/contract/admit.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import type { DataSubject } from '../../shared/contract/subject.ts';
import { DeskError } from '../../shared/errors.ts';
import { safeName } from '../../shared/export/file-names.ts';
import type { ExportRecord } from '../../shared/registers/exports.ts';
import { maskName } from '../../shared/text/mask.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { folderOf } from '../blobs/blobs.ts';
import { find } from '../directory/saving.ts';
import { unfinished } from '../export/folder-name.ts';
import { keyOf } from '../export/make-export.ts';
import type { Act } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import type { Read, Task } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { aboutSubject } from './about.ts';
import { type SubjectJob, writeSubject } from './write.ts';

/** S51: what there is about somebody, before anything leaves. */
export const findSubject: Read<'subject.find'> = (look, { subject }) =>
  [...aboutSubject(look.db, subject).found].map(([register, { size }]) => ({ register, count: size }));

/** S51: a folder with all of it, in the log of exports before it leaves. */
export const makeSubject: Task<'subject.make'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    const look = book.look(who, now);
    const about = aboutSubject(look.db, input.request.subject);
    if (about.found.size === 0) throw new DeskError('notFound');
    const { record, job } = await book.act(who, now, (act) => request(act, book, input, [...about.found.keys()]));
    const set = (fields: Partial<ExportRecord>) =>
      book.act(who, now, (act) => patch(act, 'exports', read(act, 'exports', record.id), fields));
    try {
      const summary = await writeSubject(book.db, job, about);
      const { rows: rowCount, files: fileCount, bytes, checksum } = summary;
      await set({ status: 'produced', producedAt: now, rowCount, fileCount, bytes, checksum });
      return summary;
    } catch (error) {
      await set({ status: 'failed' });
      throw error;
    }
  },
};

function request(
  act: Act,
  book: Book,
  { request: { subject, purpose, language }, to, drive, driveSerial }: ParsedOf<'subject.make'>,
  registers: string[],
): { record: ExportRecord; job: SubjectJob } {
  const dir = folderOf(book);
  const { date, time } = wallTime(act.now, act.site.timeZone);
  const [id, device] = [act.newId(), act.ledger.identity.device];
  const madeBy = { id: act.actor.id, name: find(act, 'staff', act.actor.id)?.name ?? '' };
  const what = language === 'en' ? 'Data about' : '本人资料';
  const whole = `${what} ${called(subject)}`;
  const name = free(to, safeName(`${whole} (${date} ${time.replaceAll(':', '')})`));
  const record: ExportRecord = {
    ...{
      id,
      status: 'approved',
      registers,
      fromDay: date,
      toDay: date,
      formats: ['csv'],
      personal: true,
      redaction: null,
      places: [],
      encrypted: false,
    },
    ...{
      purpose: `${whole}：${purpose}`.slice(0, 500),
      madeAt: act.now,
      requestedBy: madeBy.id,
      approvedBy: madeBy.id,
    },
    ...{ producedAt: null, rowCount: 0, fileCount: 0, bytes: 0, checksum: '', folderName: name, drive, driveSerial },
    signedWith: keyOf(act, dir),
  };
  create(act, 'exports', record);
  const job = { dir, to, name, exportId: id, site: act.site, device, language, madeAt: act.now, madeBy, purpose };
  return { record, job };
}

/** On the folder and in the log: nobody's whole name. */
function called(subject: DataSubject): string {
  return subject.kind === 'unit' ? subject.room : `${maskName(subject.name).slice(0, -2)}某`;
}

function free(to: string, name: string): string {
  for (let i = 1; ; i += 1) {
    const candidate = i === 1 ? name : `${name} ${i}`;
    if (!existsSync(join(to, candidate)) && !existsSync(join(to, candidate + unfinished))) return candidate;
  }
}
