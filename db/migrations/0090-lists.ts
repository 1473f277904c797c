/** What the lists are narrowed and ordered by, the views that people keep, the card of a room. Frozen: it imports nothing and is never edited. */
export const name = '0090-lists';

const queue = (register: string, row: string) =>
  `INSERT OR IGNORE INTO facetQueue (register, seq) VALUES ('${register}', ${row}.seq);`;
const follow = (register: string, columns: string) => `
CREATE TRIGGER ${register}FacetsOfNew AFTER INSERT ON ${register} BEGIN ${queue(register, 'new')} END;
CREATE TRIGGER ${register}FacetsChanged AFTER UPDATE OF ${columns} ON ${register} BEGIN ${queue(register, 'new')} END;
INSERT INTO facetQueue (register, seq) SELECT '${register}', seq FROM ${register};
`;
const ofUnit = (register: string) =>
  `INSERT OR IGNORE INTO facetQueue (register, seq) SELECT '${register}', seq FROM ${register} WHERE unitId = new.id;`;

export const sql = `
CREATE TABLE facetBits (
  register TEXT NOT NULL, facet TEXT NOT NULL, block INTEGER NOT NULL, rows BLOB NOT NULL,
  PRIMARY KEY (register, facet, block)) WITHOUT ROWID;
CREATE INDEX facetBitsOfBlock ON facetBits (register, block);
CREATE TABLE facetQueue (register TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (register, seq)) WITHOUT ROWID;

${follow('cases', 'status, kind, channel, category, subCategory, emergencyType, severity, chargeable, unitId, zoneId, receivedAt, enteredLate, firstContactOwner, responsibleDept, repeatOf, reopened, notifyDueAt, notifiedAt')}
${follow('orders', 'status, orderType, dept, unitId, chargeable, arrivedInTime, nextAppointment, timesUnfinished')}
${follow('calls', 'startedAt, direction, result, unitId, caseId, verifyBy, verified, answeredBy, enteredLate')}

CREATE INDEX unitsByRoom ON units (zone, building, block, floor, room, code);
CREATE INDEX ordersOfUnit ON orders (unitId, createdAt);
CREATE INDEX callsOfUnit ON calls (unitId, startedAt);
CREATE INDEX callsOfCase ON calls (caseId) WHERE caseId IS NOT NULL;
CREATE INDEX casesRepeating ON cases (repeatOf) WHERE repeatOf IS NOT NULL;
CREATE TRIGGER unitsFacetsMoved AFTER UPDATE OF zone, building, block, floor ON units BEGIN
  ${['cases', 'orders', 'calls'].map(ofUnit).join('\n  ')}
END;

CREATE TABLE views (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, list TEXT NOT NULL, name TEXT NOT NULL, ownerId TEXT NOT NULL,
  shared INTEGER NOT NULL, chosen TEXT NOT NULL, active INTEGER NOT NULL);
CREATE INDEX viewsOfList ON views (list);
`;
