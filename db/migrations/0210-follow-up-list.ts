/** The list of follow-ups, narrowed as every list is. Frozen: it imports nothing and is never edited. */
export const name = '0210-follow-up-list';

const queue = (rows: string) => `INSERT OR IGNORE INTO facetQueue (register, seq) ${rows};`;

export const sql = `
CREATE VIEW followUpsPlaced AS SELECT f.*, c.unitId, c.zoneId FROM followUps f CROSS JOIN cases c ON c.id = f.caseId;

CREATE TRIGGER followUpsFacetsOfNew AFTER INSERT ON followUps BEGIN ${queue("VALUES ('followUps', new.seq)")} END;
CREATE TRIGGER followUpsFacetsChanged AFTER UPDATE OF status, kind, dueAt, doneAt, result, mandatoryBecause, responsible,
  attempts, inQuietHours, recheck ON followUps BEGIN ${queue("VALUES ('followUps', new.seq)")} END;
CREATE TRIGGER casesFacetsMovedFollowUps AFTER UPDATE OF unitId, zoneId ON cases BEGIN
  ${queue("SELECT 'followUps', seq FROM followUps WHERE caseId = new.id")} END;
CREATE TRIGGER unitsFacetsMovedFollowUps AFTER UPDATE OF zone, building, block, floor ON units BEGIN
  ${queue("SELECT 'followUps', f.seq FROM cases c CROSS JOIN followUps f ON f.caseId = c.id WHERE c.unitId = new.id")} END;
${queue("SELECT 'followUps', seq FROM followUps")}
`;
