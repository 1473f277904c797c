import { z } from 'zod';
import { id, moment, text } from './base.ts';

/** At their post, or at home by the phone (Q41). */
export const dutyKinds = ['post', 'onCall'] as const;
export type DutyKind = (typeof dutyKinds)[number];

export const dutyOrigins = ['entered', 'imported', 'swap', 'standIn'] as const;

/** S47: who works when. Only what handovers and looking up who is on duty need; nothing of pay. */
export const dutyShiftRecord = z.object({
  id,
  staffId: id,
  startsAt: moment,
  endsAt: moment,
  kind: z.enum(dutyKinds),
  /** Where: the desk, the control room; as the building calls it. */
  post: text(40),
  /** `onLeave`: it was theirs, and somebody else stands in or nobody does. */
  status: z.enum(['planned', 'onLeave', 'removed']),
  origin: z.enum(dutyOrigins),
  enteredAt: moment,
  enteredBy: id,
  endReason: z.string(),
});
export type DutyShift = z.infer<typeof dutyShiftRecord>;

/** Nobody works longer than a day without a break that is a change of shift. */
export const longestShift = 24 * 3_600_000;

export interface Stretch {
  startsAt: number;
  endsAt: number;
}

/** @returns true when two stretches share a moment; one may begin as the other ends */
export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/** Who is on the roster around a moment, by staff id. Whoever is in neither works by the hours of the directory. */
export interface RosterNow {
  present: ReadonlyMap<string, DutyKind>;
  /** They have a shift that day, and not now; or they are on leave. */
  off: ReadonlySet<string>;
}

/** Shifts that begin or end this near say when somebody works that day. */
export const rosterReach = 12 * 3_600_000;

/** @param shifts all within `rosterReach` of `now`. @returns who of them is there, and who is not */
export function rosterAt(
  shifts: readonly Pick<DutyShift, 'staffId' | 'startsAt' | 'endsAt' | 'kind' | 'status'>[],
  now: number,
): RosterNow {
  const present = new Map<string, DutyKind>();
  for (const { staffId, startsAt, endsAt, kind, status } of shifts) {
    const here = status === 'planned' && startsAt <= now && now < endsAt;
    if (here && present.get(staffId) !== 'post') present.set(staffId, kind);
  }
  const off = shifts.map(({ staffId }) => staffId).filter((staffId) => !present.has(staffId));
  return { present, off: new Set(off) };
}
