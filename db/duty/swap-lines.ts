import { needsHigher } from '../../shared/registers/shift-swaps.ts';
import { find } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

const waiting = `SELECT * FROM shiftSwaps INDEXED BY shiftSwapsByStatus WHERE status = 'requested' ORDER BY startsAt LIMIT 200`;
const every = 'SELECT * FROM shiftSwaps ORDER BY seq DESC LIMIT 200';

/** What is asked for; the latest two hundred with what was decided. A supervisor sees all, everybody else what concerns them. */
export const listSwaps: Read<'duty.swaps'> = (look, { open }) => {
  const { id, role } = look.actor;
  const named = (staffId: string | null) => find(look, 'staff', staffId)?.name ?? '';
  const shift = (shiftId: string | null) => (shiftId === null ? null : read(look, 'dutyShifts', shiftId));
  return look.db
    .rows<object>(open ? waiting : every)
    .map((row) => fromRow('shiftSwaps', row))
    .filter((swap) => role === 'supervisor' || [swap.staffId, swap.otherId, swap.requestedBy].includes(id))
    .map((swap) => ({
      ...swap,
      name: named(swap.staffId),
      otherName: named(swap.otherId),
      requestedByName: named(swap.requestedBy),
      decidedByName: named(swap.decidedBy),
      shift: shift(swap.shiftId),
      otherShift: shift(swap.otherShiftId),
      needsHigher: needsHigher(swap, id, look.parameters['leave.supervisorMaxDays']),
    }));
};

/** @returns how many requests wait for a supervisor's word */
export function swapsWaiting({ db }: Look): number {
  return db.row<{ n: number }>(`SELECT count(*) AS n FROM shiftSwaps WHERE status = 'requested'`)?.n ?? 0;
}
