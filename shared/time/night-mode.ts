import { shiftOf } from './shift.ts';

/** What somebody chose for this desk's screen, and when (UTC ms). */
export interface NightChoice {
  on: boolean;
  at: number;
}

/** When it is night at the site: `20:00`, `08:00` (Q34). */
export interface NightHours {
  timeZone: string;
  from: string;
  until: string;
}

const shiftAt = (at: number, { timeZone, from, until }: NightHours) => shiftOf(at, timeZone, from, until);
export const isNightAt = (at: number, hours: NightHours): boolean => shiftAt(at, hours).endsWith('night');

/**
 * Whether the screen is the night's. What was chosen holds for the shift in which it was; from then on a desk that chose it
 * has it at night, and by day as usual.
 */
export function nightShown(choice: NightChoice | null, now: number, hours: NightHours): boolean {
  if (choice === null) return false;
  if (shiftAt(choice.at, hours) === shiftAt(now, hours)) return choice.on;
  return choice.on && isNightAt(now, hours);
}

/** @returns true when a guard who sits down at night is to be asked: nobody chose anything in this night, and it is not on */
export function nightOffered(choice: NightChoice | null, now: number, hours: NightHours): boolean {
  if (!isNightAt(now, hours) || nightShown(choice, now, hours)) return false;
  return choice === null || shiftAt(choice.at, hours) !== shiftAt(now, hours);
}
