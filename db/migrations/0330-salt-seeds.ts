/** What the salts of a stretch of changes are made of, and that it goes with the first of them. Frozen: it imports nothing and is never edited. */
export const name = '0330-salt-seeds';

export const sql = `
CREATE TABLE saltSeeds (device TEXT NOT NULL, stretch INTEGER NOT NULL, seed TEXT NOT NULL, PRIMARY KEY (device, stretch)) WITHOUT ROWID;
CREATE TRIGGER saltSeedsOfDestroyed AFTER UPDATE OF salt ON changes WHEN new.salt = '' BEGIN
  UPDATE saltSeeds SET seed = '' WHERE device = new.device AND stretch = new.n / 1024;
END;
`;
