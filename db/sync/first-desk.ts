import { lastHolding } from '../handovers/holder.ts';
import type { Look } from '../store/act.ts';
import type { ReadDb } from '../store/database.ts';
import { formerDevices, mark } from './marks.ts';

/**
 * Which of a site's desks comes first where something must happen once: a deadline rings, a day is planned. It is decided by data
 * that all desks have, and never leaves a site without: the others follow when the first has not done it.
 *
 * First is the desk at which whoever answers for the site took it over, because that is where they sit; where that is not known,
 * the desk at which the record was entered. A desk that works alone is always first.
 */
export function isFirstDesk(look: Look, record: string | null): boolean {
  const { db } = look;
  if (mark(db, 'server') === null) return true;
  const first = holdingDevice(db) ?? (record === null ? null : enteringDevice(db, record));
  if (first === null) return true;
  const own = db.row<{ value: string }>("SELECT value FROM meta WHERE key = 'device'")?.value;
  return first === own || formerDevices(db).includes(first);
}

/** True when the server has told within the last minutes all that the other desks did. */
export function isFresh({ db, now }: Look): boolean {
  return now - Number(mark(db, 'confirmed') ?? 0) < 3 * 60_000;
}

function holdingDevice(db: ReadDb): string | null {
  const held = db.row<{ toStaff: string | null; heldFrom: number }>(lastHolding);
  if (!held?.toStaff) return null;
  const row = db.row<{ id: string }>(
    'SELECT id FROM handovers WHERE heldFrom = ? AND toStaff = ?',
    held.heldFrom,
    held.toStaff,
  );
  if (!row) return null;
  const said = db
    .rows<{ device: string; stamp: string; heldFrom: number | null }>(
      "SELECT device, stamp, fields ->> 'heldFrom' AS heldFrom FROM changes WHERE record = ?",
      row.id,
    )
    .filter(({ heldFrom }) => heldFrom !== null);
  return said.sort((a, b) => (a.stamp < b.stamp ? 1 : -1))[0]?.device ?? null;
}

function enteringDevice(db: ReadDb, record: string): string | null {
  const rows = db.rows<{ device: string; kind: string }>('SELECT device, kind FROM changes WHERE record = ?', record);
  return rows.find(({ kind }) => kind === 'create')?.device ?? null;
}
