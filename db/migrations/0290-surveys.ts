/** Surveys with their slips. Frozen: it imports nothing and is never edited. */
export const name = '0290-surveys';

const base = `seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, no TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL,
  createdBy TEXT NOT NULL, shift TEXT NOT NULL, updatedAt INTEGER NOT NULL, updatedBy TEXT NOT NULL,
  version INTEGER NOT NULL, voided INTEGER NOT NULL, voidReason TEXT, voidedBy TEXT`;

export const sql = `
CREATE TABLE surveys (${base},
  status TEXT NOT NULL, title TEXT NOT NULL, owner TEXT NOT NULL, purpose TEXT NOT NULL, audience TEXT NOT NULL,
  schedule TEXT NOT NULL, staffing TEXT NOT NULL, planned INTEGER NOT NULL, items TEXT NOT NULL,
  planReviewedBy TEXT NOT NULL, planApprovedBy TEXT NOT NULL, approvedAt INTEGER, startedAt INTEGER, closedAt INTEGER,
  closeReason TEXT NOT NULL, analysis TEXT NOT NULL, corrective TEXT NOT NULL, analysedAt INTEGER,
  reviewedBy TEXT NOT NULL, submittedTo TEXT NOT NULL, reviewedAt INTEGER, filedAt INTEGER);

CREATE TABLE surveySlips (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  surveyId TEXT NOT NULL REFERENCES surveys (id), slipNo TEXT NOT NULL, unitId TEXT REFERENCES units (id),
  place TEXT NOT NULL, handedOutAt INTEGER NOT NULL, handedOutBy TEXT NOT NULL, returnedAt INTEGER,
  enteredBy TEXT, via TEXT, answers TEXT NOT NULL, comments TEXT NOT NULL, voided INTEGER NOT NULL, voidReason TEXT);
CREATE INDEX surveySlipsOfSurvey ON surveySlips (surveyId, slipNo);
CREATE INDEX surveySlipsByHandOut ON surveySlips (handedOutAt);
CREATE INDEX surveySlipsByReturn ON surveySlips (returnedAt) WHERE returnedAt IS NOT NULL;
`;
