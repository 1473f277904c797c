import { describe, expect, it } from 'vitest';
import { missingAtClose, missingAtEmergency, missingAtIntake } from './case-rules.ts';
import type { Case } from './cases.ts';
import { blankSlip } from './complaint-slip.ts';
import { asksContactInside, emergencyCodes } from './emergencies.ts';

const complete = {
  kind: 'report',
  channel: 'phone',
  emergencyType: null,
  subCategory: 'lamp',
  unitId: 'u',
  publicArea: false,
  place: 'E-1203',
  companyName: 'Huaxin Ltd',
  callerName: 'Wang',
  phone: '6982',
  ext: '',
  extAsked: true,
  anonymous: false,
  locationDetail: '会议室',
  content: '灯管闪烁',
  viaHrContact: '',
  contactInside: '',
  helpChoice: null,
  readBackConfirmed: true,
} as const;
const intake = (fields: Partial<Case>, office = true) =>
  missingAtIntake({ ...complete, ...fields }, office).map((fault) => fault.field);

describe('S01: what a report must say', () => {
  it('nothing more than this', () => expect(intake({})).toEqual([]));
  it.each([
    ['a unit', { unitId: null }, ['unitId']],
    ['or a public place in words', { unitId: null, publicArea: true, place: '' }, ['unitId']],
    ['the company of an office', { companyName: '' }, ['companyName']],
    ['the caller', { callerName: '' }, ['callerName']],
    ['a number', { phone: '' }, ['phone']],
    ['an extension, or that there is none (A02)', { extAsked: false }, ['extAsked']],
    ['what kind of thing', { subCategory: null }, ['subCategory']],
    ['where exactly', { locationDetail: '' }, ['locationDetail']],
    ['what', { content: '' }, ['content']],
    ['who of HR', { channel: 'viaHr' as const }, ['viaHrContact']],
  ])('%s', (_, fields, missing) => expect(intake(fields)).toEqual(missing));
  it('no company in a flat, in a corridor; an extension instead of the question', () => {
    expect(intake({ companyName: '' }, false)).toEqual([]);
    expect(intake({ companyName: '', publicArea: true })).toEqual([]);
    expect(intake({ extAsked: false, ext: '12' })).toEqual([]);
  });
  it('an anonymous letter: neither name nor number, but everything else', () => {
    expect(intake({ anonymous: true, callerName: '', phone: '', extAsked: false })).toEqual([]);
    expect(intake({ anonymous: true, content: '' })).toEqual(['content']);
  });
});

describe('S02: an emergency', () => {
  const short = { ...complete, unitId: null, locationDetail: '', content: '', callerName: '', extAsked: false };
  it('is saved with type, place and number', () => {
    expect(missingAtEmergency({ ...short, emergencyType: 'fire' })).toEqual([]);
    const nothing = { ...short, place: '', phone: '' };
    expect(missingAtEmergency(nothing).map((f) => f.field)).toEqual(['emergencyType', 'place', 'phone']);
  });
  it('A46 medical help asks its choice', () => {
    expect(missingAtEmergency({ ...short, emergencyType: 'medical' }).map((f) => f.field)).toEqual(['helpChoice']);
    expect(missingAtEmergency({ ...short, emergencyType: 'medical', helpChoice: 'call120' })).toEqual([]);
  });
  it('A05 is closed only when the rest is there, and somebody inside for the two kinds of entrapment', () => {
    const decided = {
      ...blankSlip,
      severity: 'urgent',
      meetingNote: '',
      responsiblePerson: '',
      rectifyBy: null,
    } as const;
    const full = { ...complete, ...decided, unitId: null, subCategory: null, place: '3号电梯' };
    for (const emergencyType of emergencyCodes) {
      const missing = missingAtClose({ ...full, emergencyType }, false).map((f) => f.field);
      expect(missing).toEqual(asksContactInside(emergencyType) ? ['contactInside'] : []);
    }
    expect(emergencyCodes.filter(asksContactInside)).toEqual(['liftEntrapment', 'revolvingDoorTrap']);
  });
});
