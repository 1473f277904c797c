import { DeskError } from '../../shared/errors.ts';
import type { DutyShift } from '../../shared/registers/duty-shifts.ts';
import { needsHigher, type ShiftSwap } from '../../shared/registers/shift-swaps.ts';
import { refuse } from '../directory/saving.ts';
import type { Act, Look } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { isFree, swapClashes } from './ask-swap.ts';
import { clashOf, plannedOf } from './shifts-of.ts';

function open(look: Look, swapId: string): ShiftSwap {
  const swap = read(look, 'shiftSwaps', swapId);
  if (swap.status !== 'requested') throw new DeskError('stateForbids');
  return swap;
}

/** The one who is to take over says so themselves. */
export const agreeSwap: Write<'duty.agree'> = (act, { swapId }) => {
  const swap = open(act, swapId);
  if (swap.otherId !== act.actor.id) throw new DeskError('notAllowed');
  return patch(act, 'shiftSwaps', swap, { agreedAt: swap.agreedAt ?? act.now });
};

export const withdrawSwap: Write<'duty.withdraw'> = (act, { swapId }) => {
  const swap = open(act, swapId);
  const { id, role } = act.actor;
  if (role !== 'supervisor' && id !== swap.staffId) throw new DeskError('notAllowed');
  return patch(act, 'shiftSwaps', swap, { status: 'withdrawn' });
};

/** S47: nothing changes on the roster before a supervisor has approved, and both know of it. */
export const decideSwap: Write<'duty.decide'> = (act, { swapId, approve, agreedHow, higher, decision }) => {
  const swap = open(act, swapId);
  const decided = { decidedAt: act.now, decidedBy: act.actor.id, decision };
  if (!approve) {
    refuse([decision === '' ? { field: 'decision', code: 'reason' } : undefined]);
    return patch(act, 'shiftSwaps', swap, { status: 'refused', ...decided });
  }
  const own = needsHigher(swap, act.actor.id, act.parameters['leave.supervisorMaxDays']);
  const unsaid = swap.otherId !== null && swap.agreedAt === null && agreedHow === '';
  refuse([
    unsaid ? { field: 'agreedHow', code: 'required' } : undefined,
    own && higher === '' ? { field: 'higher', code: 'required' } : undefined,
  ]);
  if (swap.kind === 'swap') changePlaces(act, swap);
  else takeLeave(act, swap);
  const agreedAt = swap.otherId === null ? null : (swap.agreedAt ?? act.now);
  return patch(act, 'shiftSwaps', swap, { status: 'approved', agreedAt, agreedHow, higher, ...decided });
};

function changePlaces(act: Act, { staffId, otherId, shiftId, otherShiftId }: ShiftSwap): void {
  if (shiftId === null || otherId === null) throw new DeskError('stateForbids');
  const shift = read(act, 'dutyShifts', shiftId);
  const other = otherShiftId === null ? null : read(act, 'dutyShifts', otherShiftId);
  const stands = isFree(shift, staffId, act.now) && (!other || isFree(other, otherId, act.now));
  if (!stands) throw new DeskError('stateForbids');
  refuse(swapClashes(act, shift, otherId, other));
  patch(act, 'dutyShifts', shift, { staffId: otherId, origin: 'swap' });
  if (other) patch(act, 'dutyShifts', other, { staffId, origin: 'swap' });
}

/** Whole shifts fall out; whoever stands in has them as their own. */
function takeLeave(act: Act, { staffId, otherId, startsAt, endsAt, reason }: ShiftSwap): void {
  const missed = plannedOf(act, staffId, { startsAt, endsAt });
  if (otherId !== null) {
    refuse(missed.map((one) => (clashOf(act, otherId, one) ? { field: 'otherId', code: 'overlap' } : undefined)));
  }
  for (const shift of missed) {
    patch(act, 'dutyShifts', shift, { status: 'onLeave', endReason: reason });
    if (otherId !== null) create(act, 'dutyShifts', stoodIn(act, shift, otherId));
  }
}

const stoodIn = (act: Act, { startsAt, endsAt, kind, post }: DutyShift, staffId: string): DutyShift => ({
  ...{ id: act.newId(), staffId, startsAt, endsAt, kind, post, status: 'planned', origin: 'standIn' },
  ...{ enteredAt: act.now, enteredBy: act.actor.id, endReason: '' },
});
