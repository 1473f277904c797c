import { clockText, type Parameters } from '../parameters.ts';
import { atWallTime, nextWallTime, wallTime, withinHours } from '../time/site-time.ts';
import type { Call } from './calls.ts';
import { isSettled } from './case-states.ts';
import type { Case } from './cases.ts';
import { isOrderSettled } from './order-states.ts';
import type { Order } from './orders.ts';

/** S12: the rules by which something falls due, most urgent first. */
export const timerRules = [
  'notify60s',
  'help5m',
  'arrive15m',
  'clarify',
  'promised',
  'decision',
  'apologise',
  'appointment',
  'unfinished3h',
  'messageByMorning',
  'incident24h',
  'verifyCall',
] as const;
export type TimerRule = (typeof timerRules)[number];

export interface Timer {
  rule: TimerRule;
  /** UTC ms */
  dueAt: number;
}

/**
 * S12: what falls due for a case: a pure function of it and the parameters, so that it can be computed again at any time.
 * @param waitingMessages a counted party was only left a message at night and has not acknowledged it (Q41)
 */
export function caseTimers(c: Case, p: Parameters, timeZone: string, waitingMessages = false): Timer[] {
  if (c.voided || isSettled(c.status)) return [];
  const timers: Timer[] = [];
  const add = (rule: TimerRule, dueAt: number | null) => {
    if (dueAt !== null) timers.push({ rule, dueAt });
  };
  if (c.status === 'needsClarification') add('clarify', c.createdAt);
  if (c.status === 'registered' || c.status === 'reopened') add('notify60s', c.notifyDueAt);
  if (c.supervisorAskedAt !== null && c.supervisorAnsweredAt === null) {
    add('help5m', c.supervisorAskedAt + p['help.replyMinutes'] * 60_000);
  }
  if (c.status !== 'answered') add('promised', c.promisedReplyAt);
  if (c.status === 'awaitingCustomerDecision') add('decision', c.checkDueAt);
  else if (c.completedAt === null && c.status !== 'answered') add('unfinished3h', c.checkDueAt);
  if (waitingMessages) {
    add('messageByMorning', nextWallTime(c.notifyFrom ?? c.createdAt, clockText(p['night.messageUntil']), timeZone));
  }
  return timers;
}

/** @returns when a referred call is to be checked (S18). */
export function callTimers(c: Call): Timer[] {
  return !c.voided && c.verifyBy !== null && c.verified === null ? [{ rule: 'verifyCall', dueAt: c.verifyBy }] : [];
}

/** @returns what falls due for a work order: the fifteen minutes, the appointment, the apology (S13, A22). */
export function orderTimers(order: Order): Timer[] {
  if (order.voided || (isOrderSettled(order.status) && order.apologyDueAt === null)) return [];
  const timers: Timer[] = [];
  if (order.status === 'received' && order.arriveBy !== null) timers.push({ rule: 'arrive15m', dueAt: order.arriveBy });
  if (order.status === 'rescheduled' && order.nextAppointment !== null) {
    timers.push({ rule: 'appointment', dueAt: order.nextAppointment });
  }
  if (order.apologyDueAt !== null) timers.push({ rule: 'apologise', dueAt: order.apologyDueAt });
  return timers;
}

/** @returns true when the site's clock is within the night shift (Q34). */
export function isNight(at: number, p: Parameters, timeZone: string): boolean {
  return withinHours(wallTime(at, timeZone).time, clockText(p['night.from']), clockText(p['night.until']));
}

/** @returns UTC ms of the site's midnight before `at`. */
export function dayStart(at: number, timeZone: string): number {
  return atWallTime(wallTime(at, timeZone).date, '00:00', timeZone);
}
