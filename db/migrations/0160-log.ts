/** The desk's log, and what was on paper first. Frozen: it imports nothing and is never edited. */
export const name = '0160-log';

const queue = (rows: string) => `INSERT OR IGNORE INTO facetQueue (register, seq) ${rows};`;
const evidence = `id, kind, text, category, phrase, happenedAt, saidAt, enteredAt, by, shift, unitId, place, aboutRegister,
  aboutRecord, aboutNo, original, enteredLate, byMs`;

export const sql = `
CREATE TABLE logLines (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, text TEXT NOT NULL,
  category TEXT NOT NULL, phrase TEXT, happenedAt INTEGER NOT NULL, saidAt INTEGER, enteredAt INTEGER NOT NULL,
  by TEXT NOT NULL, shift TEXT NOT NULL, unitId TEXT REFERENCES units (id), place TEXT NOT NULL, aboutRegister TEXT,
  aboutRecord TEXT, aboutNo TEXT NOT NULL, original TEXT REFERENCES logLines (id), enteredLate INTEGER NOT NULL,
  byMs INTEGER, caseId TEXT REFERENCES cases (id), incidentId TEXT REFERENCES incidents (id));
CREATE INDEX logLinesByTime ON logLines (happenedAt);
CREATE INDEX logLinesOfOriginal ON logLines (original) WHERE original IS NOT NULL;
CREATE INDEX logLinesOfUnit ON logLines (unitId, happenedAt) WHERE unitId IS NOT NULL;
CREATE INDEX logLinesAbout ON logLines (aboutRecord) WHERE aboutRecord IS NOT NULL;
CREATE INDEX logLinesOfCase ON logLines (caseId) WHERE caseId IS NOT NULL;
CREATE INDEX logLinesOfIncident ON logLines (incidentId) WHERE incidentId IS NOT NULL;

CREATE TRIGGER logLinesNeverAltered BEFORE UPDATE OF ${evidence} ON logLines BEGIN
  SELECT RAISE(ABORT, 'a line of the log is never altered'); END;
CREATE TRIGGER logLinesCaseOnce BEFORE UPDATE OF caseId ON logLines WHEN old.caseId IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a line of the log became a case already'); END;
CREATE TRIGGER logLinesIncidentOnce BEFORE UPDATE OF incidentId ON logLines WHEN old.incidentId IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a line of the log became an incident already'); END;
CREATE TRIGGER logLinesNeverDeleted BEFORE DELETE ON logLines BEGIN
  SELECT RAISE(ABORT, 'a line of the log is never deleted'); END;

CREATE TABLE backEntries (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, status TEXT NOT NULL, fromAt INTEGER NOT NULL,
  untilAt INTEGER NOT NULL, reason TEXT NOT NULL, startedBy TEXT NOT NULL, startedAt INTEGER NOT NULL, endedBy TEXT,
  endedAt INTEGER);
CREATE UNIQUE INDEX backEntriesOpen ON backEntries ((1)) WHERE status <> 'ended';

CREATE TABLE paperForms (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, register TEXT NOT NULL, record TEXT NOT NULL UNIQUE,
  paperFormNo TEXT NOT NULL, happenedAt INTEGER NOT NULL, enteredAt INTEGER NOT NULL, by TEXT NOT NULL,
  backEntry TEXT REFERENCES backEntries (id));
CREATE INDEX paperFormsByNo ON paperForms (paperFormNo);
CREATE INDEX paperFormsOfBackEntry ON paperForms (backEntry) WHERE backEntry IS NOT NULL;

CREATE TRIGGER logLinesFacetsOfNew AFTER INSERT ON logLines BEGIN ${queue("VALUES ('logLines', new.seq)")} END;
CREATE TRIGGER logLinesFacetsChanged AFTER UPDATE OF caseId, incidentId ON logLines BEGIN
  ${queue("VALUES ('logLines', new.seq)")} END;
CREATE TRIGGER unitsFacetsMovedLogLines AFTER UPDATE OF zone, building, block, floor ON units BEGIN
  ${queue("SELECT 'logLines', seq FROM logLines WHERE unitId = new.id")} END;
`;
