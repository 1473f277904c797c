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
}

/** Parties that are at home at night: a left message counts as told (Q41). */
export const messageCountsAtNight: readonly Party[] = ['hrDept', 'floorSupervisor'];

/** @returns whole seconds between saving and telling (S10). */
export function secondsFromIntake(registeredAt: number, at: number): number {
  return Math.max(0, Math.round((at - registeredAt) / 1000));
}

/** @returns true when telling at `at` is past the limit (A03). @param maxSeconds `notify.maxSeconds` */
export function isLate(registeredAt: number, at: number, maxSeconds: number): boolean {
  return at - registeredAt > maxSeconds * 1000;
}

/** @returns the attempt by which a party counts as told, if any. */
export function toldBy(party: Party, attempts: readonly Attempt[], night: boolean): Attempt | undefined {
  return attempts.find(
    (a) =>
      a.party === party &&
      (a.ack === 'acknowledged' || (a.ack === 'leftMessage' && night && messageCountsAtNight.includes(party))),
  );
}

export interface LineState extends NotifyLine {
  told: Attempt | undefined;
  tries: number;
}

/** @returns each line of a case with the attempt that settled it. */
export function lineStates(notify: Case['notify'], attempts: readonly Attempt[], night: boolean): LineState[] {
  return notify.map((line) => ({
    ...line,
    told: toldBy(line.party, attempts, night),
    tries: attempts.filter((a) => a.party === line.party).length,
  }));
}

/** @returns true when every counted line is told, so the case is `notified` (S01, S02). */
export function allTold(states: readonly LineState[]): boolean {
  return states.every((line) => !line.counted || line.told !== undefined);
}
