/** Pictures of cases and orders, the photo of a signed slip, and phrases of the building's own. Frozen: it imports nothing and is never edited. */
export const name = '0070-attachments';

export const sql = `
CREATE TABLE attachments (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, register TEXT NOT NULL, record TEXT NOT NULL, kind TEXT NOT NULL,
  caption TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, bytes INTEGER NOT NULL CHECK (bytes > 0),
  width INTEGER NOT NULL, height INTEGER NOT NULL, hash TEXT NOT NULL CHECK (length(hash) = 64), at INTEGER NOT NULL,
  by TEXT NOT NULL, voided INTEGER NOT NULL, voidReason TEXT, voidedBy TEXT, voidedAt INTEGER);
CREATE INDEX attachmentsOfRecord ON attachments (record);

ALTER TABLE signatures ADD COLUMN scanHash TEXT;
ALTER TABLE signatures ADD COLUMN factsHash TEXT;

CREATE TABLE phrases (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, place TEXT NOT NULL, shipped TEXT UNIQUE, text TEXT NOT NULL,
  initials TEXT NOT NULL, active INTEGER NOT NULL, position INTEGER NOT NULL);
`;
