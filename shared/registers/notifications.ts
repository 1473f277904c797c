import type { Case, NotifyLine } from './cases.ts';
import type { Party } from './parties.ts';

export const notifyChannels = ['phone', 'radio', 'inPerson', 'note', 'sms'] as const;
export const acks = ['acknowledged', 'noAnswer', 'refused', 'leftMessage'] as const;
export type Ack = (typeof acks)[number];

/** One attempt to tell a party (S10); `at` is always the machine's time. */
export interface Attempt {
  party: Party;
  toPerson: string;
  phone: string;
  channel: (typeof notifyChannels)[number];
  ack: Ack;
  reason: string;
  /** UTC ms */
  at: number;
  secondsFromIntake: number;
  late: boolean;
  /** The site's clock stood in the night shift (Q41). */
  night: boolean;
  /** `reopened` of the case at the time: telling begins anew with each round. */
  round: number;
}

/** Parties that are at home at night: a left message counts as told (Q41). */
export const messageCountsAtNight: readonly Party[] = ['hrDept', 'floorSupervisor'];

/** @param from `notifyFrom`. @returns whole seconds between saving and telling (S10). */
export function secondsFromIntake(from: number, at: number): number {
  return Math.max(0, Math.round((at - from) / 1000));
}

/** @param dueAt `notifyDueAt`. @returns true when telling at `at` is past the limit; at the limit itself it is not (A03). */
export function isLate(dueAt: number, at: number): boolean {
  return at > dueAt;
}

/** @returns true when an attempt counts as having told its party. */
export function settles(a: Pick<Attempt, 'party' | 'ack' | 'night'>): boolean {
  return a.ack === 'acknowledged' || (a.ack === 'leftMessage' && a.night && messageCountsAtNight.includes(a.party));
}

/** @returns the attempt by which a party counts as told, if any. */
export function toldBy(party: Party, attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.find((a) => a.party === party && settles(a));
}

export interface LineState extends NotifyLine {
  told: Attempt | undefined;
  tries: number;
}

/** @param attempts those of the present round. @returns each line of a case with the attempt that settled it. */
export function lineStates(notify: Case['notify'], attempts: readonly Attempt[]): LineState[] {
  return notify.map((line) => ({
    ...line,
    told: toldBy(line.party, attempts),
    tries: attempts.filter((a) => a.party === line.party).length,
  }));
}

/** @returns true when every counted line is told, so the case is `notified` (S01, S02). */
export function allTold(states: readonly LineState[]): boolean {
  return states.every((line) => !line.counted || line.told !== undefined);
}

/** @returns true when a counted party was only left a message at night and has not acknowledged it yet (Q41). */
export function messageWaits(states: readonly LineState[], attempts: readonly Attempt[]): boolean {
  return states.some(
    ({ counted, party, told }) =>
      counted && told?.ack === 'leftMessage' && !attempts.some((a) => a.party === party && a.ack === 'acknowledged'),
  );
}
