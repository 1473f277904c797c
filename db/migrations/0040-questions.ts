/** What a type asks besides, and the found thing that a lost one turns out to be. Frozen: it imports nothing and is never edited. */
export const name = '0040-questions';

export const sql = `
ALTER TABLE cases ADD COLUMN details TEXT NOT NULL DEFAULT '{}';
ALTER TABLE cases ADD COLUMN matchedCase TEXT;
CREATE INDEX casesLostFound ON cases (subCategory, seq) WHERE subCategory IN ('lost', 'found');
`;
