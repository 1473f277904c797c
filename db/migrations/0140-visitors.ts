/** Visitors, what hosts said about them, the watch list and roll calls. Frozen: it imports nothing and is never edited. */
export const name = '0140-visitors';

const base = `seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, no TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL,
  createdBy TEXT NOT NULL, shift TEXT NOT NULL, updatedAt INTEGER NOT NULL, updatedBy TEXT NOT NULL,
  version INTEGER NOT NULL, voided INTEGER NOT NULL, voidReason TEXT, voidedBy TEXT`;
const queue = (rows: string) => `INSERT OR IGNORE INTO facetQueue (register, seq) ${rows};`;

export const sql = `
CREATE TABLE visits (${base},
  status TEXT NOT NULL, arrivedAt INTEGER NOT NULL, name TEXT NOT NULL, contact TEXT NOT NULL, company TEXT NOT NULL,
  purpose TEXT, purposeText TEXT NOT NULL, unitId TEXT REFERENCES units (id), place TEXT NOT NULL,
  visitedPerson TEXT NOT NULL, appointment INTEGER NOT NULL, permitId TEXT, firstVisit INTEGER NOT NULL,
  receivedBy TEXT NOT NULL, hostNotifiedAt INTEGER, hostAccepted TEXT, badgeNo TEXT NOT NULL,
  refusedToRegister INTEGER NOT NULL, passedTo TEXT NOT NULL, receptionEndedAt INTEGER, registeredAt INTEGER,
  formLate INTEGER, leaveBy INTEGER, leftAt INTEGER, leftBy TEXT, expiredAt INTEGER, result TEXT NOT NULL,
  companions INTEGER NOT NULL CHECK (companions >= 0), companionNames TEXT NOT NULL, vehicle TEXT NOT NULL,
  belongings TEXT NOT NULL, belongingsOut INTEGER, identity TEXT, idNumber TEXT NOT NULL, photoId TEXT, groupId TEXT,
  hold TEXT, remarks TEXT NOT NULL, person TEXT NOT NULL, initials TEXT NOT NULL, pinyin TEXT NOT NULL,
  enteredLate INTEGER NOT NULL);
CREATE INDEX visitsInside ON visits (status, arrivedAt) WHERE status IN ('arrived', 'registered', 'received');
CREATE INDEX visitsByArrival ON visits (arrivedAt);
CREATE INDEX visitsByForm ON visits (registeredAt) WHERE registeredAt IS NOT NULL;
CREATE INDEX visitsOfUnit ON visits (unitId, arrivedAt);
CREATE INDEX visitsOfPerson ON visits (person, arrivedAt);
CREATE INDEX visitsByInitials ON visits (initials, arrivedAt);
CREATE INDEX visitsByPinyin ON visits (pinyin, arrivedAt);
CREATE INDEX visitsByName ON visits (name, arrivedAt);
CREATE INDEX visitsByContact ON visits (contact, arrivedAt);
CREATE INDEX visitsOfGroup ON visits (groupId) WHERE groupId IS NOT NULL;
CREATE INDEX visitsByBadge ON visits (badgeNo) WHERE badgeNo <> '';

CREATE TABLE permits (${base},
  status TEXT NOT NULL, kind TEXT NOT NULL, unitId TEXT REFERENCES units (id), place TEXT NOT NULL, name TEXT NOT NULL,
  contact TEXT NOT NULL, company TEXT NOT NULL, purpose TEXT NOT NULL, purposeText TEXT NOT NULL,
  visitedPerson TEXT NOT NULL, companions INTEGER NOT NULL, vehicle TEXT NOT NULL, validFrom INTEGER NOT NULL,
  validUntil INTEGER, saidBy TEXT NOT NULL, remarks TEXT NOT NULL, workNo TEXT NOT NULL, endedBy TEXT, endedAt INTEGER,
  endReason TEXT NOT NULL, initials TEXT NOT NULL, pinyin TEXT NOT NULL);
CREATE INDEX permitsActive ON permits (status, validFrom);
CREATE INDEX permitsBySound ON permits (pinyin) WHERE status = 'active';
CREATE INDEX permitsByContact ON permits (contact) WHERE status = 'active';

CREATE TABLE watchEntries (${base},
  status TEXT NOT NULL, level TEXT NOT NULL, name TEXT NOT NULL, otherNames TEXT NOT NULL, phone TEXT NOT NULL,
  idEnd TEXT NOT NULL, vehicle TEXT NOT NULL, reason TEXT NOT NULL, instructions TEXT NOT NULL, until INTEGER,
  endedBy TEXT, endedAt INTEGER, endReason TEXT NOT NULL);
CREATE INDEX watchEntriesActive ON watchEntries (status, seq);
CREATE TABLE watchKeys (key TEXT NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (key, entry)) WITHOUT ROWID;
CREATE INDEX watchKeysOfEntry ON watchKeys (entry);

CREATE TABLE rollCalls (${base},
  status TEXT NOT NULL, kind TEXT NOT NULL, startedAt INTEGER NOT NULL, endedAt INTEGER, lines TEXT NOT NULL,
  result TEXT NOT NULL);

CREATE TRIGGER visitsFacetsOfNew AFTER INSERT ON visits BEGIN ${queue("VALUES ('visits', new.seq)")} END;
CREATE TRIGGER visitsFacetsChanged AFTER UPDATE OF status, arrivedAt, purpose, unitId, formLate, appointment, hold,
  receivedBy, enteredLate, companions, vehicle, groupId ON visits BEGIN ${queue("VALUES ('visits', new.seq)")} END;
CREATE TRIGGER unitsFacetsMovedVisits AFTER UPDATE OF zone, building, block, floor ON units BEGIN
  ${queue("SELECT 'visits', seq FROM visits WHERE unitId = new.id")} END;
`;
