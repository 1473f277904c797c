/** The registers of an unfinished export that are on its drive already: local to the desk. Frozen: it imports nothing and is never edited. */
export const name = '0311-export-journal';

export const sql = `
CREATE TABLE exportJournal (exportId TEXT NOT NULL, register TEXT NOT NULL, position INTEGER NOT NULL, written TEXT NOT NULL,
  PRIMARY KEY (exportId, register)) WITHOUT ROWID;
CREATE TABLE exportJobs (exportId TEXT PRIMARY KEY, job TEXT NOT NULL) WITHOUT ROWID;
`;
