import { describe, expect, it } from 'vitest';
import { defaultParameters } from '../parameters.ts';
import { floorsIn, matterOfCase, proposesEvent, reachesFloor } from './building-event-rules.ts';
import {
  type BuildingEventStep,
  buildingEventStates,
  buildingEventStepNames,
  refusalOfEventStep,
} from './building-event-states.ts';
import type { AppRole } from './people.ts';

describe('S03 the proposal', () => {
  const report = (floor: string | null, i: number) => ({ id: String(i), floor });
  const proposes = (...floors: (string | null)[]) => proposesEvent(floors.map(report), defaultParameters);

  it('needs three similar reports from two floors', () => {
    expect(proposes('8', '9')).toBe(false);
    expect(proposes('8', '8', '8')).toBe(false);
    expect(proposes('8', '8', '9')).toBe(true);
    expect(proposes('8', null, null)).toBe(false);
    expect(proposes('8', '9', null)).toBe(true);
  });

  it('counts an emergency among the reports of its matter', () => {
    expect(matterOfCase({ subCategory: null, emergencyType: 'largePowerCut' })).toBe('power');
    expect(matterOfCase({ subCategory: null, emergencyType: 'crime' })).toBeNull();
    expect(matterOfCase({ subCategory: 'airCon', emergencyType: null })).toBe('airCon');
  });
});

describe('the floors an event speaks of', () => {
  it.each([
    ['西区8、9层', [8, 9]],
    ['8-12层', [8, 9, 10, 11, 12]],
    ['3至5楼和12F', [3, 4, 5, 12]],
    ['Floors 8, 9', [8, 9]],
    ['全楼', []],
    ['E-1203', []],
  ])('%s', (scope, floors) => {
    expect(floorsIn(scope)).toEqual(floors);
  });

  it('are all of them where none is named', () => {
    expect(reachesFloor({ scope: '全楼' }, 17)).toBe(true);
    expect(reachesFloor({ scope: '8、9层' }, 17)).toBe(false);
    expect(reachesFloor({ scope: '8、9层' }, null)).toBe(true);
  });
});

describe('what may be done, by whom', () => {
  const facts = { told: true, unasked: 0 };
  const may = (role: AppRole | null, state: (typeof buildingEventStates)[number], more = {}): BuildingEventStep[] =>
    buildingEventStepNames.filter((step) => refusalOfEventStep(state, step, { role, ...facts, ...more }) === null);

  it('only a supervisor releases a wording or takes an event out of the book', () => {
    for (const state of buildingEventStates) {
      for (const role of ['receptionist', 'nightGuard'] as const) {
        expect(may(role, state)).not.toContain('release');
        expect(may(role, state)).not.toContain('void');
      }
    }
    expect(may('supervisor', 'noWording')).toContain('release');
    expect(may('supervisor', 'ended')).not.toContain('release');
  });

  it('closing waits for everybody to be told and asked, and is not the guard’s', () => {
    expect(may('receptionist', 'ended')).toContain('close');
    expect(may('nightGuard', 'ended')).not.toContain('close');
    expect(may('receptionist', 'ended', { unasked: 1 })).not.toContain('close');
    expect(may('supervisor', 'ended', { told: false })).not.toContain('close');
  });

  it('a settled event asks nothing more', () => {
    expect(may('supervisor', 'closed')).toEqual([]);
    expect(may('supervisor', 'voided')).toEqual([]);
  });
});
