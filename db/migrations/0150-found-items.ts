/** Things that were found or left at the desk, and their counts. Frozen: it imports nothing and is never edited. */
export const name = '0150-found-items';

const base = `seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, no TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL,
  createdBy TEXT NOT NULL, shift TEXT NOT NULL, updatedAt INTEGER NOT NULL, updatedBy TEXT NOT NULL,
  version INTEGER NOT NULL, voided INTEGER NOT NULL, voidReason TEXT, voidedBy TEXT`;

export const sql = `
CREATE TABLE foundItems (${base},
  status TEXT NOT NULL, direction TEXT NOT NULL, caseId TEXT REFERENCES cases (id), itemDescription TEXT NOT NULL,
  distinguishingMarks TEXT NOT NULL, unitId TEXT REFERENCES units (id), place TEXT NOT NULL, whereWhen TEXT NOT NULL,
  reporter TEXT NOT NULL, reporterPhone TEXT NOT NULL, finder TEXT NOT NULL, storagePlace TEXT NOT NULL,
  estimatedValue INTEGER CHECK (estimatedValue >= 0), storedAt INTEGER NOT NULL, keepUntil INTEGER,
  matchedCase TEXT REFERENCES cases (id), claimant TEXT NOT NULL, claimantCompany TEXT NOT NULL,
  claimantPhone TEXT NOT NULL, claimedAt INTEGER, claimedMarks TEXT NOT NULL, claimIdentity TEXT,
  recipient TEXT NOT NULL, recipientRef TEXT NOT NULL, endedAt INTEGER, endReason TEXT NOT NULL,
  enteredLate INTEGER NOT NULL);
CREATE UNIQUE INDEX foundItemsOfCase ON foundItems (caseId) WHERE caseId IS NOT NULL AND voided = 0;
CREATE UNIQUE INDEX foundItemsOfLoss ON foundItems (matchedCase) WHERE matchedCase IS NOT NULL AND voided = 0;
CREATE INDEX foundItemsHeld ON foundItems (storagePlace) WHERE status IN ('stored', 'claimed') AND voided = 0;
CREATE INDEX foundItemsByStatus ON foundItems (status, seq);
CREATE INDEX foundItemsByTime ON foundItems (storedAt);
CREATE INDEX foundItemsOfUnit ON foundItems (unitId) WHERE unitId IS NOT NULL;

CREATE TABLE itemCounts (${base},
  status TEXT NOT NULL, countedAt INTEGER NOT NULL, countedBy TEXT NOT NULL, expected INTEGER NOT NULL,
  found INTEGER NOT NULL, missing TEXT NOT NULL, reportedTo TEXT NOT NULL);
`;
