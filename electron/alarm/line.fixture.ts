import type { AlarmLine } from '../../shared/contract/desk.ts';

/** A due line of the Now list; tests say what matters to them. */
export function line(given: Partial<AlarmLine>): AlarmLine {
  const base: AlarmLine = {
    register: 'cases',
    record: given.no ?? 'c1',
    no: 'C-A-261121-003',
    rule: 'notify60s',
    dueAt: 0,
    since: 0,
    what: '漏水，王女士很着急',
    type: 'waterLeak',
    emergency: true,
    place: '东区 E-1203',
    who: '王女士 139****1234',
    snoozedUntil: null,
    deferredUntil: null,
    ringAt: 0,
  };
  return { ...base, ...given, ringAt: given.ringAt ?? given.dueAt ?? base.dueAt };
}
