import { z } from 'zod';
import { nobody } from '../../shared/contract/admit.ts';
import type { Person } from '../../shared/contract/desk.ts';
import { DeskError } from '../../shared/errors.ts';
import { deskRecord } from '../../shared/registers/desks.ts';
import type { RecordState } from '../../shared/sync/merge.ts';
import { fieldsShape, servedShape } from '../../shared/sync/wire.ts';
import { folderOf } from '../blobs/blobs.ts';
import { refuse } from '../directory/saving.ts';
import { hashPin, type PinHash } from '../site/pins.ts';
import { newStaff } from '../site/setup.ts';
import { storePin } from '../site/sign-in.ts';
import type { Act } from '../store/act.ts';
import type { ReadDb } from '../store/database.ts';
import type { Prepared, Task } from '../store/handler.ts';
import { create, read } from '../store/records.ts';
import { expectBlob } from './blob-queue.ts';
import { tryHeld } from './held.ts';
import { mark, setMark } from './marks.ts';
import { putEntry } from './put-entry.ts';
import { putState } from './put-record.ts';
import { whole } from './starting-mark.ts';
import { keepStartingState } from './starting-states.ts';

const stateShape: z.ZodType<RecordState> = z.object({
  register: z.string(),
  record: z.string(),
  born: z.string().nullable(),
  fields: fieldsShape,
  stamps: z.record(z.string(), z.string()),
});
const snapshotShape = z.object({
  states: z.array(stateShape),
  timeline: z.array(servedShape),
  next: z.string().nullable(),
});

export function isStarting(db: ReadDb): boolean {
  return mark(db, 'starting') !== null;
}

/** @returns where the snapshot goes on (empty: at its beginning); null when there is none to take any more */
export function startFrom(db: ReadDb): string | null {
  const at = mark(db, 'starting');
  return at === whole ? null : at;
}

/**
 * The first start at a building that has desks already: the desk is one of theirs from here on, and takes what it starts from page
 * by page. Until the time zone has come with it, the one most sites have stands in.
 */
export const foundFromSite: Task<'sync.found'> = {
  async task(book, { site, siteName, device, letter, name, server, fingerprint }, now) {
    if (book.place) throw new DeskError('alreadySetUp');
    const meta = { siteId: site, siteName, timeZone: 'Asia/Shanghai', device, letter, demo: '0' };
    book.bulk((begin) => {
      for (const [key, value] of Object.entries(meta)) {
        book.db.run('INSERT INTO meta (key, value) VALUES (?, ?)', key, value);
      }
      setMark(book.db, 'server', server);
      setMark(book.db, 'fingerprint', fingerprint);
      setMark(book.db, 'starting', '');
      book.reload();
      create(begin(nobody, now), 'desks', deskRecord.parse({ id: device, letter, name, joinedAt: now }));
    });
    book.emit('changed', { registers: ['desk'], ids: [] });
    return null;
  },
};

/** Takes a page of the snapshot and notes where the next one begins, in one transaction. @throws DeskError `serverNotOurs` for what is none */
export const takeSnapshot: Task<'sync.start'> = {
  async task(book, { body }, now) {
    const page = snapshotOf(body);
    await book.act(nobody, now, (act) => takeStates(act, page, folderOf(book)));
    book.reload();
    book.emit('changed', { registers: ['desk'], ids: [] });
    return { next: page.next };
  },
};

function snapshotOf(body: Uint8Array): z.infer<typeof snapshotShape> {
  try {
    return snapshotShape.parse(JSON.parse(new TextDecoder().decode(body)));
  } catch (cause) {
    throw new DeskError('serverNotOurs', {}, { cause });
  }
}

function takeStates(act: Act, { states, timeline, next }: z.infer<typeof snapshotShape>, folder: string): void {
  const { db } = act;
  let latest = '';
  for (const state of states) {
    keepStartingState(db, state);
    expectBlob(db, folder, state.register, state.fields);
    if (state.register === 'site') takeTimeZone(act, state);
    else putState(act, state);
    for (const stamp of Object.values(state.stamps)) if (stamp > latest) latest = stamp;
  }
  for (const { change } of timeline) putEntry(act, change);
  if (latest !== '') act.ledger.hear(db, latest, act.now);
  tryHeld(act);
  setMark(db, 'starting', next ?? whole);
}

function takeTimeZone({ db, site }: Act, { record, fields }: RecordState): void {
  if (record !== site.id || typeof fields.timeZone !== 'string') return;
  db.run("UPDATE meta SET value = ? WHERE key = 'timeZone'", fields.timeZone);
}

/** PINs never leave the desk they were set at, so a new desk has none: its first supervisor sets one. */
export const claimDesk: Prepared<'setup.claim', PinHash> = {
  prepare: (_look, { pin }) => hashPin(pin),
  run(act, { staffId, name }, hashed): Person {
    if (mark(act.db, 'starting') !== whole) throw new DeskError('stateForbids');
    const id = staffId ?? newSupervisor(act, name);
    const staff = read(act, 'staff', id);
    if (!staff.active || staff.role !== 'supervisor') throw new DeskError('notAllowed');
    storePin(act, id, hashed);
    setMark(act.db, 'starting', null);
    act.touched.push({ register: 'desk', id: '' });
    return { id, name: staff.name, role: 'supervisor' };
  },
};

/** Only where the site has nobody: else anyone with a keyboard could make themselves one. @throws DeskError `invalid` */
function newSupervisor(act: Act, name: string): string {
  refuse([name === '' ? { field: 'name', code: 'required' } : undefined]);
  const there = act.db.row("SELECT 1 FROM staff WHERE active = 1 AND role = 'supervisor'");
  if (there) throw new DeskError('notAllowed');
  const id = act.newId();
  create(act, 'staff', { ...newStaff, id, name, role: 'supervisor', position: 'csSupervisor' });
  return id;
}
