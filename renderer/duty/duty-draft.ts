import type { DutyKind } from '../../shared/registers/duty-shifts.ts';
import type { TypedTime } from '../form/index.ts';
import type { DutyStep } from '../shell/screen.ts';

/** What the tray needs to open the form again: the step, the Monday of its week, and the shift it is about. */
interface OfRoster<S extends DutyStep> {
  step: S;
  week: string;
  shiftId: string;
}

/** A leave while it is asked for. */
export interface LeaveDraft extends OfRoster<'askLeave'> {
  staffId: string;
  otherId: string;
  reason: string;
  startsAt: TypedTime;
  endsAt: TypedTime;
  calledAt: TypedTime;
}

/** A swap while it is asked for. */
export interface SwapDraft extends OfRoster<'askSwap'> {
  otherId: string;
  otherShiftId: string;
  reason: string;
}

/** A shift while it is entered. */
export interface ShiftDraft extends OfRoster<'enter'> {
  staffId: string;
  date: string;
  startsAt: string;
  endsAt: string;
  kind: DutyKind;
  post: string;
}
