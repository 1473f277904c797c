import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { indexAll } from '../../db/search/indexing.ts';
import { Database } from '../../db/store/database.ts';
import { migrate } from '../../db/store/migrate.ts';
import { fill } from './fill.ts';
import { Records } from './records.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Whatever decides what the made book holds. */
const makers = ['db/migrations', 'db/search', 'shared/text', 'shared/registers', 'tests/bench'].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) =>
      /^(\d[a-z0-9-]*|records|words|fill|search-text|grams|searchable|fold|pinyin|room|cases|calls)\.ts$/.test(name),
    )
    .map((name) => path.join(root, folder, name)),
);

/**
 * A book of so many records, filed and merged; made once and kept in the machine's temporary folder, as long as
 * nothing that it is made by changes.
 * @returns the file
 */
export function searchBook(total: number): string {
  const digest = hash('sha256', makers.map((file) => readFileSync(file, 'utf8')).join('\0'), 'hex').slice(0, 12);
  const file = path.join(tmpdir(), `deskbook-bench-search-${total}-${digest}.sqlite`);
  if (existsSync(file)) return file;
  forgetOthers(total);
  const part = `${file}.part`;
  const db = new Database(part);
  // Nothing is lost when the machine stops here: an unfinished book is made anew.
  db.raw.pragma('synchronous = OFF');
  db.raw.pragma('cache_size = -262144');
  migrate(db, 0);
  fill(db, total, new Records(), (done) => tell(`making ${done} of ${total} records`));
  indexAll(db, (done) => tell(`filing ${done} of ${total} records`));
  db.raw.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  renameSync(part, file);
  tell('\n');
  return file;
}

function forgetOthers(total: number): void {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(`deskbook-bench-search-${total}-`)) rmSync(path.join(tmpdir(), name), { force: true });
  }
}

function tell(text: string): void {
  if (process.stderr.isTTY || text === '\n') process.stderr.write(text === '\n' ? text : `\r${text}   `);
}
