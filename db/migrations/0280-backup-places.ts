/** Where else copies of the book go: this desk's own, not in the log. Frozen: it imports nothing and is never edited. */
export const name = '0280-backup-places';

export const sql = `
CREATE TABLE backupPlaces (path TEXT PRIMARY KEY, goodAt INTEGER, bytes INTEGER NOT NULL) WITHOUT ROWID;
`;
