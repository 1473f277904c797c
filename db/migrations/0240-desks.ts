/** The site's desks, what a new desk starts from, which files are where. Frozen: it imports nothing and is never edited. */
export const name = '0240-desks';

export const sql = `
CREATE TABLE desks (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, letter TEXT NOT NULL, name TEXT NOT NULL, joinedAt INTEGER NOT NULL);

CREATE TABLE startingStates (
  register TEXT NOT NULL, record TEXT NOT NULL, born TEXT, fields TEXT NOT NULL, stamps TEXT NOT NULL,
  PRIMARY KEY (record, register)) WITHOUT ROWID;

CREATE TABLE blobPlaces (hash TEXT PRIMARY KEY, isHere INTEGER NOT NULL, isThere INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX blobsUnsent ON blobPlaces (hash) WHERE isHere = 1 AND isThere = 0;
CREATE INDEX blobsMissing ON blobPlaces (hash) WHERE isHere = 0;
INSERT OR IGNORE INTO blobPlaces SELECT hash, 1, 0 FROM attachments;
INSERT OR IGNORE INTO blobPlaces SELECT imageHash, 1, 0 FROM signatures WHERE imageHash IS NOT NULL;
CREATE TRIGGER blobOfAttachment AFTER INSERT ON attachments
  BEGIN INSERT OR IGNORE INTO blobPlaces VALUES (NEW.hash, 1, 0); END;
CREATE TRIGGER blobOfSignature AFTER INSERT ON signatures WHEN NEW.imageHash IS NOT NULL
  BEGIN INSERT OR IGNORE INTO blobPlaces VALUES (NEW.imageHash, 1, 0); END;
`;
