/** Rounds: routes and patrols with what was found, vacant units, and contact notes. Frozen: it imports nothing and is never edited. */
export const name = '0180-patrols';

const base = `seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, no TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL,
  createdBy TEXT NOT NULL, shift TEXT NOT NULL, updatedAt INTEGER NOT NULL, updatedBy TEXT NOT NULL,
  version INTEGER NOT NULL, voided INTEGER NOT NULL, voidReason TEXT, voidedBy TEXT`;

export const sql = `
CREATE TABLE routes (${base},
  name TEXT NOT NULL, areas TEXT NOT NULL, walker TEXT NOT NULL, daily INTEGER NOT NULL, points TEXT NOT NULL,
  active INTEGER NOT NULL);

CREATE TABLE patrols (${base},
  status TEXT NOT NULL, routeId TEXT NOT NULL REFERENCES routes (id), routeName TEXT NOT NULL, areas TEXT NOT NULL,
  walker TEXT NOT NULL, day TEXT NOT NULL, isPlanned INTEGER NOT NULL, points TEXT NOT NULL, startedAt INTEGER,
  walkedBy TEXT, finishedAt INTEGER, items TEXT NOT NULL, missedReason TEXT NOT NULL, verifiedAt INTEGER,
  verifiedBy TEXT, verifiedText TEXT NOT NULL);
CREATE INDEX patrolsByDay ON patrols (day, routeId);
CREATE INDEX patrolsByStatus ON patrols (status, seq);
CREATE INDEX patrolsUnderWay ON patrols (startedAt) WHERE status = 'planned' AND startedAt IS NOT NULL AND voided = 0;

CREATE TABLE patrolFindings (${base},
  patrolId TEXT NOT NULL REFERENCES patrols (id), at INTEGER NOT NULL, pointNo TEXT NOT NULL, place TEXT NOT NULL,
  item TEXT NOT NULL, finding TEXT NOT NULL, major INTEGER NOT NULL, solvedOnSpot INTEGER NOT NULL,
  followUp TEXT NOT NULL, reportedTo TEXT NOT NULL, reportedAt INTEGER, caseId TEXT, noteId TEXT, doneAt INTEGER);
CREATE INDEX findingsOfPatrol ON patrolFindings (patrolId);
CREATE UNIQUE INDEX findingsOfCase ON patrolFindings (caseId) WHERE caseId IS NOT NULL;
CREATE INDEX findingsOfNote ON patrolFindings (noteId) WHERE noteId IS NOT NULL;
CREATE INDEX findingsByTime ON patrolFindings (at);

CREATE TABLE vacancies (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  unitId TEXT NOT NULL UNIQUE REFERENCES units (id), vacantSince TEXT NOT NULL, contact TEXT NOT NULL,
  contactPhone TEXT NOT NULL);

CREATE TABLE vacantRounds (${base},
  status TEXT NOT NULL, day TEXT NOT NULL UNIQUE, units TEXT NOT NULL, doneAt INTEGER);
CREATE INDEX vacantRoundsByTime ON vacantRounds (createdAt);

CREATE TABLE vacantInspections (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  roundId TEXT NOT NULL REFERENCES vacantRounds (id), unitId TEXT NOT NULL REFERENCES units (id), place TEXT NOT NULL,
  at INTEGER NOT NULL, by TEXT NOT NULL, marks TEXT NOT NULL, anybodyInside INTEGER NOT NULL, problem TEXT NOT NULL,
  deptTold TEXT, caseId TEXT, noteId TEXT, cleanedAt INTEGER);
CREATE INDEX inspectionsOfRound ON vacantInspections (roundId, unitId);
CREATE INDEX inspectionsOfUnit ON vacantInspections (unitId, at);
CREATE UNIQUE INDEX inspectionsOfCase ON vacantInspections (caseId) WHERE caseId IS NOT NULL;

CREATE TABLE reconciliations (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, week TEXT NOT NULL,
  at INTEGER NOT NULL, by TEXT NOT NULL, countRegister INTEGER NOT NULL, countActual INTEGER NOT NULL,
  differences TEXT NOT NULL, agreedWith TEXT NOT NULL);
CREATE INDEX reconciliationsByWeek ON reconciliations (week);

CREATE TABLE contactNotes (${base},
  status TEXT NOT NULL, firstOwner TEXT NOT NULL, noteTo TEXT NOT NULL, toPerson TEXT NOT NULL, place TEXT NOT NULL,
  unitId TEXT REFERENCES units (id), noteBody TEXT NOT NULL, major INTEGER NOT NULL,
  findingId TEXT REFERENCES patrolFindings (id), inspectionId TEXT REFERENCES vacantInspections (id),
  sentAt INTEGER NOT NULL, acceptedAt INTEGER, acceptedBy TEXT NOT NULL, answer TEXT NOT NULL, answeredAt INTEGER,
  closedAt INTEGER);
CREATE INDEX contactNotesOpen ON contactNotes (seq) WHERE status <> 'closed' AND voided = 0;
CREATE INDEX contactNotesOfUnit ON contactNotes (unitId) WHERE unitId IS NOT NULL;
`;
