import type { Source } from './measure.ts';

type Alias = 'c' | 'x';
/** `2025-03-03 night` */
const shift = (of: Alias) => `substr(${of}.shift, 12)`;
const zone = (c: Alias) => `coalesce((SELECT z.name FROM zones z WHERE z.id = ${c}.zoneId), '')`;

/** Emergencies have codes of their own, some of which a type has too. */
const ofCase = (c: Alias) => ({
  zone: zone(c),
  type: `CASE WHEN ${c}.emergencyType IS NULL THEN coalesce(${c}.subCategory, '') ELSE 'emergency.' || ${c}.emergencyType END`,
  category: `${c}.category`,
  kind: `${c}.kind`,
  department: `${c}.responsibleDept`,
});
const matter = (c: Alias) =>
  `coalesce(${c}.emergencyType, ${c}.subCategory) AS type, ${c}.emergencyType IS NOT NULL AS emergency`;
const caseLine = (c: Alias) =>
  `'cases' AS register, ${c}.id AS record, ${c}.no, ${c}.place, substr(${c}.content, 1, 120) AS what, ${matter(c)}`;

export const cases: Source = {
  table: 'cases',
  joins: '',
  always: 'x.voided = 0',
  line: caseLine('x'),
  splits: { ...ofCase('x'), shift: shift('x'), hour: 'x.receivedAt / 900000' },
};

export const orders: Source = {
  table: 'orders',
  joins: 'CROSS JOIN cases c ON c.id = x.caseId',
  always: 'x.voided = 0 AND c.voided = 0',
  line: `'orders' AS register, x.id AS record, x.no, x.place, substr(x.content, 1, 120) AS what, ${matter('c')}`,
  splits: { ...ofCase('c'), department: 'x.dept', shift: shift('x') },
};

export const followUps: Source = {
  table: 'followUps',
  joins: 'CROSS JOIN cases c ON c.id = x.caseId',
  always: 'x.voided = 0 AND c.voided = 0',
  line: caseLine('c'),
  splits: { ...ofCase('c'), shift: shift('x'), kind: 'x.kind', caller: 'x.responsible' },
};

export const calls: Source = {
  table: 'calls',
  joins: '',
  always: 'x.voided = 0',
  line: `'calls' AS register, x.id AS record, x.no, x.place, substr(x.gist, 1, 120) AS what, NULL AS type, 0 AS emergency`,
  splits: { shift: shift('x'), hour: 'x.startedAt / 900000', result: 'x.result' },
};

export const visits: Source = {
  table: 'visits',
  joins: '',
  always: 'x.voided = 0',
  line: `'visits' AS register, x.id AS record, x.no, x.place, x.name AS what, NULL AS type, 0 AS emergency`,
  splits: { shift: shift('x'), hour: 'x.arrivedAt / 900000', purpose: `coalesce(x.purpose, '')` },
};

export const incidents: Source = {
  table: 'incidents',
  joins: '',
  always: 'x.voided = 0 AND x.owed = 1',
  line: `'incidents' AS register, x.id AS record, x.no, x.place, substr(x.phenomenon, 1, 120) AS what, x.type, 1 AS emergency`,
  splits: { shift: shift('x'), hour: 'x.discoveredAt / 900000', type: `'emergency.' || x.type` },
};

export const patrols: Source = {
  table: 'patrols',
  joins: '',
  always: 'x.voided = 0',
  line: `'patrols' AS register, x.id AS record, x.no, x.day AS place, x.routeName AS what, NULL AS type, 0 AS emergency`,
  splits: { shift: shift('x') },
};

export const findings: Source = {
  table: 'patrolFindings',
  joins: '',
  always: 'x.voided = 0',
  line: `'patrols' AS register, x.patrolId AS record, x.no, x.place, x.finding AS what, NULL AS type, 0 AS emergency`,
  splits: { shift: shift('x') },
};

/** Each unit of a day's round by itself. */
export const vacantUnits: Source = {
  table: 'vacantRounds',
  joins: 'CROSS JOIN json_each(x.units) j CROSS JOIN units u ON u.id = j.value',
  always: 'x.voided = 0',
  line: `'vacantRounds' AS register, x.id AS record, x.no, u.code AS place, x.day AS what, NULL AS type, 0 AS emergency`,
  splits: { zone: 'u.zone' },
};

const kept = 'coalesce(x.endedAt, span.now) - x.storedAt';
export const foundItems: Source = {
  table: 'foundItems',
  joins: '',
  always: 'x.voided = 0',
  line: `'foundItems' AS register, x.id AS record, x.no, x.place, x.itemDescription AS what, NULL AS type, 0 AS emergency`,
  splits: {
    shift: shift('x'),
    age: `CASE WHEN ${kept} < 7 * 86400000 THEN 'week' WHEN ${kept} < 30 * 86400000 THEN 'month' ELSE 'older' END`,
  },
};

/** Each line of a quote by itself. */
export const charges: Source = {
  table: 'quotes',
  joins: 'CROSS JOIN cases c ON c.id = x.caseId CROSS JOIN json_each(x.lines) l',
  always: 'c.voided = 0',
  line: `'cases' AS register, c.id AS record, c.no, c.place, l.value ->> 'description' AS what, ${matter('c')}`,
  splits: { zone: zone('c'), payer: 'x.payer', item: `coalesce(l.value ->> 'itemCode', '')` },
};

/** What had to be told of a case, party by party. */
export const notices: Source = { ...cases, splits: { zone: zone('x'), shift: shift('x'), party: 'j.party' } };

const ofSurvey = {
  table: 'surveySlips',
  always: 'x.voided = 0 AND c.voided = 0',
  line: `'surveys' AS register, c.id AS record, x.slipNo AS no, x.place, c.title AS what, NULL AS type, 0 AS emergency`,
} as const;
const surveyJoin = 'CROSS JOIN surveys c ON c.id = x.surveyId';
const zoneOfUnit = "coalesce((SELECT u.zone FROM units u WHERE u.id = x.unitId), '')";

export const surveySlips: Source = { ...ofSurvey, joins: surveyJoin, splits: { zone: zoneOfUnit } };

/** Each box of a slip by itself. */
export const surveyAnswers: Source = {
  ...ofSurvey,
  joins: `${surveyJoin} CROSS JOIN json_each(x.answers) j`,
  splits: {
    zone: zoneOfUnit,
    question: `coalesce((SELECT i.value ->> 'text' FROM json_each(c.items) i WHERE i.value ->> 'key' = j.key), '')`,
  },
};
