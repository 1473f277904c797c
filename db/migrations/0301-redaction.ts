/** What an export showed of people. Frozen: it imports nothing and is never edited. */
export const name = '0301-redaction';

export const sql = 'ALTER TABLE exports ADD COLUMN redaction TEXT;';
