import type { Look } from '../store/act.ts';
import type { ReadDb } from '../store/database.ts';
import { deskOf } from '../store/this-desk.ts';
import { formerDevices, mark } from './marks.ts';

/** The desks somebody answers for, the one that was taken over last first. */
const heldDesks = `SELECT id, desk FROM (
  SELECT id, desk, toStaff, heldFrom, row_number() OVER (PARTITION BY desk ORDER BY heldFrom DESC, seq DESC) AS nth
  FROM handovers WHERE heldFrom IS NOT NULL) WHERE nth = 1 AND toStaff IS NOT NULL ORDER BY heldFrom DESC`;

/**
 * At which of a site's desks a deadline rings first. It is decided by data that all desks have, and never leaves a site
 * without: the others follow when nobody answers there.
 *
 * First is the desk at which the record was entered, as long as somebody answers for that desk; else the one that was taken
 * over last. A desk that works alone is always first.
 * @returns whether this desk is first for a record
 */
export function firstDesk(look: Look): (record: string) => boolean {
  const { db } = look;
  if (mark(db, 'server') === null) return () => true;
  const own = deskOf(look);
  const device = db.row<{ value: string }>("SELECT value FROM meta WHERE key = 'device'")?.value ?? own;
  const mine = new Set([own, device, ...formerDevices(db)]);
  const held = db
    .rows<{ id: string; desk: string }>(heldDesks)
    .map(({ id, desk }) => ({ desk, devices: desk === own ? mine : writingDevices(db, id) }));
  return (record) => {
    const device = enteringDevice(db, record);
    if (held.length === 0) return device === null || mine.has(device);
    const first = held.find(({ devices }) => device !== null && devices.has(device)) ?? held[0];
    return first?.desk === own;
  };
}

/** What a desk is known by elsewhere: the devices as which it wrote its handover. */
function writingDevices(db: ReadDb, handover: string): Set<string> {
  const rows = db.rows<{ device: string }>('SELECT DISTINCT device FROM changes WHERE record = ?', handover);
  return new Set(rows.map(({ device }) => device));
}

function enteringDevice(db: ReadDb, record: string): string | null {
  const rows = db.rows<{ device: string; kind: string }>('SELECT device, kind FROM changes WHERE record = ?', record);
  return rows.find(({ kind }) => kind === 'create')?.device ?? null;
}
