import { describe, expect, it } from 'vitest';
import { defaultParameters } from '../parameters.ts';
import { atWallTime } from '../time/site-time.ts';
import { caseStates } from './case-states.ts';
import type { Case } from './cases.ts';
import { callTimers, caseTimers, isNight } from './timers.ts';

const shanghai = 'Asia/Shanghai';
const at = (time: string, date = '2025-03-03') => atWallTime(date, time, shanghai);
const open = {
  status: 'registered',
  voided: false,
  createdAt: at('10:00:00'),
  registeredAt: at('10:00:00'),
  notifyFrom: at('10:00:00'),
  notifyDueAt: at('10:01:00'),
  checkDueAt: at('13:00:00'),
  promisedReplyAt: null,
  completedAt: null,
  supervisorAskedAt: null,
  supervisorAnsweredAt: null,
  deferredUntil: null,
} as Partial<Case>;
const rules = (fields: Partial<Case>, waiting = false) =>
  caseTimers({ ...open, ...fields } as Case, defaultParameters, shanghai, waiting).map((timer) => timer.rule);

describe('S12: what falls due for a case', () => {
  it('the minute until it is notified, the three hours until it is finished', () => {
    expect(rules({})).toEqual(['notify60s', 'unfinished3h']);
    expect(rules({ status: 'reopened' })).toEqual(['notify60s', 'unfinished3h']);
    expect(rules({ status: 'inProgress' })).toEqual(['unfinished3h']);
    expect(rules({ status: 'followUpPending', completedAt: at('12:00') })).toEqual([]);
  });

  it('a promise is owed even when the work is done', () => {
    const promised = { promisedReplyAt: at('15:00') };
    expect(rules({ ...promised, status: 'followUpPending', completedAt: at('12:00') })).toEqual(['promised']);
    expect(rules({ ...promised, status: 'answered' })).toEqual([]);
  });

  it('A10 the second question is due at once', () => {
    const unclear = { status: 'needsClarification', notifyDueAt: null, checkDueAt: null } as const;
    expect(caseTimers({ ...open, ...unclear } as Case, defaultParameters, shanghai)).toEqual([
      { rule: 'clarify', dueAt: at('10:00:00') },
    ]);
  });

  it('A46 five minutes for the supervisor, until the answer', () => {
    const asked = { supervisorAskedAt: at('10:00:00') };
    expect(caseTimers({ ...open, ...asked } as Case, defaultParameters, shanghai)).toContainEqual({
      rule: 'help5m',
      dueAt: at('10:05:00'),
    });
    expect(rules({ ...asked, supervisorAnsweredAt: at('10:02:00') })).not.toContain('help5m');
  });

  it('Q41 a message of the night is due at nine in the morning after', () => {
    const night = { ...open, notifyFrom: at('23:10:00') } as Case;
    expect(caseTimers(night, defaultParameters, shanghai, true)).toContainEqual({
      rule: 'messageByMorning',
      dueAt: at('09:00:00', '2025-03-04'),
    });
    const early = { ...open, notifyFrom: at('05:00:00') } as Case;
    expect(caseTimers(early, defaultParameters, shanghai, true)).toContainEqual({
      rule: 'messageByMorning',
      dueAt: at('09:00:00'),
    });
  });

  it('nothing, once it is settled or void', () => {
    for (const status of ['closed', 'voided', 'declinedByCustomer', 'notAccepted'] as const) {
      expect(caseStates).toContain(status);
      expect(rules({ status, promisedReplyAt: at('15:00') }, true)).toEqual([]);
    }
    expect(rules({ voided: true })).toEqual([]);
  });
});

it('S18 a referred call is checked once', () => {
  const call = { voided: false, verifyBy: at('15:00'), verified: null } as Parameters<typeof callTimers>[0];
  expect(callTimers(call)).toEqual([{ rule: 'verifyCall', dueAt: at('15:00') }]);
  expect(callTimers({ ...call, verified: false })).toEqual([]);
  expect(callTimers({ ...call, verifyBy: null })).toEqual([]);
});

it('Q34 the night is from eight to eight', () => {
  const night = (time: string) => isNight(at(time), defaultParameters, shanghai);
  expect(['19:59:59', '20:00:00', '02:14:20', '07:59:59', '08:00:00'].map(night)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});
