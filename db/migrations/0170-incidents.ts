/** Incidents grow from the line beside an emergency to a record of their own. Frozen: it imports nothing and is never edited. */
export const name = '0170-incidents';

const base = `seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, no TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL,
  createdBy TEXT NOT NULL, shift TEXT NOT NULL, updatedAt INTEGER NOT NULL, updatedBy TEXT NOT NULL,
  version INTEGER NOT NULL, voided INTEGER NOT NULL, voidReason TEXT, voidedBy TEXT`;
const baseNames = `seq, id, no, createdAt, createdBy, shift, updatedAt, updatedBy, version, voided, voidReason, voidedBy`;

/**
 * What was over before the desk asked for any report owes none (`owed`); its end is that of its case. The rest is as open as
 * it was.
 */
export const sql = `
CREATE TABLE incidentsGrown (${base},
  status TEXT NOT NULL, caseId TEXT REFERENCES cases (id), logLineId TEXT, type TEXT NOT NULL,
  discoveredAt INTEGER NOT NULL, unitId TEXT REFERENCES units (id), place TEXT NOT NULL, phenomenon TEXT NOT NULL,
  notify TEXT NOT NULL, notifyFrom INTEGER, notifyDueAt INTEGER, notifiedAt INTEGER, plan TEXT NOT NULL,
  controlledAt INTEGER, endedAt INTEGER, noPhotoReason TEXT NOT NULL, losses TEXT NOT NULL, noLosses INTEGER NOT NULL,
  injured TEXT NOT NULL, authorities TEXT NOT NULL, measures TEXT NOT NULL, interimAt INTEGER, reports TEXT NOT NULL,
  reportedAt INTEGER, reportInTime INTEGER, sentBackAt INTEGER, reviewedAt INTEGER, reviewedBy TEXT,
  reviewRemark TEXT NOT NULL, feedbackToCustomerAt INTEGER, releasedAt INTEGER, releasedBy TEXT, owed INTEGER NOT NULL,
  enteredLate INTEGER NOT NULL);
INSERT INTO incidentsGrown (${baseNames}, status, caseId, logLineId, type, discoveredAt, unitId, place, phenomenon, notify,
  notifyFrom, notifyDueAt, notifiedAt, plan, controlledAt, endedAt, noPhotoReason, losses, noLosses, injured,
  authorities, measures, interimAt, reports, reportedAt, reportInTime, sentBackAt, reviewedAt, reviewedBy,
  reviewRemark, feedbackToCustomerAt, releasedAt, releasedBy, owed, enteredLate)
SELECT ${baseNames.replaceAll(/\w+/g, 'i.$&')}, CASE WHEN c.completedAt IS NULL THEN i.status ELSE 'ended' END,
  i.caseId, NULL, i.type, i.discoveredAt, c.unitId, i.place, i.phenomenon, '[]', NULL, NULL, NULL, '', c.completedAt,
  c.completedAt, '', '[]', 0, '[]', '[]', '', NULL, '[]', NULL, NULL, NULL, NULL, NULL, '', NULL, NULL, NULL,
  c.completedAt IS NULL AND coalesce(c.voided, 0) = 0 AND coalesce(c.closedAt, 0) = 0, 0
FROM incidents i LEFT JOIN cases c ON c.id = i.caseId ORDER BY i.seq;
DROP TABLE incidents;
ALTER TABLE incidentsGrown RENAME TO incidents;
CREATE UNIQUE INDEX incidentsOfCase ON incidents (caseId) WHERE caseId IS NOT NULL;
CREATE INDEX incidentsByStatus ON incidents (status, seq);
CREATE INDEX incidentsByTime ON incidents (discoveredAt);
CREATE INDEX incidentsOfUnit ON incidents (unitId) WHERE unitId IS NOT NULL;

ALTER TABLE attachments ADD COLUMN takenAt INTEGER;
`;
