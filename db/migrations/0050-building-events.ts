/** Building-wide events, and the cases that belong to one. Frozen: it imports nothing and is never edited. */
export const name = '0050-building-events';

export const sql = `
CREATE TABLE buildingEvents (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, no TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL,
  createdBy TEXT NOT NULL, shift TEXT NOT NULL, updatedAt INTEGER NOT NULL, updatedBy TEXT NOT NULL,
  version INTEGER NOT NULL, voided INTEGER NOT NULL, voidReason TEXT, voidedBy TEXT,
  status TEXT NOT NULL, title TEXT NOT NULL, type TEXT NOT NULL, startedAt INTEGER NOT NULL, scope TEXT NOT NULL,
  notify TEXT NOT NULL, notifyFrom INTEGER NOT NULL, notifyDueAt INTEGER NOT NULL, notifiedAt INTEGER, minuteMet INTEGER,
  reportedToSupervisorAt INTEGER, reportedToManagerAt INTEGER, officialAnswer TEXT NOT NULL, officialAnswerBy TEXT,
  officialAnswerAt INTEGER, earlierAnswers TEXT NOT NULL, owedAnswer INTEGER NOT NULL, checkDueAt INTEGER,
  endedAt INTEGER, endReportedBy TEXT NOT NULL, result TEXT NOT NULL, closedAt INTEGER);
CREATE INDEX buildingEventsRunning ON buildingEvents (type) WHERE status IN ('noWording', 'wordingReleased');
CREATE INDEX buildingEventsOpen ON buildingEvents (seq) WHERE status IN ('noWording', 'wordingReleased', 'ended');
CREATE INDEX buildingEventsByCreation ON buildingEvents (createdAt);

ALTER TABLE cases ADD COLUMN buildingEventId TEXT REFERENCES buildingEvents (id);
ALTER TABLE cases ADD COLUMN linkedAt INTEGER;
ALTER TABLE cases ADD COLUMN answerTold INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN answerToldAt INTEGER;
CREATE INDEX casesOfBuildingEvent ON cases (buildingEventId) WHERE buildingEventId IS NOT NULL;
`;
