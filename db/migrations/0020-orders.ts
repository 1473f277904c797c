/** Work orders, their prices and signatures. Frozen: it imports nothing and is never edited. */
export const name = '0020-orders';

export const sql = `
CREATE TABLE orders (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, no TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL,
  createdBy TEXT NOT NULL, shift TEXT NOT NULL, updatedAt INTEGER NOT NULL, updatedBy TEXT NOT NULL,
  version INTEGER NOT NULL, voided INTEGER NOT NULL, voidReason TEXT, voidedBy TEXT,
  status TEXT NOT NULL, caseId TEXT NOT NULL REFERENCES cases (id), orderType TEXT NOT NULL, dept TEXT NOT NULL,
  unitId TEXT REFERENCES units (id), place TEXT NOT NULL, content TEXT NOT NULL, engNotifiedAt INTEGER,
  engReceivedBy TEXT NOT NULL, receivedAt INTEGER, arriveBy INTEGER, arrivedAt INTEGER, arrivedInTime INTEGER,
  chargeable INTEGER NOT NULL, quoteId TEXT, priceSignatureId TEXT, workDone TEXT NOT NULL, partsUsed TEXT NOT NULL,
  completedAt INTEGER, dispatcherCallbackAt INTEGER, requiredSigner TEXT NOT NULL, signer TEXT NOT NULL,
  signerRole TEXT, signerMatchesRule INTEGER, signOverride TEXT, rating TEXT, acceptedAt INTEGER,
  acceptSignatureId TEXT, returnedToDeskAt INTEGER, receivedBackBy TEXT, unfinishedReason TEXT NOT NULL,
  nextAppointment INTEGER, apologyDueAt INTEGER, timesUnfinished INTEGER NOT NULL, cancelReason TEXT);
CREATE INDEX ordersOfCase ON orders (caseId);
CREATE INDEX ordersByCreation ON orders (createdAt);
CREATE INDEX ordersOpen ON orders (seq) WHERE status NOT IN ('returned', 'priceDeclined', 'cancelled', 'closed');
CREATE INDEX ordersByStatus ON orders (status, seq);

CREATE TABLE quotes (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, caseId TEXT NOT NULL REFERENCES cases (id), lines TEXT NOT NULL,
  total INTEGER NOT NULL CHECK (total > 0), payer TEXT NOT NULL, quotedBy TEXT NOT NULL, priceToldAt INTEGER NOT NULL,
  customerDecision TEXT NOT NULL, decidedAt INTEGER);
CREATE INDEX quotesOfCase ON quotes (caseId);

CREATE TABLE prices (
  code TEXT NOT NULL, price INTEGER NOT NULL CHECK (price > 0), unitOfMeasure TEXT NOT NULL, validFrom INTEGER NOT NULL,
  setAt INTEGER NOT NULL, changedBy TEXT NOT NULL);

CREATE TABLE signatures (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, register TEXT NOT NULL, record TEXT NOT NULL, purpose TEXT NOT NULL,
  signer TEXT NOT NULL, signerRole TEXT NOT NULL, medium TEXT NOT NULL, paperRef TEXT NOT NULL, text TEXT NOT NULL,
  textHash TEXT NOT NULL, imageHash TEXT, strokes TEXT NOT NULL, signedAt INTEGER NOT NULL);
CREATE INDEX signaturesOfRecord ON signatures (record);
`;
