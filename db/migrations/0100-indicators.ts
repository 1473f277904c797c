/** Finds what a period's numbers are counted from. Frozen: it imports nothing and is never edited. */
export const name = '0100-indicators';

export const sql = `
CREATE INDEX casesByReceipt ON cases (receivedAt);
CREATE INDEX followUpsByDue ON followUps (dueAt);
CREATE INDEX quotesByDecision ON quotes (decidedAt) WHERE decidedAt IS NOT NULL;
`;
