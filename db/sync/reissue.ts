import type { Change, Fields } from '../../shared/sync/change.ts';
import type { RecordState } from '../../shared/sync/merge.ts';
import { saidAnew } from '../../shared/sync/reissue.ts';
import type { Act } from '../store/act.ts';
import type { ReadDb } from '../store/database.ts';
import type { ChangeRow } from '../store/schema.ts';
import { fromChangeRow } from './change-rows.ts';
import { isRecordDestroyed } from './erase.ts';
import { putEntry } from './put-entry.ts';
import { putFromLog } from './put-record.ts';
import { stateFromLog } from './record-state.ts';

const waitingRows = `SELECT c.* FROM changes c JOIN asideChanges a ON a.id = c.id WHERE a.waiting = 1`;

/** @returns how many changes were refused for a wrong clock and wait to be said anew. */
export function asideCount(db: ReadDb): number {
  return db.row<{ n: number }>('SELECT count(*) AS n FROM asideChanges WHERE waiting = 1')?.n ?? 0;
}

export function waitingAside(db: ReadDb): Change[] {
  return asideCount(db) === 0
    ? []
    : db
        .rows<ChangeRow>(waitingRows)
        .sort((a, b) => a.seq - b.seq)
        .map(fromChangeRow);
}

/** A change that is to be said anew: what it says now, and which change the new one stands for. */
export interface Anew {
  change: Change;
  fields: Fields;
  reissues: string;
}

/** @returns what changes say now that they have to be said anew: before any of them is taken out of the log. */
export function toSayAnew(db: ReadDb, changes: readonly Change[], named: (change: Change) => string): Anew[] {
  const states = new Map<string, RecordState>();
  return changes.map((change) => {
    const key = `${change.register} ${change.record}`;
    const state = states.get(key) ?? stateFromLog(db, change.register, change.record);
    states.set(key, state);
    return { change, fields: saidAnew(change, state), reissues: named(change) };
  });
}

/** Says each change anew that was refused for its clock, with the stamp of now; the refused ones stay as audit and count no more. */
export function reissueAside(act: Act): void {
  act.ledger.setClock(act.db, latestOwn(act));
  sayAnew(
    act,
    toSayAnew(act.db, waitingAside(act.db), ({ id }) => id),
  );
}

export function sayAnew(act: Act, all: readonly Anew[]): void {
  for (const { change, fields, reissues } of all) {
    const { kind, register, record, actor, happenedAt } = change;
    const isGone = kind !== 'destroy' && isRecordDestroyed(act.db, register, record);
    act.say({ kind, register, record, fields: isGone ? {} : fields, actor, happenedAt, reissues });
    // A book restored from a backup had only the refused one, which adds nothing.
    if (kind === 'append') putEntry(act, change);
    act.db.run('UPDATE asideChanges SET waiting = 0 WHERE id = ?', change.id);
  }
  for (const [first] of Map.groupBy(all, ({ change }) => `${change.register} ${change.record}`).values()) {
    if (first) putFromLog(act, first.change.register, first.change.record);
  }
}

/** The latest stamp of this device that counts; what was refused says nothing about the time. */
function latestOwn(act: Act): string {
  const row = act.db.row<{ stamp: string }>(
    'SELECT stamp FROM changes WHERE device = ? AND id NOT IN (SELECT id FROM asideChanges) ORDER BY n DESC LIMIT 1',
    act.ledger.identity.device,
  );
  return row?.stamp ?? '';
}
