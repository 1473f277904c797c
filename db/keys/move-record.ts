import type { KeyMove, MoveKind, MoveLine } from '../../shared/registers/key-moves.ts';
import type { Key, KeyCondition } from '../../shared/registers/keys.ts';
import type { Act } from '../store/act.ts';
import { freshBase } from '../store/records.ts';

/** A move about which nothing has been said yet. */
export function freshMove(act: Act, id: string, kind: MoveKind, at: number): KeyMove {
  return {
    ...freshBase(act, 'keyMoves', id),
    kind,
    at,
    status: 'posted',
    lines: [],
    ...{ person: '', companyName: '', phone: '', purpose: '', voucherNo: '', leader: '', powerOfAttorney: '' },
    ...{ staffId: null, role: null, borrowerKind: null, department: null, purposeKind: null, unitId: null },
    ...{ identity: null, functionTestOk: null, remainingCounted: null, remainingExpected: null, fee: null },
    ...{ dueAt: null, closedAt: null, chasedAt: null, chases: 0 },
    ...{ bothPresent: false, functionTestWanted: false, reminderGiven: false },
    enteredLate: act.now - at > act.parameters['entry.lateMinutes'] * 60_000,
  };
}

export function lineOf({ id, keyCode, label }: Key, qty: number, condition: KeyCondition): MoveLine {
  const back = { backAt: null, backQty: null, backCondition: null, backBy: '', backReason: '' };
  return { keyId: id, keyCode, label, qty, condition, ...back };
}
