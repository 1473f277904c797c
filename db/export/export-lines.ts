import type { Read, Task } from '../store/handler.ts';
import { fromRow } from '../store/rows.ts';
import type { RowOf } from '../store/schema.ts';
import { unfinishedExport } from './journal.ts';
import { isRunning } from './running.ts';

const shownAtMost = 200;

/** The latest exports, newest first. */
export const listExports: Read<'exports.list'> = (look) => {
  const rows = look.db.rows<RowOf<'exports'> & { name: string | null }>(
    `SELECT e.*, s.name FROM exports e LEFT JOIN staff s ON s.id = e.requestedBy ORDER BY e.madeAt DESC LIMIT ${shownAtMost}`,
  );
  return rows.map((row) => ({ ...fromRow('exports', row), requestedByName: row.name ?? '' }));
};

/** Where it was to go is told to main and shown to whoever may export. */
export const findUnfinished: Task<'exports.unfinished'> = {
  async task(book) {
    const { db } = book;
    const left = isRunning(book) ? null : unfinishedExport(db);
    const record = left && db.row<RowOf<'exports'>>('SELECT * FROM exports WHERE id = ?', left.job.exportId);
    if (!left || !record) return null;
    const { exportId, from, until, to, masked, registers } = left.job;
    const { drive, driveSerial } = record;
    return {
      ...{ exportId, from, until, to, drive, driveSerial, encrypted: left.encrypted, personal: !masked },
      ...{ registersDone: left.kept.length, registersInAll: registers.length },
    };
  },
};

export const listSiteKeys: Read<'exports.keys'> = (look) =>
  look.db.rows<RowOf<'siteKeys'>>('SELECT * FROM siteKeys ORDER BY madeAt').map((row) => fromRow('siteKeys', row));
