/** Notes that were written by mistake. Frozen: it imports nothing and is never edited. */
export const name = '0230-void-notes';

export const sql = `
ALTER TABLE deskNotes ADD COLUMN voidReason TEXT;
ALTER TABLE deskNotes ADD COLUMN voidedBy TEXT;
ALTER TABLE deskNotes ADD COLUMN voidedAt INTEGER;
`;
