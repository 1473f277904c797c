import { z } from 'zod';
import { id, moment, text, words } from '../registers/base.ts';
import { type DutyShift, dutyKinds } from '../registers/duty-shifts.ts';
import type { DepartmentCode, Staff } from '../registers/people.ts';
import type { ShiftSwap } from '../registers/shift-swaps.ts';
import { desk, method, supervisor } from './method.ts';

export type ShiftLine = DutyShift & { name: string; departmentName: string };
/** A day of the week that is shown. */
export interface DutyDay {
  date: string;
  /** UTC ms at which it begins. */
  from: number;
  holiday: boolean;
}
export interface DutyWeek {
  days: DutyDay[];
  /** Whatever touches the week, by its beginning. */
  shifts: ShiftLine[];
  /** Public holidays of the coming weeks for which nobody is on the roster: they must be staffed. */
  unstaffed: string[];
}

/** Somebody on duty, with their numbers. */
export type DutyPerson = Pick<Staff, 'name' | 'position' | 'phone' | 'ext' | 'mobile'> & {
  staffId: string;
  kind: DutyShift['kind'];
  post: string;
  until: number;
};
export interface OnDuty {
  at: number;
  departments: { code: DepartmentCode | null; name: string; phone: string; dutyPhone: string; people: DutyPerson[] }[];
}

export type SwapLine = ShiftSwap & {
  name: string;
  otherName: string;
  requestedByName: string;
  decidedByName: string;
  shift: DutyShift | null;
  otherShift: DutyShift | null;
  /** The supervisor who looks may not decide it without somebody above. */
  needsHigher: boolean;
};

const shift = { staffId: id, startsAt: moment, endsAt: moment, kind: z.enum(dutyKinds), post: text(40) };
const person = { staffId: id, reason: words(300) };

export const dutyMethods = {
  /** The seven days from a day of the site on. */
  'duty.week': method<DutyWeek>()('read', desk, z.object({ from: z.iso.date() })),
  /** S44, Q41: who is on duty for each department at a moment; null: now. */
  'duty.onDuty': method<OnDuty>()('read', desk, z.object({ at: moment.nullable() })),
  'duty.enter': method<DutyShift>()('write', supervisor, z.object({ id, ...shift })),
  'duty.remove': method<DutyShift>()('write', supervisor, z.object({ shiftId: id, reason: words(300) })),
  'duty.swaps': method<SwapLine[]>()('read', desk, z.object({ open: z.boolean() })),
  /** For oneself; a supervisor also for others. */
  'duty.askSwap': method<ShiftSwap>()(
    'write',
    desk,
    z.object({ id, ...person, shiftId: id, otherId: id, otherShiftId: id.nullable() }),
  ),
  'duty.askLeave': method<ShiftSwap>()(
    'write',
    desk,
    z.object({ id, ...person, startsAt: moment, endsAt: moment, otherId: id.nullable(), calledAt: moment.nullable() }),
  ),
  /** The other one, signed in themselves. */
  'duty.agree': method<ShiftSwap>()('write', desk, z.object({ swapId: id })),
  'duty.withdraw': method<ShiftSwap>()('write', desk, z.object({ swapId: id })),
  'duty.decide': method<ShiftSwap>()(
    'write',
    supervisor,
    z.object({ swapId: id, approve: z.boolean(), agreedHow: text(120), higher: text(60), decision: text(300) }),
  ),
};
