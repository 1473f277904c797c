/** Destruction by rule: what was destroyed, what is held back, certificates, files still to be removed. Frozen: it imports nothing and is never edited. */
export const name = '0300-retention';

const evidence = `id, kind, text, category, phrase, happenedAt, saidAt, enteredAt, by, shift, unitId, place, aboutRegister,
  aboutRecord, aboutNo, original, enteredLate, byMs`;
const notDestroyed = `WHEN NOT EXISTS (SELECT 1 FROM destroyedRecords WHERE record = old.id AND register = 'logLines')`;

export const sql = `
CREATE TABLE destroyedRecords (record TEXT NOT NULL, register TEXT NOT NULL, stamp TEXT NOT NULL, change TEXT NOT NULL,
  PRIMARY KEY (record, register)) WITHOUT ROWID;
CREATE INDEX changesEmptied ON changes (seq) WHERE salt = '';
CREATE TABLE doomedFiles (hash TEXT PRIMARY KEY) WITHOUT ROWID;

DROP TRIGGER logLinesNeverAltered;
CREATE TRIGGER logLinesNeverAltered BEFORE UPDATE OF ${evidence} ON logLines ${notDestroyed} BEGIN
  SELECT RAISE(ABORT, 'a line of the log is never altered'); END;

CREATE TABLE destructions (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, no TEXT NOT NULL, status TEXT NOT NULL,
  rule TEXT NOT NULL, years INTEGER NOT NULL, until INTEGER NOT NULL, reason TEXT NOT NULL, remarks TEXT NOT NULL,
  recordCount INTEGER NOT NULL, oldestAt INTEGER, newestAt INTEGER, parts TEXT NOT NULL, fileCount INTEGER NOT NULL,
  heldCount INTEGER NOT NULL, startedAt INTEGER NOT NULL, destroyedAt INTEGER, filledBy TEXT NOT NULL, witness TEXT NOT NULL,
  approvedBy TEXT NOT NULL, backupsUntil INTEGER NOT NULL);
CREATE INDEX destructionsByTime ON destructions (startedAt);

CREATE TABLE retentionHolds (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, register TEXT NOT NULL, record TEXT NOT NULL,
  no TEXT NOT NULL, status TEXT NOT NULL, reason TEXT NOT NULL, setAt INTEGER NOT NULL, setBy TEXT NOT NULL);
CREATE INDEX retentionHoldsOfRecord ON retentionHolds (record);
`;
