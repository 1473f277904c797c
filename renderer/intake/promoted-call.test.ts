import { describe, expect, it } from 'vitest';
import type { CallLine } from '../../shared/contract/calls.ts';
import type { UnitCard } from '../../shared/contract/directory.ts';
import { emptyIntake } from './intake-values.ts';
import { callFrom } from './log-call.ts';
import { fromCall } from './promoted-call.ts';

const id = '0195a1b2-0000-7000-8000-000000000001';
const opened = Date.UTC(2025, 2, 3, 2);
const contact = {
  id,
  unitId: id,
  name: '王芳',
  companyName: '',
  phone: '138****5678',
  ext: '802',
  role: 'tenant',
  active: true,
} as const;
const unit = {
  id,
  code: 'E-1203',
  zone: 'E',
  building: '',
  block: '',
  floor: 12,
  room: '1203',
  kind: 'occupied',
  landlordType: null,
  companyName: '华信',
  active: true,
} as const;
const card: UnitCard = {
  unit,
  contacts: [contact],
  zone: null,
  floorSupervisor: null,
  floorSupervisorName: null,
  openCases: [],
  keys: [],
  mail: [],
  mailInstructions: [],
  visits: [],
};
const typed = {
  ...emptyIntake(opened),
  unitId: id,
  who: 'E-1203',
  callerName: '王芳',
  locationDetail: '会议室',
  content: '问灯',
};
const given = callFrom(typed, id, 'answered', { transferTo: '', verifyBy: null });

describe('a call logged from what was typed', () => {
  it('keeps the words and where exactly', () => {
    expect(given).toMatchObject({
      gist: '会议室：问灯',
      callerName: '王芳',
      unitId: id,
      startedAt: opened,
      transferTo: '',
    });
  });
  it('whom it was handed to belongs to a transfer only', () => {
    const handed = { transferTo: '财务', verifyBy: opened + 1 };
    expect(callFrom(typed, id, 'transferred', handed)).toMatchObject(handed);
    expect(callFrom(typed, id, 'silent', handed)).toMatchObject({ transferTo: '', verifyBy: null });
  });
});

describe('a call that turns out to be a report', () => {
  const line = { ...given, place: 'E-1203' } as unknown as CallLine;
  it('needs nothing typed again', () => {
    expect(fromCall(emptyIntake(opened + 9), { ...line, callerNumber: '137' }, '13766667777', card)).toMatchObject({
      callId: id,
      who: 'E-1203',
      unitId: id,
      companyName: '华信',
      callerName: '王芳',
      phone: '13766667777',
      content: '会议室：问灯',
      receivedAt: opened,
    });
  });
  it('without a number of its own takes the one the directory has for that name', () => {
    expect(fromCall(emptyIntake(opened), line, '', card)).toMatchObject({
      contactId: id,
      contactPhone: '138****5678',
      ext: '802',
    });
  });
  it('from outside keeps its place in words', () => {
    expect(fromCall(emptyIntake(opened), { ...line, unitId: null, place: '大堂' }, '', null)).toMatchObject({
      publicArea: true,
      place: '大堂',
    });
  });
});
