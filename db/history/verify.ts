import type { HistoryFault } from '../../shared/contract/history.ts';
import { type Change, type Fields, firstPrevHash, verifyChain } from '../../shared/sync/change.ts';
import { type Head, headsOf } from '../backups/inspect.ts';
import { bookFile } from '../site/backups.ts';
import { Database, type ReadDb } from '../store/database.ts';
import { sha256 } from '../store/ledger.ts';
import type { ChangeRow } from '../store/schema.ts';
import { mark } from '../sync/marks.ts';

export interface VerifyJob {
  dir: string;
  /** How far each chain was verified before; none: from the beginning. */
  points: Head[];
}
export interface Verified {
  changes: number;
  looked: number;
  fault: HistoryFault | null;
  /** How far each chain holds now. */
  reached: Head[];
}

const page = 2000;

function* changesOf(db: ReadDb, device: string, from: number, seen: () => void): Generator<Change> {
  for (let after = from; ; ) {
    const rows = db.rows<ChangeRow>(
      'SELECT * FROM changes WHERE device = ? AND n > ? ORDER BY n LIMIT ?',
      device,
      after,
      page,
    );
    for (const row of rows) {
      seen();
      yield { ...row, kind: row.kind as Change['kind'], fields: JSON.parse(row.fields) as Fields };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.n;
  }
}

/** A chain that no longer has what was verified was cut off or written anew. */
function faultAt(db: ReadDb, { device, n, hash }: Head): HistoryFault | null {
  const row = placeOf(db, device, n);
  if (!row) return { device, n, seq: null, fault: 'gap' };
  return row.hash === hash ? null : { device, n, seq: row.seq, fault: 'hash' };
}

/**
 * An entry without its content has lost it by a destruction in the log, or by somebody who wanted it gone. What has come from others
 * is judged once the end of their stream was read: the destruction comes after what it emptied.
 */
function emptiedWithoutRule(db: ReadDb): HistoryFault | null {
  const isAlone = mark(db, 'server') === null;
  const readTo = isAlone ? Number.MAX_SAFE_INTEGER : Number(mark(db, 'readTo') ?? 0);
  const row = db.row<{ device: string; n: number; seq: number }>(
    `SELECT device, n, seq FROM changes c WHERE salt = '' AND seq <= ? AND NOT EXISTS (
       SELECT 1 FROM changes d WHERE d.record = c.record AND d.register = c.register AND d.kind = 'destroy'
       AND (json_type(d.fields, '$.stays') IS NOT NULL OR instr(d.fields, c.id) > 0)) ORDER BY seq LIMIT 1`,
    readTo,
  );
  return row ? { ...row, fault: 'emptied' } : null;
}

function placeOf(db: ReadDb, device: string, n: number) {
  return db.row<{ seq: number; hash: string }>('SELECT seq, hash FROM changes WHERE device = ? AND n = ?', device, n);
}

/** Verifies every desk's chain, from where each was verified before. @returns the first fault of the first chain that has one */
export function verifyChains(db: ReadDb, points: readonly Head[]): Verified {
  const heads = headsOf(db);
  const changes = db.row<{ n: number }>('SELECT count(*) AS n FROM changes')?.n ?? 0;
  let looked = 0;
  const seen = () => {
    looked += 1;
  };
  const devices = new Set([...heads, ...points].map(({ device }) => device));
  for (const device of devices) {
    const point = points.find((one) => one.device === device);
    const start = point ?? { n: 0, hash: firstPrevHash };
    const cut = point ? faultAt(db, point) : null;
    const broken = cut ? null : verifyChain(changesOf(db, device, start.n, seen), sha256, start);
    const fault =
      cut ?? (broken && { device, n: broken.n, seq: placeOf(db, device, broken.n)?.seq ?? null, fault: broken.fault });
    if (fault) return { changes, looked, fault, reached: [] };
  }
  const emptied = emptiedWithoutRule(db);
  if (emptied) return { changes, looked, fault: emptied, reached: [] };
  return { changes, looked, fault: null, reached: heads };
}

/** The same on the book's file, as of one moment, through a connection of its own. */
export function verifyBook({ dir, points }: VerifyJob): Verified {
  const db = new Database(bookFile(dir), { readonly: true });
  try {
    db.raw.exec('BEGIN');
    return verifyChains(db, points);
  } finally {
    db.close();
  }
}
