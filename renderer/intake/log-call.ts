import type { NewCall } from '../../shared/contract/calls.ts';
import type { CallResult } from '../../shared/registers/calls.ts';
import type { IntakeValues } from './intake-values.ts';

/** How a call that is no report ended, as chosen by a digit. `registered` is not among them: that is the form itself. */
export const logResults = [
  'answered',
  'messageTaken',
  'transferred',
  'wrongNumber',
  'silent',
  'noisyLine',
  'hangup',
] as const satisfies CallResult[];
export type LogResult = (typeof logResults)[number];

export interface Handed {
  transferTo: string;
  /** UTC ms */
  verifyBy: number | null;
}

/**
 * A call from what is on the intake form (S18). The contact's number is not known to the window, so it stands with the room.
 * @param id the form's, so that a repeated press logs one call
 */
export function callFrom(values: IntakeValues, id: string, result: LogResult, handed: Handed): NewCall {
  return {
    id,
    draftId: id,
    startedAt: values.openedAt,
    direction: 'in',
    callerNumber: values.phone,
    callerName: values.callerName,
    unitId: values.unitId,
    place: values.publicArea ? values.place : '',
    gist: [values.locationDetail, values.content].filter(Boolean).join('：'),
    handling: '',
    result,
    ringsBeforeAnswer: null,
    readBack: values.readBackConfirmed,
    transferTo: result === 'transferred' ? handed.transferTo : '',
    verifyBy: result === 'transferred' ? handed.verifyBy : null,
  };
}
