import { z } from 'zod';
import { id, moment } from './base.ts';

export const swapKinds = ['swap', 'leave'] as const;
export const swapStates = ['requested', 'approved', 'refused', 'withdrawn'] as const;

/** S47: a change of the roster that somebody asks for and a supervisor decides: nobody swaps in private. */
export const shiftSwapRecord = z.object({
  id,
  kind: z.enum(swapKinds),
  status: z.enum(swapStates),
  staffId: id,
  /** Who takes the shift; of a leave who stands in, if anybody. */
  otherId: id.nullable(),
  /** Of a swap. */
  shiftId: id.nullable(),
  /** What the other gives for it; null: the shift is only taken over. */
  otherShiftId: id.nullable(),
  startsAt: moment,
  endsAt: moment,
  /** `2025-03`, the month in which a swap counts. */
  month: z.string(),
  reason: z.string(),
  /** They fell out at short notice and phoned then. */
  calledAt: moment.nullable(),
  requestedAt: moment,
  requestedBy: id,
  /** The other agreed: signed in themselves, or as `agreedHow` says. */
  agreedAt: moment.nullable(),
  agreedHow: z.string(),
  decidedAt: moment.nullable(),
  decidedBy: id.nullable(),
  /** Who above the supervisor approved, where the supervisor alone may not. */
  higher: z.string(),
  decision: z.string(),
});
export type ShiftSwap = z.infer<typeof shiftSwapRecord>;

const day = 86_400_000;

/** @returns begun days of a leave */
export function leaveDays({ startsAt, endsAt }: Pick<ShiftSwap, 'startsAt' | 'endsAt'>): number {
  return Math.ceil((endsAt - startsAt) / day);
}

/** S47: a longer leave, and whatever concerns the supervisor's own shifts, is for somebody above to approve. */
export function needsHigher(
  swap: Pick<ShiftSwap, 'kind' | 'staffId' | 'otherId' | 'startsAt' | 'endsAt'>,
  supervisorId: string,
  supervisorMaxDays: number,
): boolean {
  const own = swap.staffId === supervisorId || swap.otherId === supervisorId;
  return own || (swap.kind === 'leave' && leaveDays(swap) > supervisorMaxDays);
}
