/** Which rooms were exported, and whether the export was locked. Frozen: it imports nothing and is never edited. */
export const name = '0310-export-choices';

export const sql = `
ALTER TABLE exports ADD COLUMN places TEXT NOT NULL DEFAULT '[]';
ALTER TABLE exports ADD COLUMN encrypted INTEGER NOT NULL DEFAULT 0;
`;
