import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseTypeCodes, caseTypes } from './case-types.ts';
import { caseKinds, channels } from './cases.ts';
import { emergencyCodes } from './emergencies.ts';
import { notifyLines, reopenLines } from './notify-matrix.ts';
import type { Party } from './parties.ts';
import { departmentCodes } from './people.ts';

const everybody = () => true;
const nobody = () => false;
const lamp = {
  kind: 'report',
  channel: 'phone',
  emergencyType: null,
  subCategory: 'lamp',
  category: 'engineering',
  responsibleDept: 'engineering',
} as const;
const told = (fields: object, present: (party: Party) => boolean = everybody) =>
  notifyLines({ ...lamp, ...fields }, present).map(({ party, counted }) => (counted ? party : `(${party})`));

describe('S10: who must be told within the minute', () => {
  it.each([
    ['an ordinary report', {}, ['engineering', 'floorSupervisor']],
    [
      'an emergency',
      { emergencyType: 'fire' },
      ['engineering', 'floorSupervisor', 'hrDept', 'security', 'propertySupervisor', 'propertyManager'],
    ],
    ['a complaint', { kind: 'complaint' }, ['engineering', 'floorSupervisor', '(hrDept)']],
    ['a case via HR', { channel: 'viaHr' }, ['floorSupervisor', 'engineering']],
    ['a complaint via HR', { channel: 'viaHr', kind: 'complaint' }, ['floorSupervisor', 'engineering']],
    ['lock prying', { subCategory: 'lockPrying' }, ['engineering', 'floorSupervisor']],
    [
      'something lost',
      { subCategory: 'lost', category: 'security' },
      ['security', 'floorSupervisor', '(housekeeping)'],
    ],
    ['something found', { subCategory: 'found', category: 'security' }, ['security', 'floorSupervisor']],
    ['a spare key', { subCategory: 'spareKey', category: 'security' }, ['floorSupervisor']],
    ['somebody suspicious', { subCategory: 'suspicious', category: 'security' }, ['security', 'floorSupervisor']],
    ['cleaning', { subCategory: 'cleaning', category: 'housekeeping' }, ['housekeeping', 'floorSupervisor']],
    ['fees', { subCategory: 'fee', category: 'fee', responsibleDept: 'finance' }, ['finance', 'floorSupervisor']],
    ['an enquiry', { kind: 'enquiry' }, []],
    ['a suggestion', { kind: 'suggestion', channel: 'viaHr' }, []],
  ])('%s', (_, fields, parties) => expect(told(fields)).toEqual(parties));

  it('Q32: only HR may be absent from a building; what is merely asked besides, too', () => {
    expect(told({ kind: 'complaint' }, nobody)).toEqual(['engineering', 'floorSupervisor']);
    expect(told({ emergencyType: 'fire' }, nobody)).toHaveLength(5);
    expect(told({ subCategory: 'lost', category: 'security' }, nobody)).toEqual(['security', 'floorSupervisor']);
  });

  it('names nobody twice, and always somebody who counts unless nobody is to be told', () => {
    const cases = fc.record({
      kind: fc.constantFrom(...caseKinds),
      channel: fc.constantFrom(...channels),
      emergencyType: fc.option(fc.constantFrom(...emergencyCodes)),
      subCategory: fc.option(fc.constantFrom(...caseTypeCodes)),
      category: fc.constantFrom(...caseTypes.map((type) => type.category)),
      responsibleDept: fc.constantFrom(...departmentCodes),
    });
    fc.assert(
      fc.property(cases, fc.boolean(), (c, present) => {
        const lines = notifyLines(c, () => present);
        expect(new Set(lines.map((line) => line.party)).size).toBe(lines.length);
        const silent = c.emergencyType === null && (c.kind === 'enquiry' || c.kind === 'suggestion');
        expect(lines.some((line) => line.counted)).toBe(!silent);
      }),
    );
  });
});

describe('repair unsatisfactory', () => {
  it('tells HR and engineering, and the department whose work it was', () => {
    const parties = (responsibleDept: 'engineering' | 'housekeeping', present = everybody) =>
      reopenLines({ responsibleDept }, present).map((line) => line.party);
    expect(parties('engineering')).toEqual(['hrDept', 'engineering']);
    expect(parties('housekeeping')).toEqual(['hrDept', 'engineering', 'housekeeping']);
    expect(parties('engineering', nobody)).toEqual(['engineering']);
  });
});
