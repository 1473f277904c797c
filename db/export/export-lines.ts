import type { Read } from '../store/handler.ts';
import { fromRow } from '../store/rows.ts';
import type { RowOf } from '../store/schema.ts';

const shownAtMost = 200;

/** The latest exports, newest first. */
export const listExports: Read<'exports.list'> = (look) => {
  const rows = look.db.rows<RowOf<'exports'> & { name: string | null }>(
    `SELECT e.*, s.name FROM exports e LEFT JOIN staff s ON s.id = e.requestedBy ORDER BY e.madeAt DESC LIMIT ${shownAtMost}`,
  );
  return rows.map((row) => ({ ...fromRow('exports', row), requestedByName: row.name ?? '' }));
};

export const listSiteKeys: Read<'exports.keys'> = (look) =>
  look.db.rows<RowOf<'siteKeys'>>('SELECT * FROM siteKeys ORDER BY madeAt').map((row) => fromRow('siteKeys', row));
