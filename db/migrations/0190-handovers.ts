/** Handovers of the desk, and who stood in for whom. Frozen: it imports nothing and is never edited. */
export const name = '0190-handovers';

const base = `seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, no TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL,
  createdBy TEXT NOT NULL, shift TEXT NOT NULL, updatedAt INTEGER NOT NULL, updatedBy TEXT NOT NULL,
  version INTEGER NOT NULL, voided INTEGER NOT NULL, voidReason TEXT, voidedBy TEXT`;

export const sql = `
CREATE TABLE handovers (${base},
  status TEXT NOT NULL, kind TEXT NOT NULL, fromStaff TEXT, toStaff TEXT, shiftFrom TEXT NOT NULL, shiftTo TEXT NOT NULL,
  startedAt INTEGER NOT NULL, signedAt INTEGER, closedAt INTEGER, closedBy TEXT, closeReason TEXT NOT NULL,
  heldFrom INTEGER, keyCountId TEXT REFERENCES keyCounts (id), itemCountId TEXT REFERENCES itemCounts (id),
  sheet TEXT, sheetHash TEXT NOT NULL, customerQuestions TEXT NOT NULL, cash INTEGER CHECK (cash >= 0),
  wronglyIssued TEXT NOT NULL, suppliesOk INTEGER, suppliesNote TEXT NOT NULL, equipment TEXT NOT NULL,
  instructions TEXT NOT NULL, readers TEXT NOT NULL, reservations TEXT NOT NULL, refusals TEXT NOT NULL,
  mailMoveId TEXT REFERENCES mailMoves (id));
CREATE INDEX handoversHeld ON handovers (heldFrom) WHERE heldFrom IS NOT NULL;
CREATE UNIQUE INDEX handoversUnfinished ON handovers (kind)
  WHERE status IN ('preparing', 'counted', 'differencesExplained', 'refusedByIncoming');
CREATE INDEX handoversByStart ON handovers (startedAt);

CREATE TABLE deskAbsences (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL, createdBy TEXT NOT NULL,
  shift TEXT NOT NULL, status TEXT NOT NULL, staffId TEXT NOT NULL, standIn TEXT NOT NULL, reason TEXT NOT NULL,
  destination TEXT NOT NULL, leftAt INTEGER NOT NULL, backBy INTEGER, backAt INTEGER);
CREATE UNIQUE INDEX deskAbsencesOut ON deskAbsences (status) WHERE status = 'out';
CREATE INDEX deskAbsencesByTime ON deskAbsences (leftAt);

CREATE INDEX keyMovesByChange ON keyMoves (updatedAt);
CREATE INDEX keyCountsByTime ON keyCounts (countedAt);
CREATE INDEX itemCountsByTime ON itemCounts (countedAt);
CREATE INDEX incidentsToFinish ON incidents (seq) WHERE status IN ('open', 'controlled', 'ended', 'reportDue');
CREATE INDEX quotesAgreed ON quotes (caseId) WHERE customerDecision = 'accepted';
`;
