import type { SyncIdentity, SyncQueue } from '../../shared/contract/sync.ts';
import type { Book } from '../store/book.ts';
import type { ReadDb } from '../store/database.ts';
import type { Read, Task } from '../store/handler.ts';
import { missingBlobs, unsentBlobs } from './blob-queue.ts';
import { answeredMark, mark } from './marks.ts';
import { startFrom } from './starting.ts';

const deviceOf = (db: ReadDb) => db.row<{ value: string }>("SELECT value FROM meta WHERE key = 'device'")?.value ?? '';

/** What is waiting to be confirmed, and since when. */
export const readQueue: Task<'sync.queue'> = {
  async task({ db }) {
    return queueOf(db);
  },
};

export function queueOf(db: ReadDb): SyncQueue {
  const device = deviceOf(db);
  const answered = answeredMark(db);
  const last = db.row<{ n: number | null }>('SELECT max(n) AS n FROM changes WHERE device = ?', device)?.n ?? 0;
  const oldest = db.row<{ enteredAt: number }>(
    'SELECT enteredAt FROM changes WHERE device = ? AND n = ?',
    device,
    answered + 1,
  );
  const confirmed = mark(db, 'confirmed');
  return {
    waiting: Math.max(0, last - answered),
    since: oldest?.enteredAt ?? null,
    confirmedAt: confirmed === null ? null : Number(confirmed),
    blobsToSend: unsentBlobs(db).length,
    blobsToFetch: missingBlobs(db).length,
  };
}

/** @returns how many of a record's changes nobody else has yet; 0 for a desk that works alone */
export const queueOfRecord: Read<'sync.ofRecord'> = ({ db }, { register, record }) => {
  if (mark(db, 'server') === null) return { waiting: 0 };
  const [device, answered] = [deviceOf(db), answeredMark(db)];
  const rows = db.rows<{ register: string; device: string; n: number }>(
    'SELECT register, device, n FROM changes WHERE record = ?',
    record,
  );
  return {
    waiting: rows.filter((row) => row.register === register && row.device === device && row.n > answered).length,
  };
};

/** Who this desk is to the server; also before there is a site. */
export const readIdentity: Task<'sync.identity'> = {
  async task(book) {
    return identityOf(book);
  },
};

export function identityOf({ db, place }: Book): SyncIdentity {
  return {
    place: place && { site: place.site.id, siteName: place.site.name, device: deviceOf(db), letter: place.letter },
    server: mark(db, 'server'),
    fingerprint: mark(db, 'fingerprint'),
    startFrom: startFrom(db),
  };
}
