import { existsSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { foldAll } from '../../db/lists/fold.ts';
import { bookFile } from '../../db/site/backups.ts';
import { Database } from '../../db/store/database.ts';
import { furnish } from './bench-building.ts';
import { openHouse } from './busy-house.ts';
import { insert } from './fill.ts';
import { Records } from './records.ts';

/**
 * A furnished desk with so many calls, made once and kept in the machine's temporary folder. `made` is to be raised when what it
 * holds changes.
 * @returns its data folder
 */
export async function exportBook(calls: number): Promise<string> {
  const made = 1;
  const dir = path.join(tmpdir(), `deskbook-bench-export-${calls}-${made}`);
  if (existsSync(dir)) return dir;
  const part = `${dir}.part`;
  rmSync(part, { recursive: true, force: true });
  const house = await openHouse(part);
  await furnish(house);
  await house.close();
  const db = new Database(bookFile(part));
  db.raw.pragma('synchronous = OFF');
  db.raw.pragma('cache_size = -262144');
  const records = new Records();
  db.run('BEGIN');
  for (const unit of records.units) insert(db, 'units', unit);
  for (const person of records.staff) insert(db, 'staff', person);
  for (let i = 0; i < calls; i += 1) insert(db, 'calls', records.call(i));
  db.run('COMMIT');
  foldAll(db);
  db.raw.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  renameSync(part, dir);
  return dir;
}
