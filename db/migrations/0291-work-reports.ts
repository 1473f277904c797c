/** Reports that are owed or were written. Frozen: it imports nothing and is never edited. */
export const name = '0291-work-reports';

export const sql = `
CREATE TABLE workReports (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, unit TEXT NOT NULL, fromDay TEXT NOT NULL,
  toDay TEXT NOT NULL, status TEXT NOT NULL, dueAt INTEGER NOT NULL, readyAt INTEGER NOT NULL, workDone TEXT NOT NULL,
  nextPlan TEXT NOT NULL, submittedTo TEXT NOT NULL, submittedAt INTEGER, submittedBy TEXT);
`;
