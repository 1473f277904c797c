import { z } from 'zod';
import type { Parameters } from '../parameters.ts';
import { id, moment } from './base.ts';
import type { Timer } from './timers.ts';

export const absenceReasons = ['meal', 'patrol', 'meeting', 'errand', 'emergency'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** S25, A41: who leaves the post names who stands in, and where to. */
export const deskAbsenceRecord = z.object({
  id,
  createdAt: moment,
  createdBy: id,
  shift: z.string(),
  status: z.enum(['out', 'back']),
  /** The desk that was left. */
  desk: z.string(),
  staffId: id,
  standIn: id,
  reason: z.enum(absenceReasons),
  destination: z.string(),
  leftAt: moment,
  /** When they are to be back; null where nobody can say. */
  backBy: moment.nullable(),
  backAt: moment.nullable(),
});
export type DeskAbsence = z.infer<typeof deskAbsenceRecord>;

/** A meal takes `meal.minutes`, whatever was said. @param said UTC ms */
export function backByOf(reason: AbsenceReason, leftAt: number, said: number | null, p: Parameters): number | null {
  return reason === 'meal' ? leftAt + p['meal.minutes'] * 60_000 : said;
}

export function absenceTimers({ status, backBy }: Pick<DeskAbsence, 'status' | 'backBy'>): Timer[] {
  return status === 'out' && backBy !== null ? [{ rule: 'absenceOver', dueAt: backBy }] : [];
}
