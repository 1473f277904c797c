import type { baseFields } from '../../shared/registers/base.ts';
import type { Case } from '../../shared/registers/cases.ts';
import type { Act } from '../store/act.ts';
import { freshBase } from '../store/records.ts';

/** @returns a case of which nothing is known but that it was said to the actor now. */
export function blankCase(act: Act, id: string): Case {
  return { ...freshBase(act, 'cases', id), ...unsaidCase(act) };
}

/** @returns every field of a case that the base does not give, before anything was said. */
export function unsaidCase(act: Pick<Act, 'now' | 'actor'>): Omit<Case, keyof typeof baseFields> {
  return {
    status: 'registered',
    kind: 'report',
    channel: 'phone',
    category: 'other',
    subCategory: null,
    emergencyType: null,
    severity: 'normal',
    chargeable: false,
    unitId: null,
    place: '',
    publicArea: false,
    zoneId: null,
    locationDetail: '',
    content: '',
    companyName: '',
    callerName: '',
    phone: '',
    ext: '',
    extAsked: false,
    anonymous: false,
    contactId: null,
    occurredAt: act.now,
    receivedAt: act.now,
    enteredLate: false,
    readBackConfirmed: false,
    promisedReplyAt: null,
    firstContactOwner: act.actor.id,
    responsibleDept: 'customerService',
    viaHrContact: '',
    repeatOf: null,
    callId: null,
    peopleTrappedOrHurt: null,
    contactInside: '',
    firstMeasure: '',
    helpChoice: null,
    supervisorAskedAt: null,
    supervisorAnsweredAt: null,
    incidentId: null,
    notify: [],
    registeredAt: null,
    notifyFrom: null,
    notifyDueAt: null,
    notifiedAt: null,
    notifiedOverride: null,
    minuteMet: null,
    checkDueAt: null,
    completedAt: null,
    result: '',
    followUpResult: null,
    hrToldAt: null,
    reopened: 0,
    closedAt: null,
    closeReason: null,
    firstReplyAt: null,
    lastToldAt: null,
    workedBy: '',
    acceptance: null,
    acceptanceSigned: null,
    verifyLater: false,
    meetingNote: '',
    responsiblePerson: '',
    rectifyBy: null,
    details: {},
    matchedCase: null,
  };
}
