/** Follow-up, surge, and the working-day calendar. Frozen: it imports nothing and is never edited. */
export const name = '0030-follow-up';

const base = `seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, no TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL,
  createdBy TEXT NOT NULL, shift TEXT NOT NULL, updatedAt INTEGER NOT NULL, updatedBy TEXT NOT NULL,
  version INTEGER NOT NULL, voided INTEGER NOT NULL, voidReason TEXT, voidedBy TEXT`;

export const sql = `
CREATE TABLE calendarDays (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, date TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL);

CREATE TABLE surges (${base},
  reason TEXT NOT NULL, startedAt INTEGER NOT NULL, reportedToHead TEXT NOT NULL, extraStaffAsked INTEGER NOT NULL,
  endedAt INTEGER);

CREATE TABLE followUps (${base},
  status TEXT NOT NULL, caseId TEXT NOT NULL REFERENCES cases (id), kind TEXT NOT NULL, purpose TEXT NOT NULL,
  mandatoryBecause TEXT NOT NULL, dueAt INTEGER NOT NULL, nextAt INTEGER, responsible TEXT NOT NULL,
  responsibleName TEXT NOT NULL, attempts TEXT NOT NULL, remindedAt INTEGER, caller TEXT NOT NULL, method TEXT,
  attitude TEXT, efficiency TEXT, effect TEXT, overall TEXT, result TEXT, opinion TEXT NOT NULL, doneAt INTEGER,
  inQuietHours INTEGER NOT NULL);
CREATE INDEX followUpsPlanned ON followUps (dueAt) WHERE status = 'planned';
CREATE INDEX followUpsOfCase ON followUps (caseId);
CREATE INDEX followUpsDone ON followUps (doneAt) WHERE status = 'done';

ALTER TABLE cases ADD COLUMN firstReplyAt INTEGER;
ALTER TABLE cases ADD COLUMN lastToldAt INTEGER;
ALTER TABLE cases ADD COLUMN workedBy TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN acceptance TEXT;
ALTER TABLE cases ADD COLUMN acceptanceSigned INTEGER;
ALTER TABLE cases ADD COLUMN verifyLater INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN meetingNote TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN responsiblePerson TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN rectifyBy INTEGER;
CREATE INDEX casesByCompletion ON cases (completedAt) WHERE completedAt IS NOT NULL;
`;
