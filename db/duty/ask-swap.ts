import { DeskError } from '../../shared/errors.ts';
import type { DutyShift } from '../../shared/registers/duty-shifts.ts';
import type { ShiftSwap } from '../../shared/registers/shift-swaps.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { dangling, refuse } from '../directory/saving.ts';
import { refuseSecondSave } from '../drafts.ts';
import type { Act, Look } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, read } from '../store/records.ts';
import { futureFaults } from '../store/times.ts';
import { clashOf } from './shifts-of.ts';

/** S47: everybody asks for themselves; a supervisor for whoever does not sign in here. */
function mayAsk({ actor }: Look, staffId: string): void {
  if (actor.role !== 'supervisor' && actor.id !== staffId) throw new DeskError('notAllowed');
}

/** @returns true while a shift is still to be worked by this person */
export const isFree = (shift: DutyShift, staffId: string, now: number) =>
  shift.staffId === staffId && shift.status === 'planned' && shift.startsAt > now;

export const swapsOfMonth = `SELECT count(*) AS n FROM shiftSwaps INDEXED BY shiftSwapsByMonth WHERE kind = 'swap'
  AND month = ? AND status IN ('requested', 'approved') AND ? IN (staffId, otherId)`;

/** Two people change places, or one takes the other's shift over. */
export const askSwap: Write<'duty.askSwap'> = (act, { id, staffId, shiftId, otherId, otherShiftId, reason }) => {
  refuseSecondSave(act, 'shiftSwaps', id);
  mayAsk(act, staffId);
  const shift = read(act, 'dutyShifts', shiftId);
  const other = otherShiftId === null ? null : read(act, 'dutyShifts', otherShiftId);
  const month = wallTime(shift.startsAt, act.site.timeZone).date.slice(0, 7);
  const most = act.parameters['swap.maxPerMonth'];
  const full = (person: string) => (act.db.row<{ n: number }>(swapsOfMonth, month, person)?.n ?? 0) >= most;
  refuse([
    isFree(shift, staffId, act.now) ? undefined : { field: 'shiftId', code: 'changed' },
    otherId === staffId ? { field: 'otherId', code: 'unknown' } : dangling(act, 'staff', 'otherId', otherId),
    other && !isFree(other, otherId, act.now) ? { field: 'otherShiftId', code: 'changed' } : undefined,
    full(staffId) ? { field: 'shiftId', code: 'swapLimit' } : undefined,
    full(otherId) ? { field: 'otherId', code: 'swapLimit' } : undefined,
  ]);
  refuse(swapClashes(act, shift, otherId, other));
  const { startsAt, endsAt } = shift;
  return asked(act, { id, kind: 'swap', staffId, otherId, shiftId, otherShiftId, startsAt, endsAt, month, reason });
};

/** @returns a fault where one of the two would stand at two places at once */
export function swapClashes(look: Look, shift: DutyShift, otherId: string, other: DutyShift | null) {
  const apart = other ? [shift.id, other.id] : [shift.id];
  return [
    clashOf(look, otherId, shift, apart) ? ({ field: 'otherId', code: 'overlap' } as const) : undefined,
    other && clashOf(look, shift.staffId, other, apart)
      ? ({ field: 'otherShiftId', code: 'overlap' } as const)
      : undefined,
  ];
}

const day = 86_400_000;

/** A day's notice, unless somebody fell out and phoned. */
export const askLeave: Write<'duty.askLeave'> = (act, { id, staffId, startsAt, endsAt, otherId, calledAt, reason }) => {
  refuseSecondSave(act, 'shiftSwaps', id);
  mayAsk(act, staffId);
  const earliest = act.now + act.parameters['leave.noticeDays'] * day;
  refuse([
    dangling(act, 'staff', 'staffId', staffId),
    calledAt === null && startsAt < earliest ? { field: 'startsAt', code: 'shortNotice' } : undefined,
    endsAt <= startsAt ? { field: 'endsAt', code: 'range' } : undefined,
    otherId === staffId ? { field: 'otherId', code: 'unknown' } : dangling(act, 'staff', 'otherId', otherId),
    ...futureFaults(act.now, { calledAt }),
  ]);
  const month = wallTime(startsAt, act.site.timeZone).date.slice(0, 7);
  const none = { shiftId: null, otherShiftId: null };
  return asked(act, { id, kind: 'leave', staffId, otherId, ...none, startsAt, endsAt, month, reason, calledAt });
};

type Asked = Pick<
  ShiftSwap,
  'id' | 'kind' | 'staffId' | 'otherId' | 'shiftId' | 'otherShiftId' | 'startsAt' | 'endsAt' | 'month' | 'reason'
> & { calledAt?: number | null };

function asked(act: Act, said: Asked): ShiftSwap {
  const swap: ShiftSwap = {
    calledAt: null,
    ...said,
    status: 'requested',
    ...{ requestedAt: act.now, requestedBy: act.actor.id, agreedAt: null, agreedHow: '' },
    ...{ decidedAt: null, decidedBy: null, higher: '', decision: '' },
  };
  create(act, 'shiftSwaps', swap);
  return swap;
}
