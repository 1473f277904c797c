/** What belongs to one desk of several, and what several may say at once. Frozen: it imports nothing and is never edited. */
export const name = '0250-desks';

const base = `seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, no TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL,
  createdBy TEXT NOT NULL, shift TEXT NOT NULL, updatedAt INTEGER NOT NULL, updatedBy TEXT NOT NULL,
  version INTEGER NOT NULL, voided INTEGER NOT NULL, voidReason TEXT, voidedBy TEXT`;
const ownDesk = "SET desk = coalesce((SELECT value FROM meta WHERE key = 'desk'), '')";

/**
 * Indexes that were unique are no more: what two desks wrote while apart must stand on both. Each desk looks before it writes.
 * A table that is pointed at is emptied and filled under its own name, so that the references hold again at the end.
 */
export const sql = `
PRAGMA defer_foreign_keys = ON;
INSERT INTO meta (key, value) SELECT 'desk', value FROM meta WHERE key = 'device';
CREATE TRIGGER metaDeskIsFirstDevice AFTER INSERT ON meta
  WHEN new.key = 'device' AND NOT EXISTS (SELECT 1 FROM meta WHERE key = 'desk') BEGIN
  INSERT INTO meta (key, value) VALUES ('desk', new.value); END;

ALTER TABLE handovers ADD COLUMN desk TEXT NOT NULL DEFAULT '';
ALTER TABLE deskAbsences ADD COLUMN desk TEXT NOT NULL DEFAULT '';
ALTER TABLE backEntries ADD COLUMN desk TEXT NOT NULL DEFAULT '';
UPDATE handovers ${ownDesk};
UPDATE deskAbsences ${ownDesk};
UPDATE backEntries ${ownDesk};
DROP INDEX handoversHeld;
CREATE INDEX handoversHeld ON handovers (desk, heldFrom) WHERE heldFrom IS NOT NULL;
DROP INDEX handoversUnfinished;
CREATE INDEX handoversUnfinished ON handovers (desk, kind)
  WHERE status IN ('preparing', 'counted', 'differencesExplained', 'refusedByIncoming');
CREATE INDEX handoversOfDesk ON handovers (desk, startedAt) WHERE kind = 'shift';
DROP INDEX deskAbsencesOut;
CREATE INDEX deskAbsencesOut ON deskAbsences (desk) WHERE status = 'out';
DROP INDEX backEntriesOpen;
CREATE INDEX backEntriesOpen ON backEntries (desk) WHERE status <> 'ended';

DROP INDEX deskNotesReplaced;
CREATE INDEX deskNotesReplaced ON deskNotes (replaces) WHERE replaces IS NOT NULL;
DROP INDEX noteReadingsOnce;
CREATE INDEX noteReadingsOfNote ON noteReadings (noteId, staffId);

CREATE TABLE vacantRoundsKept AS SELECT * FROM vacantRounds;
DROP TABLE vacantRounds;
CREATE TABLE vacantRounds (${base},
  status TEXT NOT NULL, day TEXT NOT NULL, units TEXT NOT NULL, doneAt INTEGER);
INSERT INTO vacantRounds SELECT * FROM vacantRoundsKept ORDER BY seq;
DROP TABLE vacantRoundsKept;
CREATE INDEX vacantRoundsByTime ON vacantRounds (createdAt);
CREATE INDEX vacantRoundsOfDay ON vacantRounds (day);
`;
