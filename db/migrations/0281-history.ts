/** Ways into the log of changes by time, and how far its chains were verified. Frozen: it imports nothing and is never edited. */
export const name = '0281-history';

export const sql = `
CREATE INDEX changesByTime ON changes (enteredAt, actor, register, kind);
CREATE INDEX changesLooked ON changes (enteredAt) WHERE kind = 'append' AND fields LIKE '%"kind":"revealed"%';
CREATE TABLE verifiedChains (device TEXT PRIMARY KEY, n INTEGER NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID;
`;
