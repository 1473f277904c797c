/** Keys and mail join the lists that are narrowed by what their records are. Frozen: it imports nothing and is never edited. */
export const name = '0155-custody-lists';

const queue = (rows: string) => `INSERT OR IGNORE INTO facetQueue (register, seq) ${rows};`;
const follow = (register: string, columns: string) => `
CREATE TRIGGER ${register}FacetsOfNew AFTER INSERT ON ${register} BEGIN
  ${queue(`VALUES ('${register}', new.seq)`)} END;
CREATE TRIGGER ${register}FacetsChanged AFTER UPDATE OF ${columns} ON ${register} BEGIN
  ${queue(`VALUES ('${register}', new.seq)`)} END;
CREATE TRIGGER unitsFacetsMoved${register} AFTER UPDATE OF zone, building, block, floor ON units BEGIN
  ${queue(`SELECT '${register}', seq FROM ${register} WHERE unitId = new.id`)} END;
${queue(`SELECT '${register}', seq FROM ${register}`)}
`;

export const sql = `
${follow('keys', 'status, class, keyType, unitId, floor, ringNo, custodian, condition, blockedAt, trouble, updatedAt')}
${follow('mailItems', 'status, direction, type, special, unitId, receivedAt, keeperId, attempts, notices, exceptReason, enteredLate')}
`;
