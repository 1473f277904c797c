import type { FaultAt } from '../errors.ts';
import type { Case } from './cases.ts';
import { missingOnSlip, type Slip } from './complaint-slip.ts';
import { asksContactInside } from './emergencies.ts';

type Filled = Pick<
  Case,
  | 'kind'
  | 'channel'
  | 'emergencyType'
  | 'subCategory'
  | 'unitId'
  | 'publicArea'
  | 'place'
  | 'companyName'
  | 'callerName'
  | 'phone'
  | 'ext'
  | 'extAsked'
  | 'anonymous'
  | 'locationDetail'
  | 'content'
  | 'viaHrContact'
  | 'contactInside'
  | 'helpChoice'
  | 'readBackConfirmed'
> &
  Partial<Pick<Case, 'buildingEventId'>>;

/** S01: what is missing before a report is `registered`, in the order of the form. @param office the unit belongs to a company */
export function missingAtIntake(c: Filled, office: boolean): FaultAt[] {
  const faults: FaultAt[] = [];
  const need = (field: string, filled: boolean) => {
    if (!filled) faults.push({ field, code: 'required' });
  };
  need('unitId', c.unitId !== null || (c.publicArea && c.place !== ''));
  if (office && !c.publicArea) need('companyName', c.companyName !== '');
  if (!c.anonymous) {
    need('callerName', c.callerName !== '');
    need('phone', c.phone !== '');
    // S03: many callers at once are written down by unit, name and phone.
    if (c.ext === '' && !c.extAsked && !c.buildingEventId) faults.push({ field: 'extAsked', code: 'extension' });
  }
  need('subCategory', c.subCategory !== null || c.emergencyType !== null);
  need('locationDetail', c.locationDetail !== '');
  need('content', c.content !== '');
  if (c.channel === 'viaHr') need('viaHrContact', c.viaHrContact !== '');
  return faults;
}

/** S02: the short set that saves an emergency: type, place, time and the caller's phone. Medical help asks its choice besides (A46). */
export function missingAtEmergency(c: Filled): FaultAt[] {
  const faults: FaultAt[] = [];
  if (c.emergencyType === null) faults.push({ field: 'emergencyType', code: 'required' });
  if (c.unitId === null && c.place === '') faults.push({ field: 'place', code: 'required' });
  if (c.phone === '') faults.push({ field: 'phone', code: 'required' });
  if (c.emergencyType === 'medical' && c.helpChoice === null) faults.push({ field: 'helpChoice', code: 'required' });
  return faults;
}

type Decided = Pick<Case, 'severity' | 'meetingNote' | 'responsiblePerson' | 'rectifyBy'> & Slip;

/** A28: a major complaint is the managers'. */
export function isMajorComplaint(c: Pick<Case, 'kind' | 'severity'>): boolean {
  return c.kind === 'complaint' && c.severity === 'major';
}

/** A05, S11, A28: what closing asks for: an emergency's short set left it open, or a complaint's slip has it not yet. */
export function missingAtClose(c: Filled & Decided, office: boolean): FaultAt[] {
  const faults = missingAtIntake(c, office);
  if (asksContactInside(c.emergencyType) && c.contactInside === '') {
    faults.push({ field: 'contactInside', code: 'required' });
  }
  if (c.kind === 'complaint') faults.push(...missingOnSlip(c));
  if (isMajorComplaint(c)) {
    if (c.meetingNote === '') faults.push({ field: 'meetingNote', code: 'required' });
    if (c.responsiblePerson === '') faults.push({ field: 'responsiblePerson', code: 'required' });
    if (c.rectifyBy === null) faults.push({ field: 'rectifyBy', code: 'required' });
  }
  return faults.filter((fault) => !(fault.field === 'unitId' && c.place !== ''));
}
