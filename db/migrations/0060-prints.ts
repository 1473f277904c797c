/** What left the desk on paper or as a file, and the ways into registers by time. Frozen: it imports nothing and is never edited. */
export const name = '0060-prints';

export const sql = `
CREATE TABLE prints (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, form TEXT NOT NULL, size TEXT NOT NULL, how TEXT NOT NULL,
  records TEXT NOT NULL, fromDay TEXT NOT NULL, toDay TEXT NOT NULL, lineCount INTEGER NOT NULL, personal INTEGER NOT NULL,
  purpose TEXT NOT NULL, printedAt INTEGER NOT NULL, printedBy TEXT NOT NULL, failed INTEGER NOT NULL);
CREATE INDEX entriesTold ON entries (at) WHERE kind = 'told';
CREATE INDEX callsByStart ON calls (startedAt);
`;
