import { describe, expect, test } from 'vitest';
import { actionsOf, type CaseFacts, refusalOfAction } from './case-permissions.ts';
import { allows, type CaseAction, caseActions, caseStates, isSettled } from './case-states.ts';
import type { Case } from './cases.ts';
import { blankSlip } from './complaint-slip.ts';
import { refusedOf } from './why-not.ts';

const actions = Object.keys(caseActions) as CaseAction[];
const supervisor: CaseFacts = { role: 'supervisor', waiting: false, missing: 0 };
const complaint = {
  ...blankSlip,
  status: 'notified',
  kind: 'complaint',
  severity: 'normal',
  channel: 'phone',
  emergencyType: null,
  anonymous: false,
  phone: '6982',
  reopened: 0,
  followUpResult: null,
  completedAt: null,
  supervisorAskedAt: null,
  supervisorAnsweredAt: null,
  deferredUntil: null,
  duplicateOf: null,
  referredAt: null,
} as Partial<Case>;
const caseIn = (fields: Partial<Case>) => ({ ...complaint, ...fields }) as Case;

describe('the table of states and actions', () => {
  test('refuses every transition that is not in it, with a reason', () => {
    for (const status of caseStates) {
      for (const action of actions.filter((one) => !allows(status, one))) {
        const why = refusalOfAction(caseIn({ status }), action, supervisor);
        expect(why, `${status} ${action}`).toBe(
          status === 'needsClarification' ? 'needsClarification' : 'stateForbids',
        );
      }
    }
  });

  test('offers nothing that it says is not possible, and a reason for all it holds back', () => {
    for (const status of caseStates) {
      for (const role of ['receptionist', 'nightGuard', 'supervisor'] as const) {
        const facts = { ...supervisor, role };
        const offered = actionsOf(caseIn({ status }), facts);
        const refused = refusedOf(caseIn({ status }), facts);
        expect(refused.filter(({ action }) => offered.includes(action))).toEqual([]);
        if (isSettled(status))
          expect(
            refused.map(({ action }) => action).filter((a) => a !== 'archive' && a !== 'judge' && a !== 'correct'),
          ).toEqual([]);
      }
    }
  });

  test('says what has to come first', () => {
    const facts = { ...supervisor, role: 'receptionist' } as const;
    const why = (fields: Partial<Case>) =>
      Object.fromEntries(refusedOf(caseIn(fields), facts).map((refused) => [refused.action, refused.why]));
    expect(why({ status: 'registered' })).toMatchObject({
      complete: 'tellFirst',
      defer: 'notDeferrable',
      assign: 'notAllowed',
    });
    expect(why({ status: 'notified' })).toMatchObject({ tellResult: 'completeFirst', close: 'followUpMissing' });
    expect(why({ status: 'followUpPending', completedAt: 1 })).toMatchObject({ opinion: 'resultUntold' });
    expect(why({ status: 'voided', voided: true })).toEqual({});
  });
});
