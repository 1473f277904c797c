/** What left the desk as a folder of files, and the keys that sign it. Frozen: it imports nothing and is never edited. */
export const name = '0260-exports';

export const sql = `
CREATE TABLE exports (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, status TEXT NOT NULL, registers TEXT NOT NULL,
  fromDay TEXT NOT NULL, toDay TEXT NOT NULL, formats TEXT NOT NULL, personal INTEGER NOT NULL, purpose TEXT NOT NULL,
  madeAt INTEGER NOT NULL, requestedBy TEXT NOT NULL, approvedBy TEXT, producedAt INTEGER, rowCount INTEGER NOT NULL,
  fileCount INTEGER NOT NULL, bytes INTEGER NOT NULL, checksum TEXT NOT NULL, folderName TEXT NOT NULL,
  drive TEXT NOT NULL, driveSerial TEXT NOT NULL, signedWith TEXT);
CREATE INDEX exportsByTime ON exports (madeAt);

CREATE TABLE siteKeys (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, device TEXT NOT NULL, publicKey TEXT NOT NULL,
  fingerprint TEXT NOT NULL, madeAt INTEGER NOT NULL);
`;
