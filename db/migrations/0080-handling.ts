/**
 * The life of a case to its end: a complaint's handling slip, deferral, duplicates, the ladder, archiving, and the
 * supervisor's second look at follow-ups. Frozen: it imports nothing and is never edited.
 */
export const name = '0080-handling';

export const sql = `
ALTER TABLE cases ADD COLUMN assignedBy TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN assignedAt INTEGER;
ALTER TABLE cases ADD COLUMN investigation TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN cause TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN plan TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN customerAgreedPlan INTEGER;
ALTER TABLE cases ADD COLUMN measures TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN resultToCustomerAt INTEGER;
ALTER TABLE cases ADD COLUMN opinion TEXT;
ALTER TABLE cases ADD COLUMN opinionText TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN opinionSignatureId TEXT;
ALTER TABLE cases ADD COLUMN managerSignatureId TEXT;
ALTER TABLE cases ADD COLUMN archivedAt INTEGER;
ALTER TABLE cases ADD COLUMN isValid INTEGER;
ALTER TABLE cases ADD COLUMN referredAt INTEGER;
ALTER TABLE cases ADD COLUMN referredTo TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN deferredUntil INTEGER;
ALTER TABLE cases ADD COLUMN deferReason TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN duplicateOf TEXT;
ALTER TABLE cases ADD COLUMN escalatedTo TEXT;
ALTER TABLE cases ADD COLUMN escalatedAt INTEGER;
CREATE INDEX casesDuplicates ON cases (duplicateOf) WHERE duplicateOf IS NOT NULL;
DROP INDEX casesOpen;
CREATE INDEX casesOpen ON cases (seq) WHERE status NOT IN ('closed', 'archived', 'voided', 'declinedByCustomer', 'notAccepted');

ALTER TABLE followUps ADD COLUMN quietReason TEXT NOT NULL DEFAULT '';
ALTER TABLE followUps ADD COLUMN recheck TEXT;
ALTER TABLE followUps ADD COLUMN recheckNote TEXT NOT NULL DEFAULT '';
ALTER TABLE followUps ADD COLUMN recheckedBy TEXT NOT NULL DEFAULT '';
ALTER TABLE followUps ADD COLUMN recheckedAt INTEGER;
`;
