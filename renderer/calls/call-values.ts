import type { NewCall } from '../../shared/contract/calls.ts';
import type { FaultAt } from '../../shared/errors.ts';
import type { Call, CallResult } from '../../shared/registers/calls.ts';
import type { TypedTime } from '../form/index.ts';

/** What stands on the form of a call that is no report. */
export interface CallValues {
  direction: Call['direction'];
  callerNumber: string;
  callerName: string;
  unitId: string | null;
  /** The place field holds a chosen room, or words taken as they are. */
  placed: boolean;
  place: string;
  gist: string;
  handling: string;
  result: CallResult;
  rings: string;
  readBack: boolean;
  transferTo: string;
  verifyBy: TypedTime;
  /** UTC ms: when the form was opened */
  openedAt: number;
}

export function emptyCall(openedAt: number): CallValues {
  return {
    direction: 'in',
    callerNumber: '',
    callerName: '',
    unitId: null,
    placed: false,
    place: '',
    gist: '',
    handling: '',
    result: 'answered',
    rings: '',
    readBack: false,
    transferTo: '',
    verifyBy: null,
    openedAt,
  };
}

/** @returns true when there is something worth keeping */
export function isCallTouched(values: CallValues): boolean {
  return JSON.stringify(values) !== JSON.stringify(emptyCall(values.openedAt));
}

/** @param now UTC ms. @returns the desk's input, and the times that cannot be read */
export function readCall(values: CallValues, id: string, now: number): { input: NewCall; faults: FaultAt[] } {
  const transferred = values.result === 'transferred';
  const { verifyBy } = values;
  const unread = transferred && typeof verifyBy === 'string';
  return {
    faults: unread ? [{ field: 'verifyBy', code: 'format' }] : [],
    input: {
      id,
      draftId: id,
      startedAt: Math.min(values.openedAt, now),
      direction: values.direction,
      callerNumber: values.callerNumber,
      callerName: values.callerName,
      unitId: values.unitId,
      place: values.place,
      gist: values.gist,
      handling: values.handling,
      result: values.result,
      ringsBeforeAnswer: /^\d{1,2}$/.test(values.rings) ? Number(values.rings) : null,
      readBack: values.readBack,
      transferTo: transferred ? values.transferTo : '',
      verifyBy: transferred && typeof verifyBy === 'number' ? verifyBy : null,
    },
  };
}
