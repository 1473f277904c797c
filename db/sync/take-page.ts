import type { RegisterName } from '../../shared/registers/index.ts';
import type { Change } from '../../shared/sync/change.ts';
import { erased } from '../../shared/sync/erase.ts';
import { mergeAll, unknownRecord } from '../../shared/sync/merge.ts';
import type { Page, Served } from '../../shared/sync/ports.ts';
import type { Act } from '../store/act.ts';
import type { ReadDb } from '../store/database.ts';
import { idAt, keepChange } from './change-rows.ts';
import { eraseListed, isDestroyed, isRecordDestroyed } from './erase.ts';
import { findConflicts, keepConflicts } from './find-conflicts.ts';
import { isHeld, tryHeld } from './held.ts';
import { formerDevices, setMark } from './marks.ts';
import { noteAnswer } from './outbox.ts';
import { putEntry } from './put-entry.ts';
import { isRegister, putFields, putFromLog, putState } from './put-record.ts';
import { forgetStartingStates, hasStartingStates } from './starting-states.ts';

/**
 * Applies a page of the site's stream and stores its cursor: one transaction, the caller's. Nothing that comes is dropped, whatever
 * this desk would have allowed. @returns `fork`, with nothing written, when the server has other changes under this device's numbers
 */
export function takePage(act: Act, page: Page): 'taken' | 'fork' {
  const { db } = act;
  const { device } = act.ledger.identity;
  const here = idsHere(db, page.served);
  const isFork = here.some(({ served: { change }, id }) => change.device === device && id !== null && id !== change.id);
  if (isFork) return 'fork';
  for (const { served, id } of here) if (id !== null && served.change.device === device) note(act, served);
  const isAnyDestroyed = db.row('SELECT 1 FROM destroyedChanges LIMIT 1') !== undefined;
  const fresh = here.flatMap(({ served, id }) => {
    if (id !== null) return [];
    return isAnyDestroyed ? [withoutDestroyed(act, served)] : [served];
  });
  const counting = fresh.filter(({ aside }) => !aside);
  const byRecord = Map.groupBy(counting, ({ change }) => `${change.register} ${change.record}`);
  const conflicts = [...byRecord.values()].flatMap((served) => findConflicts(act, served));
  const latest = latestStamps(act, byRecord);
  for (const served of fresh) keep(act, served);
  const isStarting = hasStartingStates(db);
  for (const [key, served] of byRecord) {
    const changes = served.map(({ change }) => change);
    apply(act, changes, isStarting ? null : (latest.get(key) ?? ''));
  }
  const stamp = counting.reduce((max, { change }) => (change.stamp > max ? change.stamp : max), '');
  if (stamp !== '') act.ledger.hear(db, stamp, act.now);
  tryHeld(act);
  keepConflicts(act, conflicts);
  setMark(db, 'cursor', page.cursor);
  // What was answered before the end of the stream was read is older than all that can still come.
  if (!page.more) {
    db.run('DELETE FROM answeredChanges');
    forgetStartingStates(db);
    setMark(db, 'readTo', String(db.row<{ seq: number }>('SELECT max(seq) AS seq FROM changes')?.seq ?? 0));
  }
  return 'taken';
}

/** The ids under which the log holds the numbers of a page. Of another device's chain it mostly holds nothing behind its end. */
function idsHere(db: ReadDb, page: readonly Served[]): { served: Served; id: string | null }[] {
  const ends = new Map<string, number>();
  return page.map((served) => {
    const { device, n } = served.change;
    let end = ends.get(device);
    if (end === undefined) {
      end = db.row<{ n: number | null }>('SELECT max(n) AS n FROM changes WHERE device = ?', device)?.n ?? 0;
      ends.set(device, end);
    }
    return { served, id: n > end ? null : idAt(db, device, n) };
  });
}

/** What was destroyed before it came is not taken in, not even for a moment. */
function withoutDestroyed({ db }: Act, served: Served): Served {
  return isDestroyed(db, served.change) ? { ...served, change: erased(served.change) } : served;
}

