import { clockText, type Parameters } from '../parameters.ts';
import { addDays, addWorkingDays, type Calendar } from '../time/calendar.ts';
import { atWallTime, nextWallTime, wallTime, withinHours } from '../time/site-time.ts';
import type { Call } from './calls.ts';
import { isSettled } from './case-states.ts';
import type { Case } from './cases.ts';
import { callAt, isPostponable, morningReminder } from './follow-up-plan.ts';
import type { FollowUp } from './follow-ups.ts';
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
  'keyDue',
  'keyRemedy',
  'keyCount',
  'unfinished3h',
  'messageByMorning',
  'incident24h',
  'verifyCall',
  'reply1wd',
  'progress2d',
  'followUp',
  'followUpMorning',
] as const;
export type TimerRule = (typeof timerRules)[number];

export interface Timer {
  rule: TimerRule;
  /** UTC ms */
  dueAt: number;
}

/** What a case's deadlines stand on beside the case itself. */
export interface Around {
  calendar: Calendar;
  /** The follow-up that is planned for it. */
  followUp: FollowUp | null;
  /** A surge is on: routine follow-ups wait. */
  surge: boolean;
}
const nothingAround: Around = { calendar: new Map(), followUp: null, surge: false };

/**
 * S12: what falls due for a case: a pure function of it and the parameters, so that it can be computed again at any time.
 * @param waitingMessages a counted party was only left a message at night and has not acknowledged it (Q41)
 */
export function caseTimers(
  c: Case,
  p: Parameters,
  timeZone: string,
  waitingMessages = false,
  around = nothingAround,
): Timer[] {
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
  return [...timers, ...complaintTimers(c, p, timeZone, around.calendar), ...followUpTimers(p, timeZone, around)];
}

/** S11: a first reply within a working day, solved or not; then word every two days while it is unsolved. */
function complaintTimers(c: Case, p: Parameters, timeZone: string, calendar: Calendar): Timer[] {
  if (c.kind !== 'complaint' || c.registeredAt === null || c.completedAt !== null) return [];
  if (c.firstReplyAt === null) {
    const dueAt = addWorkingDays(c.registeredAt, p['complaint.firstReplyWorkingDays'], calendar, timeZone);
    return [{ rule: 'reply1wd', dueAt }];
  }
  const told = c.lastToldAt ?? c.firstReplyAt;
  return [{ rule: 'progress2d', dueAt: addDays(told, p['complaint.progressEveryDays'], timeZone) }];
}

/** S14, S15: the call itself, and the reminder of the morning after it was not made. */
function followUpTimers(p: Parameters, timeZone: string, { followUp, surge }: Around): Timer[] {
  if (followUp === null || (surge && isPostponable(followUp))) return [];
  return [
    { rule: 'followUp', dueAt: callAt(followUp) },
    { rule: 'followUpMorning', dueAt: morningReminder(followUp, p, timeZone) },
  ];
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
