import { refuse } from '../directory/saving.ts';
import type { Write } from '../store/handler.ts';
import { caseFor, change } from './case-change.ts';
import { viewOf } from './case-view.ts';

const longest = 92 * 86_400_000;

/** 暂缓: its timers wait until then and come back by themselves; no deadline of the record changes. */
export const deferCase: Write<'cases.defer'> = (act, { caseId, until, reason }) => {
  const c = caseFor(act, caseId, 'defer');
  if (until <= act.now || until > act.now + longest) refuse([{ field: 'until', code: 'range' }]);
  const entry = { kind: 'did', action: 'defer', text: reason, details: { until: String(until) } } as const;
  return viewOf(act, change(act, c, { deferredUntil: until, deferReason: reason }, entry));
};

/** Taken up again before its time, or when it has come. */
export const resumeCase: Write<'cases.resume'> = (act, { caseId, reason }) => {
  const c = caseFor(act, caseId, 'resume');
  const entry = { kind: 'did', action: 'resume', text: reason } as const;
  return viewOf(act, change(act, c, { deferredUntil: null, deferReason: '' }, entry));
};

/** §2.3: one step up the ladder: who, how, whether they took it. Only who took it has been reached. */
export const escalateCase: Write<'cases.escalate'> = (act, { caseId, rung, reason, ...told }) => {
  const c = caseFor(act, caseId, 'escalate');
  const { toPerson, phone, channel, ack } = told;
  const details = { rung, toPerson, ...(phone && { phone }), channel, ack };
  const reached = ack === 'acknowledged' ? { escalatedTo: rung } : {};
  const entry = { kind: 'did', action: 'escalate', text: reason, details } as const;
  return viewOf(act, change(act, c, { ...reached, escalatedAt: act.now }, entry));
};