function note(act: Act, { seq, change: { id, n }, aside }: Served): void {
  noteAnswer(act, n, aside ? { id, seq, outcome: 'refused', reason: 'clockAhead' } : { id, seq, outcome: 'accepted' });
}

function keep(act: Act, served: Served): void {
  const { db, ledger } = act;
  const { change, aside } = served;
  const isOwn = change.device === ledger.identity.device;
  keepChange(db, change);
  if (isOwn) {
    ledger.adopt(change);
    note(act, served);
    keepNumber(act, change);
  } else if (aside) {
    const waiting = formerDevices(db).includes(change.device) ? 1 : 0;
    db.run('INSERT OR IGNORE INTO asideChanges (id, waiting) VALUES (?, ?)', change.id, waiting);
  }
  if (!aside) eraseListed(act, change);
  if (!change.reissues) return;
  const { changes } = db.run('UPDATE asideChanges SET waiting = 0 WHERE id = ? AND waiting = 1', change.reissues);
  if (changes > 0) putFromLog(act, change.register, change.record);
}

/** A book restored from a backup must not give out a number again that it had given already. */
function keepNumber(act: Act, { kind, fields }: Change): void {
  const [, series, serial] = typeof fields.no === 'string' ? (/^(.+)-(\d+)$/.exec(fields.no) ?? []) : [];
  if (kind !== 'create' || series === undefined) return;
  act.db.run(
    'INSERT INTO counters (series, last) VALUES (?, ?) ON CONFLICT (series) DO UPDATE SET last = max(last, excluded.last)',
    series,
    Number(serial),
  );
}

/** The latest stamp that each record has here already; none for a record that is new. */
function latestStamps(act: Act, byRecord: ReadonlyMap<string, readonly Served[]>): Map<string, string> {
  const records = [...byRecord.values()].map(([first]) => first?.change.record ?? '');
  const rows = act.db.rows<{ record: string; stamp: string }>(
    'SELECT record, max(stamp) AS stamp FROM changes WHERE record IN (SELECT value FROM json_each(?)) GROUP BY record',
    JSON.stringify(records),
  );
  const stamps = new Map(rows.map(({ record, stamp }) => [record, stamp]));
  const latest = new Map<string, string>();
  for (const [key, [first]] of byRecord) {
    const stamp = stamps.get(first?.change.record ?? '');
    if (stamp) latest.set(key, stamp);
  }
  return latest;
}

/**
 * What is newer than all that is known of a record needs no look at its history.
 * @param latest stamp known before; empty for a new record, null while the desk stands on what it was given to start with
 */
function apply(act: Act, changes: readonly Change[], latest: string | null): void {
  const [first] = changes;
  if (!first) return;
  const { register, record } = first;
  // What was said on the same page as the destruction that took it is not taken in either.
  const isGone = isRecordDestroyed(act.db, register, record);
  for (const change of changes) if (change.kind === 'append' && !isGone) putEntry(act, change);
  const said = changes.filter(({ kind }) => kind !== 'append');
  if (said.length === 0) return;
  const merged = mergeAll(said, unknownRecord(register, record));
  if (isGone) putFromLog(act, register, record);
  else if (latest === '') putState(act, merged, true);
  else if (latest !== null && isOnlyNewer(act, said, latest)) {
    const { fields, stamps } = merged;
    const changed = Object.keys(stamps).map((name) => [name, fields[name] ?? null]);
    putFields(act, register as RegisterName, record, Object.fromEntries(changed));
  } else putFromLog(act, register, record);
}

/** @returns true when a row can take the changes as they are: it is there, whole, and nothing known is newer. */
function isOnlyNewer(act: Act, said: readonly Change[], latest: string): boolean {
  const [first] = said;
  if (!first || !isRegister(first.register) || isHeld(act, first.register, first.record)) return false;
  if (!said.every(({ kind, stamp }) => (kind === 'patch' || kind === 'void') && stamp > latest)) return false;
  return act.db.row(`SELECT 1 FROM ${first.register} WHERE id = ?`, first.record) !== undefined;
}
