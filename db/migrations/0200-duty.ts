/** Desk notes with their readers, the duty roster with swaps and leave, and numbered blank forms. Frozen: it imports nothing and is never edited. */
export const name = '0200-duty';

export const sql = `
CREATE TABLE deskNotes (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, status TEXT NOT NULL,
  title TEXT NOT NULL, text TEXT NOT NULL, readers TEXT NOT NULL, writtenAt INTEGER NOT NULL, writtenBy TEXT NOT NULL,
  validUntil INTEGER, edition INTEGER NOT NULL, replaces TEXT REFERENCES deskNotes (id), origin TEXT, endedAt INTEGER,
  endedBy TEXT, endReason TEXT NOT NULL);
CREATE INDEX deskNotesInForce ON deskNotes (status, coalesce(validUntil, 8640000000000));
CREATE INDEX deskNotesByTime ON deskNotes (writtenAt);
CREATE UNIQUE INDEX deskNotesReplaced ON deskNotes (replaces) WHERE replaces IS NOT NULL;

CREATE TABLE noteReadings (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, noteId TEXT NOT NULL REFERENCES deskNotes (id),
  staffId TEXT NOT NULL REFERENCES staff (id), readAt INTEGER NOT NULL);
CREATE UNIQUE INDEX noteReadingsOnce ON noteReadings (noteId, staffId);

CREATE TABLE dutyShifts (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, staffId TEXT NOT NULL REFERENCES staff (id),
  startsAt INTEGER NOT NULL, endsAt INTEGER NOT NULL CHECK (endsAt > startsAt), kind TEXT NOT NULL, post TEXT NOT NULL,
  status TEXT NOT NULL, origin TEXT NOT NULL, enteredAt INTEGER NOT NULL, enteredBy TEXT NOT NULL, endReason TEXT NOT NULL);
CREATE INDEX dutyShiftsByTime ON dutyShifts (startsAt) WHERE status <> 'removed';
CREATE INDEX dutyShiftsOfStaff ON dutyShifts (staffId, startsAt) WHERE status <> 'removed';

CREATE TABLE shiftSwaps (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, status TEXT NOT NULL,
  staffId TEXT NOT NULL REFERENCES staff (id), otherId TEXT REFERENCES staff (id), shiftId TEXT REFERENCES dutyShifts (id),
  otherShiftId TEXT REFERENCES dutyShifts (id), startsAt INTEGER NOT NULL, endsAt INTEGER NOT NULL, month TEXT NOT NULL,
  reason TEXT NOT NULL, calledAt INTEGER, requestedAt INTEGER NOT NULL, requestedBy TEXT NOT NULL, agreedAt INTEGER,
  agreedHow TEXT NOT NULL, decidedAt INTEGER, decidedBy TEXT, higher TEXT NOT NULL, decision TEXT NOT NULL);
CREATE INDEX shiftSwapsByStatus ON shiftSwaps (status, startsAt);
CREATE INDEX shiftSwapsByMonth ON shiftSwaps (month) WHERE kind = 'swap';

CREATE TABLE blankForms (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, no TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  day TEXT NOT NULL, issuedAt INTEGER NOT NULL, printedAt INTEGER);
CREATE INDEX blankFormsOfDay ON blankForms (day);
`;
