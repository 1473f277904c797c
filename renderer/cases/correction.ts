import type { CaseCorrection } from '../../shared/contract/cases.ts';
import { caseType } from '../../shared/registers/case-types.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { emptyIntake, type IntakeValues } from '../intake/intake-values.ts';
import { readIntake } from '../intake/new-case.ts';
import { caseCorrectionFields } from './correction-fields.ts';

/** A case as the intake form would hold it. The number stays the desk's: empty means unchanged. */
export function valuesOf(c: Case): IntakeValues {
  const { occurredAt, receivedAt, promisedReplyAt } = c;
  return {
    ...emptyIntake(c.receivedAt),
    kind: c.kind,
    channel: c.channel,
    who: c.place,
    unitId: c.unitId,
    office: c.companyName !== '',
    contactId: c.contactId,
    contactPhone: c.phone,
    publicArea: c.publicArea,
    zoneId: c.zoneId,
    place: c.publicArea ? c.place : '',
    companyName: c.companyName,
    callerName: c.callerName,
    ext: c.ext,
    extAsked: c.extAsked,
    anonymous: c.anonymous,
    locationDetail: c.locationDetail,
    subCategory: c.subCategory,
    severity: c.severity,
    chargeable: c.chargeable,
    responsibleDept: c.responsibleDept === usualDept(c) ? null : c.responsibleDept,
    content: c.content,
    occurredAt,
    receivedAt,
    promisedReplyAt,
    readBackConfirmed: c.readBackConfirmed,
    viaHrContact: c.viaHrContact,
    details: c.details,
  };
}

/** The department that follows from the matter, as long as nobody said otherwise. */
const usualDept = (c: Case) =>
  caseType(c.subCategory)?.dept ?? (c.emergencyType ? c.responsibleDept : 'customerService');

/** What only an emergency's record has beside the form. */
export interface EmergencyRest {
  peopleTrappedOrHurt: string;
  contactInside: string;
  firstMeasure: string;
}

export function restOf(c: Case): EmergencyRest {
  return {
    peopleTrappedOrHurt: c.peopleTrappedOrHurt === null ? '' : String(c.peopleTrappedOrHurt),
    contactInside: c.contactInside,
    firstMeasure: c.firstMeasure,
  };
}

/** @returns only what was changed, so that two people correcting different fields do not undo each other */
export function correctionOf(
  before: IntakeValues,
  after: IntakeValues,
  restBefore: EmergencyRest,
  rest: EmergencyRest,
  now: number,
): CaseCorrection {
  const was = readIntake(before, now).input;
  const is = readIntake(after, now).input;
  const changed = caseCorrectionFields.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
  const count = rest.peopleTrappedOrHurt.trim();
  return {
    ...Object.fromEntries(changed.map((field) => [field, is[field]])),
    ...(count === restBefore.peopleTrappedOrHurt ? {} : { peopleTrappedOrHurt: count === '' ? null : Number(count) }),
    ...(rest.contactInside === restBefore.contactInside ? {} : { contactInside: rest.contactInside }),
    ...(rest.firstMeasure === restBefore.firstMeasure ? {} : { firstMeasure: rest.firstMeasure }),
  };
}

/** A number is masked on the screen, and whatever follows from another field changes with it. */
const notCompared = new Set(['phone', 'contactId', 'details', 'responsibleDept']);

/** @returns the corrected fields as the case had them when it was shown */
export function shownOf(c: Case, fields: CaseCorrection): CaseCorrection {
  const compared = (Object.keys(fields) as (keyof CaseCorrection)[]).filter((field) => !notCompared.has(field));
  return Object.fromEntries(compared.map((field) => [field, c[field]]));
}
