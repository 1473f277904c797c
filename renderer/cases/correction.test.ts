import { describe, expect, it } from 'vitest';
import { type Case, caseRecord } from '../../shared/registers/cases.ts';
import { correctionOf, restOf, valuesOf } from './correction.ts';

const id = '0195a1b2-0000-7000-8000-000000000001';
const at = Date.UTC(2025, 2, 3, 2);
const record: Case = caseRecord.parse({
  id,
  no: 'C-A-250303-001',
  createdAt: at,
  createdBy: id,
  shift: '2025-03-03 day',
  updatedAt: at,
  updatedBy: id,
  version: 1,
  voided: false,
  voidReason: null,
  voidedBy: null,
  status: 'notified',
  kind: 'report',
  channel: 'phone',
  category: 'engineering',
  subCategory: 'lamp',
  emergencyType: null,
  severity: 'normal',
  chargeable: false,
  unitId: id,
  place: 'E-1203',
  publicArea: false,
  zoneId: null,
  locationDetail: '会议室',
  content: '灯管闪烁',
  companyName: '华信',
  callerName: '王芳',
  phone: '138****5678',
  ext: '',
  extAsked: true,
  anonymous: false,
  contactId: null,
  occurredAt: at,
  receivedAt: at,
  enteredLate: false,
  readBackConfirmed: true,
  promisedReplyAt: null,
  firstContactOwner: id,
  responsibleDept: 'engineering',
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
  registeredAt: at,
  notifyFrom: at,
  notifyDueAt: at + 60_000,
  notifiedAt: at + 30_000,
  notifiedOverride: null,
  minuteMet: true,
  checkDueAt: null,
  completedAt: null,
  result: '',
  followUpResult: null,
  hrToldAt: null,
  reopened: 0,
  closedAt: null,
  closeReason: null,
  details: {},
  firstReplyAt: null,
  lastToldAt: null,
  workedBy: '',
  acceptance: null,
  acceptanceSigned: null,
  verifyLater: false,
  meetingNote: '',
  responsiblePerson: '',
  rectifyBy: null,
  buildingEventId: null,
  linkedAt: null,
  answerTold: 0,
  answerToldAt: null,
  matchedCase: null,
});
const values = valuesOf(record);
const rest = restOf(record);
const corrected = (patch: Partial<typeof values>, more: Partial<typeof rest> = {}) =>
  correctionOf(values, { ...values, ...patch }, rest, { ...rest, ...more }, at + 1000);

describe('a correction', () => {
  it('of nothing says nothing: the masked number is never sent back', () => expect(corrected({})).toEqual({}));

  it('says only what was changed', () => {
    expect(corrected({ content: '灯管不亮', phone: '13900001111' })).toEqual({
      content: '灯管不亮',
      phone: '13900001111',
    });
  });

  it('leaves the department to the matter unless somebody said otherwise', () => {
    expect(values.responsibleDept).toBeNull();
    expect(corrected({ subCategory: 'cleaning' })).toEqual({ subCategory: 'cleaning', details: {} });
    expect(corrected({ responsibleDept: 'security' })).toEqual({ responsibleDept: 'security' });
  });

  it('fills in what an emergency left open', () => {
    expect(corrected({}, { peopleTrappedOrHurt: '2', contactInside: '张先生 139' })).toEqual({
      peopleTrappedOrHurt: 2,
      contactInside: '张先生 139',
    });
  });
});
