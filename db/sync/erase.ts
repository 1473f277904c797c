import type { Change } from '../../shared/sync/change.ts';
import { erasedBy, erasesRecord } from '../../shared/sync/erase.ts';
import type { Act } from '../store/act.ts';
import type { ReadDb, WriteDb } from '../store/database.ts';
import { doomFiles } from './doomed-files.ts';

type Destroy = Pick<Change, 'id' | 'register' | 'record' | 'kind' | 'fields' | 'stamp' | 'actor' | 'happenedAt'>;

/** Takes the content out of what a `destroy` lists, or out of its whole record, wherever it stands in the log and on the timeline. */
export function eraseListed(act: Act, change: Destroy): void {
  const { db } = act;
  for (const id of erasedBy(change)) {
    db.run('INSERT OR IGNORE INTO destroyedChanges (id) VALUES (?)', id);
    const [listed] = db.rows<{ fields: string }>(
      'SELECT fields FROM changes WHERE record = ? AND id = ?',
      change.record,
      id,
    );
    const entry = listed ? (JSON.parse(listed.fields) as { entry?: unknown }).entry : undefined;
    if (typeof entry === 'string') db.run('DELETE FROM entries WHERE record = ? AND id = ?', change.record, entry);
    db.run("UPDATE changes SET fields = '{}', salt = '' WHERE record = ? AND id = ?", change.record, id);
  }
  if (erasesRecord(change)) eraseRecord(act, change);
}

/** Everything this desk has of a record but its row, which follows from what stays. Drafts and what was taken out after a fork go too. */
function eraseRecord(act: Act, change: Destroy): void {
  const { db } = act;
  const { register, record, stamp } = change;
  // What is deleted is overwritten in the file, too.
  db.rows('PRAGMA secure_delete = ON');
  db.run(
    `INSERT INTO destroyedRecords (record, register, stamp, change) VALUES (?,?,?,?)
     ON CONFLICT (record, register) DO UPDATE SET stamp = excluded.stamp, change = excluded.change
     WHERE excluded.stamp > stamp`,
    record,
    register,
    stamp,
    change.id,
  );
  db.run(
    "UPDATE changes SET fields = '{}', salt = '' WHERE record = ? AND register = ? AND kind <> 'destroy' AND salt <> ''",
    record,
    register,
  );
  db.run("DELETE FROM entries WHERE record = ? AND register = ? AND kind <> 'destroyed'", record, register);
  db.run('DELETE FROM timers WHERE record = ? AND register = ?', record, register);
  db.run('DELETE FROM startingStates WHERE record = ? AND register = ?', record, register);
  db.run('DELETE FROM forkedChanges WHERE instr(change, ?) > 0', record);
  db.run('DELETE FROM drafts WHERE instr(content, ?) > 0', record);
  doomFiles(db, change);
  sayDestroyed(db, change);
}

/** The one line that the timeline has from now on: in place of a hole. It follows from the change, so every desk has the same. */
function sayDestroyed(db: WriteDb, { id, register, record, actor, happenedAt, fields }: Destroy): void {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  const second = Array.isArray(fields.by) ? String(fields.by[1]) : '';
  const data = { kind: 'destroyed', rule: text('rule'), no: text('no'), second };
  db.run(
    'INSERT INTO entries (id, register, record, at, actor, kind, data) VALUES (?,?,?,?,?,?,?)',
    id,
    register,
    record,
    happenedAt,
    actor,
    data.kind,
    JSON.stringify(data),
  );
}

export function isDestroyed(db: ReadDb, { id, register, record, kind }: Change): boolean {
  if (kind !== 'destroy' && isRecordDestroyed(db, register, record)) return true;
  return db.row('SELECT 1 FROM destroyedChanges WHERE id = ?', id) !== undefined;
}

/** @returns true for a record of which nothing is kept any more but what its destruction left. */
export function isRecordDestroyed(db: ReadDb, register: string, record: string): boolean {
  return db.row('SELECT 1 FROM destroyedRecords WHERE record = ? AND register = ?', record, register) !== undefined;
}
