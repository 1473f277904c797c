/** Mail: items, batches, slips, missing issues, standing instructions, what is known of labels. Frozen: it imports nothing and is never edited. */
export const name = '0130-mail';

const base = `seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, no TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL,
  createdBy TEXT NOT NULL, shift TEXT NOT NULL, updatedAt INTEGER NOT NULL, updatedBy TEXT NOT NULL,
  version INTEGER NOT NULL, voided INTEGER NOT NULL, voidReason TEXT, voidedBy TEXT`;

export const sql = `
CREATE TABLE mailBatches (${base},
  status TEXT NOT NULL, receivedAt INTEGER NOT NULL, sheetNo TEXT NOT NULL, postOfficeSheetCount INTEGER NOT NULL,
  countedItems INTEGER NOT NULL, specialCount INTEGER NOT NULL, sealOk INTEGER NOT NULL, difference TEXT NOT NULL,
  periodicals TEXT NOT NULL, stamped INTEGER NOT NULL, receivedBy TEXT NOT NULL, enteredLate INTEGER NOT NULL);
CREATE INDEX mailBatchesByTime ON mailBatches (receivedAt);

CREATE TABLE mailItems (${base},
  status TEXT NOT NULL, direction TEXT NOT NULL, type TEXT NOT NULL, special INTEGER NOT NULL, trackingNo TEXT NOT NULL,
  addressee TEXT NOT NULL, unitId TEXT REFERENCES units (id), place TEXT NOT NULL, shelf TEXT NOT NULL, batchId TEXT,
  receivedAt INTEGER NOT NULL, since INTEGER NOT NULL, keeperId TEXT NOT NULL, custodyShift TEXT NOT NULL,
  attempts TEXT NOT NULL, notices INTEGER NOT NULL, noticedAt INTEGER, instruction TEXT, forwardTo TEXT NOT NULL,
  heldUntil INTEGER, moveId TEXT, endedAt INTEGER, returnReason TEXT NOT NULL, exceptReason TEXT NOT NULL, exceptBy TEXT,
  sender TEXT NOT NULL, expectAt INTEGER, reportedTo TEXT NOT NULL, remarks TEXT NOT NULL, enteredLate INTEGER NOT NULL);
CREATE INDEX mailItemsByNumber ON mailItems (trackingNo) WHERE trackingNo <> '';
CREATE INDEX mailItemsOfUnit ON mailItems (unitId, status);
CREATE INDEX mailItemsByStatus ON mailItems (status, seq);
CREATE INDEX mailItemsOfBatch ON mailItems (batchId) WHERE batchId IS NOT NULL;
CREATE INDEX mailItemsByTime ON mailItems (receivedAt);
CREATE INDEX mailItemsKept ON mailItems (receivedAt)
  WHERE status IN ('sorted', 'registered', 'attemptFailed', 'held', 'movedOut', 'returnToPost', 'toSend');

CREATE TABLE mailMoves (${base},
  status TEXT NOT NULL, kind TEXT NOT NULL, lines TEXT NOT NULL, person TEXT NOT NULL, phone TEXT NOT NULL,
  proxy INTEGER NOT NULL, relation TEXT NOT NULL, identity TEXT, fromStaff TEXT, toStaff TEXT, reason TEXT NOT NULL,
  forwardTo TEXT NOT NULL, reportedTo TEXT NOT NULL, at INTEGER NOT NULL, enteredLate INTEGER NOT NULL);
CREATE INDEX mailMovesByKind ON mailMoves (kind, at);

CREATE TABLE missingIssues (${base},
  status TEXT NOT NULL, title TEXT NOT NULL, issue TEXT NOT NULL, copies INTEGER NOT NULL, expectedOn TEXT NOT NULL,
  batchId TEXT, postOfficeContactedAt INTEGER NOT NULL, contacted TEXT NOT NULL, result TEXT NOT NULL,
  reportedTo TEXT NOT NULL, endedAt INTEGER);
CREATE INDEX missingIssuesByDay ON missingIssues (expectedOn);

CREATE TABLE mailInstructions (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  unitId TEXT REFERENCES units (id), addressee TEXT NOT NULL, text TEXT NOT NULL, until INTEGER, active INTEGER NOT NULL,
  by TEXT NOT NULL);
CREATE INDEX mailInstructionsOfUnit ON mailInstructions (unitId) WHERE active = 1;

CREATE TABLE codeShapes (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, shape TEXT NOT NULL UNIQUE,
  counts INTEGER NOT NULL, carrier TEXT NOT NULL, type TEXT);
`;
