/** Keys, their moves and their counts. Frozen: it imports nothing and is never edited. */
export const name = '0120-keys';

const base = `seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, no TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL,
  createdBy TEXT NOT NULL, shift TEXT NOT NULL, updatedAt INTEGER NOT NULL, updatedBy TEXT NOT NULL,
  version INTEGER NOT NULL, voided INTEGER NOT NULL, voidReason TEXT, voidedBy TEXT`;

export const sql = `
CREATE TABLE keys (${base},
  status TEXT NOT NULL, keyCode TEXT NOT NULL, class TEXT NOT NULL, keyType TEXT NOT NULL,
  unitId TEXT REFERENCES units (id), building TEXT NOT NULL, block TEXT NOT NULL, floor INTEGER, room TEXT NOT NULL,
  equipmentName TEXT NOT NULL, copies INTEGER NOT NULL CHECK (copies > 0), ringNo TEXT NOT NULL,
  cabinetPos TEXT NOT NULL, label TEXT NOT NULL, custodian TEXT NOT NULL, condition TEXT NOT NULL, moveId TEXT,
  trouble TEXT, blockedAt INTEGER);
CREATE INDEX keysByCode ON keys (keyCode COLLATE NOCASE);
CREATE INDEX keysOfUnit ON keys (unitId, status);
CREATE INDEX keysByStatus ON keys (status, seq);
CREATE INDEX keysOfRing ON keys (ringNo) WHERE ringNo <> '';

CREATE TABLE keyMoves (${base},
  status TEXT NOT NULL, kind TEXT NOT NULL, lines TEXT NOT NULL, person TEXT NOT NULL, companyName TEXT NOT NULL,
  phone TEXT NOT NULL, staffId TEXT, role TEXT, borrowerKind TEXT, department TEXT, purposeKind TEXT,
  purpose TEXT NOT NULL, voucherNo TEXT NOT NULL, leader TEXT NOT NULL, unitId TEXT REFERENCES units (id),
  identity TEXT, powerOfAttorney TEXT NOT NULL, bothPresent INTEGER NOT NULL, functionTestWanted INTEGER NOT NULL,
  functionTestOk INTEGER, remainingCounted INTEGER, remainingExpected INTEGER, fee INTEGER, at INTEGER NOT NULL,
  dueAt INTEGER, reminderGiven INTEGER NOT NULL, closedAt INTEGER, chases INTEGER NOT NULL, chasedAt INTEGER,
  enteredLate INTEGER NOT NULL);
CREATE INDEX keyMovesOut ON keyMoves (dueAt) WHERE status = 'lent';
CREATE INDEX keyMovesByTime ON keyMoves (at);

CREATE TABLE keyCounts (${base},
  status TEXT NOT NULL, countedAt INTEGER NOT NULL, countedBy TEXT NOT NULL, scope TEXT NOT NULL,
  expected INTEGER NOT NULL, found INTEGER NOT NULL, strange TEXT NOT NULL, differences TEXT NOT NULL,
  reportedTo TEXT NOT NULL);
`;
