import type { Change } from '../../shared/sync/change.ts';
import { erasedBy } from '../../shared/sync/erase.ts';
import type { WriteDb } from '../store/database.ts';

/** Takes the content out of what a `destroy` lists, wherever it stands in the log and on the timeline. */
export function eraseListed(db: WriteDb, change: Change): void {
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
}

export function isDestroyed(db: WriteDb, id: string): boolean {
  return db.row('SELECT 1 FROM destroyedChanges WHERE id = ?', id) !== undefined;
}
