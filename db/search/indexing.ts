import type { Database, WriteDb } from '../store/database.ts';
import { gramsOf } from './grams.ts';

interface Waiting {
  doc: number;
  text: string | null;
}

/**
 * Files the oldest of what waits, in a transaction of its own: never in that of a save.
 * @param limit how many records at most
 * @returns how many were filed; 0 when nothing waits
 */
export function indexSome(db: WriteDb, limit: number): number {
  const waiting = db.rows<Waiting>(
    'SELECT q.doc, d.text FROM searchQueue q LEFT JOIN searchDocs d ON d.doc = q.doc ORDER BY q.doc LIMIT ?',
    limit,
  );
  if (waiting.length === 0) return 0;
  db.run('BEGIN IMMEDIATE');
  try {
    for (const one of waiting) file(db, one);
    db.run('COMMIT');
  } catch (error) {
    db.run('ROLLBACK');
    throw error;
  }
  return waiting.length;
}

function file(db: WriteDb, { doc, text }: Waiting): void {
  if (text === null) db.run('DELETE FROM search WHERE rowid = ?', doc);
  else db.run('INSERT OR REPLACE INTO search (rowid, grams) VALUES (?, ?)', doc, gramsOf(text));
  db.run('DELETE FROM searchQueue WHERE doc = ?', doc);
}

/** @returns how many records wait, counted no further than `most`. */
export function waitingForIndex(db: WriteDb, most: number): number {
  const row = db.row<{ n: number }>('SELECT count(*) AS n FROM (SELECT 1 FROM searchQueue LIMIT ?)', most);
  return row?.n ?? 0;
}

/**
 * Brings some of the index's pieces together: searches read fewer lists.
 * @param pages how much is written at most, roughly
 * @returns false when there is nothing to bring together
 */
export function mergeSome(db: WriteDb, pages: number): boolean {
  const changes = () => db.row<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
  const before = changes();
  db.run("INSERT INTO search (search, rank) VALUES ('merge', ?)", pages);
  return changes() - before > 1;
}

/** Files everything at once and leaves one piece: for a book that was filled by a generator, with nobody waiting. */
export function indexAll(db: Database, told: (filed: number) => void = () => undefined): void {
  setHash(db, 256);
  let filed = 0;
  for (let n = indexSome(db, 20_000); n > 0; n = indexSome(db, 20_000)) {
    filed += n;
    told(filed);
  }
  db.run("INSERT INTO search (search) VALUES ('optimize')");
  setHash(db, 1);
}

/** How much FTS5 gathers in memory before it writes a piece. (It takes no bound number here: those arrive as reals.) */
function setHash(db: WriteDb, megabytes: 1 | 256): void {
  db.run(`INSERT INTO search (search, rank) VALUES ('hashsize', ${megabytes * 1024 * 1024})`);
}
