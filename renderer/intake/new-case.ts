import type { NewCase } from '../../shared/contract/cases.ts';
import type { FaultAt } from '../../shared/errors.ts';
import { answersOf, withStarts } from '../../shared/registers/questions.ts';
import type { IntakeValues } from './intake-values.ts';

/** How the form becomes the desk's input; `faults` holds the times that cannot be taken. */
export interface ReadIntake {
  input: Omit<NewCase, 'id' | 'draftId'>;
  faults: FaultAt[];
}

const times = ['occurredAt', 'receivedAt', 'promisedReplyAt'] as const;

/**
 * @param now UTC ms
 * @param needsClarification A10: saved as it is, to be asked again at once
 */
export function readIntake(values: IntakeValues, now: number, needsClarification = false): ReadIntake {
  const named = !values.anonymous;
  const inRoom = !values.publicArea;
  return {
    faults: times.flatMap((field) => faultOfTime(field, values, now)),
    input: {
      kind: values.kind,
      channel: values.channel,
      subCategory: values.subCategory,
      severity: values.severity,
      chargeable: values.chargeable,
      unitId: inRoom ? values.unitId : null,
      publicArea: values.publicArea,
      zoneId: inRoom ? null : values.zoneId,
      place: inRoom ? '' : values.place,
      locationDetail: values.locationDetail,
      content: values.content,
      companyName: values.companyName,
      callerName: named ? values.callerName : '',
      phone: named ? values.phone : '',
      ext: named ? values.ext : '',
      extAsked: values.extAsked || values.ext.trim() !== '',
      anonymous: values.anonymous,
      contactId: named ? values.contactId : null,
      occurredAt: timeOf(values.occurredAt),
      receivedAt: timeOf(values.receivedAt) ?? Math.min(values.openedAt, now),
      readBackConfirmed: values.readBackConfirmed,
      promisedReplyAt: timeOf(values.promisedReplyAt),
      responsibleDept: values.responsibleDept,
      viaHrContact: values.channel === 'viaHr' ? values.viaHrContact : '',
      callId: values.callId,
      ...(values.logLineId !== null && { logLineId: values.logLineId }),
      repeatOf: values.repeatOf,
      ...eventOf(values, needsClarification),
      details: answersOf({ ...values, details: withStarts(values) }),
      needsClarification,
    },
  };
}

/** What is not understood yet, or about something else, belongs to no event. */
function eventOf({ event, subCategory }: IntakeValues, needsClarification: boolean) {
  const linked = event !== null && event.type === subCategory && !needsClarification ? event : null;
  return { buildingEventId: linked?.id ?? null, answerSaid: linked?.answerSaid ?? 0 };
}

const timeOf = (value: IntakeValues['occurredAt']) => (typeof value === 'string' ? null : value);

function faultOfTime(field: (typeof times)[number], values: IntakeValues, now: number): FaultAt[] {
  const value = values[field];
  if (typeof value === 'string') return [{ field, code: 'format' }];
  const future = field !== 'promisedReplyAt' && value !== null && value > now;
  return future ? [{ field, code: 'future' }] : [];
}
