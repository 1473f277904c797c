import { describe, expect, it } from 'vitest';
import { wholeCase } from '../../tests/fixtures/whole-case.ts';
import { correctionOf, restOf, shownOf, valuesOf } from './correction.ts';

const id = '0195a1b2-0000-7000-8000-000000000001';
const at = Date.UTC(2025, 2, 3, 2);
const record = wholeCase(at, {
  status: 'notified',
  category: 'engineering',
  subCategory: 'lamp',
  unitId: id,
  place: 'E-1203',
  locationDetail: '会议室',
  content: '灯管闪烁',
  companyName: '华信',
  callerName: '王芳',
  phone: '138****5678',
  extAsked: true,
  readBackConfirmed: true,
  responsibleDept: 'engineering',
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

  it('says what it stood on, with what follows from another contact', () =>
    expect(shownOf(record, { contactId: id })).toEqual({
      contactId: record.contactId,
      phone: '138****5678',
      ext: record.ext,
      callerName: '王芳',
      companyName: '华信',
    }));
});
