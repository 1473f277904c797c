/** The first book: registers, timeline, log of changes, search. Frozen: it imports nothing and is never edited. */
export const name = '0010-desk';

const base = `seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, no TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL,
  createdBy TEXT NOT NULL, shift TEXT NOT NULL, updatedAt INTEGER NOT NULL, updatedBy TEXT NOT NULL,
  version INTEGER NOT NULL, voided INTEGER NOT NULL, voidReason TEXT, voidedBy TEXT`;

export const sql = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE counters (series TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE changes (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL, site TEXT NOT NULL, device TEXT NOT NULL, n INTEGER NOT NULL,
  stamp TEXT NOT NULL, register TEXT NOT NULL, record TEXT NOT NULL, kind TEXT NOT NULL, fields TEXT NOT NULL,
  salt TEXT NOT NULL, fieldsDigest TEXT NOT NULL, actor TEXT NOT NULL, happenedAt INTEGER NOT NULL,
  enteredAt INTEGER NOT NULL, prevHash TEXT NOT NULL, hash TEXT NOT NULL);
CREATE UNIQUE INDEX changesOfDevice ON changes (device, n);

CREATE TABLE entries (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL, register TEXT NOT NULL, record TEXT NOT NULL, at INTEGER NOT NULL,
  actor TEXT NOT NULL, kind TEXT NOT NULL, data TEXT NOT NULL);
CREATE INDEX entriesOfRecord ON entries (record);

CREATE TABLE timers (
  register TEXT NOT NULL, record TEXT NOT NULL, rule TEXT NOT NULL, dueAt INTEGER NOT NULL, snoozedUntil INTEGER,
  PRIMARY KEY (record, rule)) WITHOUT ROWID;

CREATE TABLE drafts (
  id TEXT PRIMARY KEY, form TEXT NOT NULL, title TEXT NOT NULL, content TEXT NOT NULL, startedBy TEXT NOT NULL,
  startedAt INTEGER NOT NULL, updatedAt INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE parameterValues (
  key TEXT NOT NULL, value INTEGER NOT NULL, validFrom INTEGER NOT NULL, setAt INTEGER NOT NULL, setBy TEXT NOT NULL);
CREATE TABLE credentials (
  staffId TEXT PRIMARY KEY, salt TEXT NOT NULL, hash TEXT NOT NULL, failures INTEGER NOT NULL,
  blockedUntil INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE departments (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, code TEXT NOT NULL, name TEXT NOT NULL, phone TEXT NOT NULL,
  dutyPhone TEXT NOT NULL, active INTEGER NOT NULL);
CREATE TABLE staff (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL, position TEXT NOT NULL,
  departmentId TEXT REFERENCES departments (id), phone TEXT NOT NULL, ext TEXT NOT NULL, mobile TEXT NOT NULL,
  dutyFrom TEXT, dutyUntil TEXT, active INTEGER NOT NULL);
CREATE TABLE zones (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, code TEXT NOT NULL, name TEXT NOT NULL, floorFrom INTEGER NOT NULL,
  floorUntil INTEGER NOT NULL, floorSupervisorId TEXT REFERENCES staff (id), deputyId TEXT REFERENCES staff (id),
  active INTEGER NOT NULL);
CREATE TABLE units (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, code TEXT NOT NULL UNIQUE, zone TEXT NOT NULL,
  building TEXT NOT NULL, block TEXT NOT NULL, floor INTEGER NOT NULL, room TEXT NOT NULL, kind TEXT NOT NULL,
  landlordType TEXT, companyName TEXT NOT NULL, active INTEGER NOT NULL);
CREATE TABLE contacts (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, unitId TEXT NOT NULL REFERENCES units (id), name TEXT NOT NULL,
  companyName TEXT NOT NULL, phone TEXT NOT NULL, ext TEXT NOT NULL, role TEXT NOT NULL, active INTEGER NOT NULL);
CREATE INDEX contactsOfUnit ON contacts (unitId);

CREATE TABLE calls (${base},
  startedAt INTEGER NOT NULL, direction TEXT NOT NULL, callerNumber TEXT NOT NULL, callerName TEXT NOT NULL,
  unitId TEXT REFERENCES units (id), place TEXT NOT NULL, gist TEXT NOT NULL, handling TEXT NOT NULL,
  result TEXT NOT NULL, ringsBeforeAnswer INTEGER, readBack INTEGER NOT NULL, caseId TEXT, transferTo TEXT NOT NULL,
  verifyBy INTEGER, verified INTEGER, answeredBy TEXT NOT NULL, enteredLate INTEGER NOT NULL);

CREATE TABLE incidents (${base},
  status TEXT NOT NULL, caseId TEXT NOT NULL, type TEXT NOT NULL, discoveredAt INTEGER NOT NULL, place TEXT NOT NULL,
  phenomenon TEXT NOT NULL);

CREATE TABLE cases (${base},
  status TEXT NOT NULL, kind TEXT NOT NULL, channel TEXT NOT NULL, category TEXT NOT NULL, subCategory TEXT,
  emergencyType TEXT, severity TEXT NOT NULL, chargeable INTEGER NOT NULL, unitId TEXT REFERENCES units (id),
  place TEXT NOT NULL, publicArea INTEGER NOT NULL, zoneId TEXT REFERENCES zones (id), locationDetail TEXT NOT NULL,
  content TEXT NOT NULL, companyName TEXT NOT NULL, callerName TEXT NOT NULL, phone TEXT NOT NULL, ext TEXT NOT NULL,
  extAsked INTEGER NOT NULL, anonymous INTEGER NOT NULL, contactId TEXT REFERENCES contacts (id),
  occurredAt INTEGER NOT NULL, receivedAt INTEGER NOT NULL, enteredLate INTEGER NOT NULL,
  readBackConfirmed INTEGER NOT NULL, promisedReplyAt INTEGER, firstContactOwner TEXT NOT NULL,
  responsibleDept TEXT NOT NULL, viaHrContact TEXT NOT NULL, repeatOf TEXT, callId TEXT, peopleTrappedOrHurt INTEGER,
  contactInside TEXT NOT NULL, firstMeasure TEXT NOT NULL, helpChoice TEXT, supervisorAskedAt INTEGER,
  supervisorAnsweredAt INTEGER, incidentId TEXT, notify TEXT NOT NULL, registeredAt INTEGER,
  notifyFrom INTEGER, notifyDueAt INTEGER, notifiedAt INTEGER, notifiedOverride TEXT, minuteMet INTEGER,
  checkDueAt INTEGER, completedAt INTEGER, result TEXT NOT NULL, followUpResult TEXT, hrToldAt INTEGER, reopened INTEGER NOT NULL, closedAt INTEGER, closeReason TEXT);
CREATE INDEX casesOfUnit ON cases (unitId, registeredAt);
CREATE INDEX casesByRegistration ON cases (registeredAt);
CREATE INDEX casesOpen ON cases (seq) WHERE status NOT IN ('closed', 'voided', 'declinedByCustomer', 'notAccepted');
CREATE INDEX casesByStatus ON cases (status, seq);

CREATE TABLE searchDocs (doc INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE searchQueue (doc INTEGER PRIMARY KEY);
CREATE VIRTUAL TABLE search USING fts5 (
  grams, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '-/#+@&_.:*%^'");
INSERT INTO search (search, rank) VALUES ('automerge', 0);
INSERT INTO search (search, rank) VALUES ('crisismerge', 2000);
`;
