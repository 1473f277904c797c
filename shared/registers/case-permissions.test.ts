import { describe, expect, it } from 'vitest';
import { actionsOf, type CaseFacts, refusalOfAction } from './case-permissions.ts';
import { caseActions, caseStates } from './case-states.ts';
import type { Case } from './cases.ts';

const base = {
  status: 'followUpPending',
  kind: 'report',
  channel: 'phone',
  severity: 'normal',
  anonymous: false,
  phone: '6982',
  followUpResult: 'satisfied',
  hrToldAt: null,
} as Case;
const facts: CaseFacts = { role: 'receptionist', waiting: false, missing: 0 };
const close = (fields: Partial<Case>, more: Partial<CaseFacts> = {}) =>
  refusalOfAction({ ...base, ...fields }, 'close', { ...facts, ...more });

describe('§3.8: who may close', () => {
  it('the desk, a normal case with a satisfied follow-up', () => {
    expect(close({})).toBeNull();
    expect(close({ severity: 'urgent' })).toBeNull();
    expect(close({ followUpResult: 'partly' })).toBe('followUpMissing');
    expect(close({ severity: 'major' })).toBe('notAllowed');
    expect(close({ status: 'answered', followUpResult: null })).toBeNull();
  });
  it('the guard, never', () => expect(close({}, { role: 'nightGuard' })).toBe('notAllowed'));
  it('nobody who is not signed in', () => expect(actionsOf(base, { ...facts, role: null })).not.toContain('void'));
  it('a supervisor, whatever the follow-up said', () => {
    expect(close({ followUpResult: null, severity: 'major' }, { role: 'supervisor' })).toBeNull();
  });
  it('nobody, while fields are missing, its incident is unreported (S02) or HR has not heard the result (A05, A09)', () => {
    for (const role of ['receptionist', 'supervisor'] as const) {
      expect(close({}, { role, missing: 1 })).toBe('caseIncomplete');
      expect(close({}, { role, incidentOwed: true })).toBe('incidentUnreported');
      expect(close({ channel: 'viaHr' }, { role })).toBe('hrNotTold');
      expect(close({ channel: 'viaHr', hrToldAt: 1 }, { role })).toBeNull();
    }
  });
});

it('no action is offered in a state that does not have it', () => {
  for (const status of caseStates) {
    for (const role of ['receptionist', 'nightGuard', 'supervisor'] as const) {
      for (const action of actionsOf({ ...base, status }, { ...facts, role, waiting: true })) {
        expect(caseActions[action]).toContain(status);
      }
    }
  }
});

it('an unclear report is asked again before anything else (A10)', () => {
  expect(refusalOfAction({ ...base, status: 'needsClarification' }, 'notify', facts)).toBe('needsClarification');
});
