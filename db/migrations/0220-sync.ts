/** The desk's side of sync: marks that stay on the desk, conflicts, changes by record. Frozen: it imports nothing and is never edited. */
export const name = '0220-sync';

export const sql = `
ALTER TABLE changes ADD COLUMN reissues TEXT;
CREATE INDEX changesOfRecord ON changes (record);
CREATE INDEX changesReissuing ON changes (reissues) WHERE reissues IS NOT NULL;

CREATE TABLE syncMarks (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE answeredChanges (n INTEGER PRIMARY KEY, seq INTEGER NOT NULL);
CREATE TABLE asideChanges (id TEXT PRIMARY KEY, waiting INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX asideWaiting ON asideChanges (id) WHERE waiting = 1;
CREATE TABLE destroyedChanges (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE forkedChanges (id TEXT PRIMARY KEY, takenOutAt INTEGER NOT NULL, change TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE heldRecords (register TEXT NOT NULL, record TEXT NOT NULL, why TEXT NOT NULL, PRIMARY KEY (register, record)) WITHOUT ROWID;

CREATE TABLE conflicts (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, register TEXT NOT NULL, record TEXT NOT NULL,
  ours TEXT NOT NULL, theirs TEXT NOT NULL, foundAt INTEGER NOT NULL, status TEXT NOT NULL, settledAt INTEGER,
  settledBy TEXT, outcome TEXT NOT NULL);
CREATE INDEX conflictsOpen ON conflicts (register, record) WHERE status = 'open';
`;
