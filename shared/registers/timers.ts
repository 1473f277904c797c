import { clockText, type Parameters } from '../parameters.ts';
import { addDays, addWorkingDays, type Calendar } from '../time/calendar.ts';
import { atWallTime, nextWallTime, wallTime, withinHours } from '../time/site-time.ts';
import { isRunning } from './building-event-states.ts';
import type { BuildingEvent } from './building-events.ts';
import type { Call } from './calls.ts';
import { isSettled } from './case-states.ts';
import type { Case } from './cases.ts';
import { isReachable } from './complaint-slip.ts';
import { callAt, isPostponable, morningReminder } from './follow-up-plan.ts';
import type { FollowUp } from './follow-ups.ts';
import { isOrderSettled } from './order-states.ts';
import type { Order } from './orders.ts';

/** S12: the rules by which something falls due, most urgent first. */
export const timerRules = [
  'notify60s',
  'help5m',
  'wordingMissing',
  'callBacks',
  'arrive15m',
  'clarify',
  'promised',
  'decision',
  'apologise',
  'appointment',
  'deferredUntil',
  'keyDue',
  'keyRemedy',
  'keyCount',
  'mailLost',
  'mailReturn',
  'mailSend',
  'mailHeld',
  'mailTooLong',
  'issueMissing',
  'visitHeld',
  'hostAnswer',
  'overstay',
  'foundItemKept',
  'itemCount',
  'handoverRefused',
  'handoverReserved',
  'handoverUnsigned',
  'absenceOver',
  'patrolMajor',
  'patrolStart',
  'patrolBack',
  'patrolAssign',
  'patrolVerify',
  'vacantRound',
  'noteAnswer',
  'noteOwned',
  'noteClose',
  'reportReady',
  'unfinished3h',
  'messageByMorning',
  'incident24h',
  'incidentInterim',
  'incidentReview',
  'verifyCall',
  'investigate',
  'rectify',
  'tellResult',
  'reply1wd',
  'progress2d',
  'followUp',
  'followUpMorning',
  'eventFollowUp',
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

/** What a case's deadlines follow from. */
export const timedFields = [
  'id',
  'voided',
  'status',
  'kind',
  'createdAt',
  'registeredAt',
  'completedAt',
  'notifyDueAt',
  'notifyFrom',
  'checkDueAt',
  'supervisorAskedAt',
  'supervisorAnsweredAt',
  'promisedReplyAt',
  'deferredUntil',
  'investigation',
  'rectifyBy',
  'firstReplyAt',
  'lastToldAt',
  'resultToCustomerAt',
  'anonymous',
  'phone',
] as const satisfies readonly (keyof Case)[];
export type TimedCase = Pick<Case, (typeof timedFields)[number]>;

/**
 * S12: what falls due for a case: a pure function of it and the parameters, so that it can be computed again at any time.
 * @param waitingMessages a counted party was only left a message at night and has not acknowledged it (Q41)
 */
export function caseTimers(
  c: TimedCase,
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
  timers.push(...complaintTimers(c, p, timeZone, around.calendar), ...followUpTimers(p, timeZone, around));
  return c.deferredUntil === null ? timers : deferred(timers, c.deferredUntil);
}

/** What a deferral never moves: somebody waits for an answer at this very moment. */
const notDeferred: readonly TimerRule[] = ['notify60s', 'help5m', 'messageByMorning'];

/** 暂缓: nothing is due before `until`, and at `until` everything that would have been. */
function deferred(timers: readonly Timer[], until: number): Timer[] {
  const moved = timers.map((timer) =>
    notDeferred.includes(timer.rule) ? timer : { ...timer, dueAt: Math.max(timer.dueAt, until) },
  );
  return [{ rule: 'deferredUntil', dueAt: until }, ...moved];
}

/**
 * S11: looked into the same day, done by its deadline; a first reply within a working day, solved or not, then word every
 * two days while it is unsolved; at last the result.
 */
function complaintTimers(c: TimedCase, p: Parameters, timeZone: string, calendar: Calendar): Timer[] {
  if (c.kind !== 'complaint' || c.registeredAt === null) return [];
  if (c.completedAt !== null) {
    const owed = c.resultToCustomerAt === null && isReachable(c) && c.status !== 'answered';
    return owed ? [{ rule: 'tellResult', dueAt: c.completedAt }] : [];
  }
  const timers: Timer[] = [];
  if (p['complaint.sameDayInvestigate'] === 1 && c.investigation === '') {
    timers.push({ rule: 'investigate', dueAt: endOfDayShift(c.registeredAt, p, timeZone) });
  }
  if (c.rectifyBy !== null) timers.push({ rule: 'rectify', dueAt: c.rectifyBy });
  if (c.firstReplyAt === null) {
    const dueAt = addWorkingDays(c.registeredAt, p['complaint.firstReplyWorkingDays'], calendar, timeZone);
    return [...timers, { rule: 'reply1wd', dueAt }];
  }
  const told = c.lastToldAt ?? c.firstReplyAt;
  return [...timers, { rule: 'progress2d', dueAt: addDays(told, p['complaint.progressEveryDays'], timeZone) }];
}

/** The same day, as long as people are at work; what comes in the evening is looked into by the end of the night shift. */
function endOfDayShift(at: number, p: Parameters, timeZone: string): number {
  const end = nextWallTime(at, clockText(p['night.from']), timeZone);
  const sameDay = wallTime(end, timeZone).date === wallTime(at, timeZone).date;
  return sameDay ? end : nextWallTime(at, clockText(p['night.until']), timeZone);
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

/**
 * @param callBacks how many callers have not been told the wording yet
 * @returns what falls due for a building-wide event: whom to tell, the wording, the call-backs, how it stands, the batch of follow-ups (S03, S14)
 */
export function buildingEventTimers(e: BuildingEvent, p: Parameters, timeZone: string, callBacks: number): Timer[] {
  const timers: Timer[] = [];
  if (e.notifiedAt === null && (isRunning(e.status) || e.status === 'ended')) {
    timers.push({ rule: 'notify60s', dueAt: e.notifyDueAt });
  }
  if (e.status === 'noWording') {
    timers.push({ rule: 'wordingMissing', dueAt: e.createdAt + p['event.wordingMinutes'] * 60_000 });
  }
  if (callBacks > 0 && e.officialAnswerAt !== null) {
    timers.push({ rule: 'callBacks', dueAt: e.officialAnswerAt + p['event.callBackMinutes'] * 60_000 });
  }
  if (isRunning(e.status) && e.checkDueAt !== null) timers.push({ rule: 'unfinished3h', dueAt: e.checkDueAt });
  if (e.status === 'ended' && e.endedAt !== null) {
    const evening = nextWallTime(e.endedAt, clockText(p['followUp.quietFrom']), timeZone);
    timers.push({ rule: 'eventFollowUp', dueAt: evening });
  }
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
