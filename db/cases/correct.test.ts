import { expect, test } from 'vitest';
import type { Actor } from '../../shared/contract/admit.ts';
import type { CaseCorrection } from '../../shared/contract/cases.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { aContact } from '../../tests/fixtures/directory.ts';
import { lampReport, tellAll } from '../../tests/fixtures/reports.ts';

async function registered(fields = {}) {
  const building = await openBuilding();
  building.clock.set('10:00:00');
  const saved = await building.desk.call('cases.register', lampReport(building, fields), building.receptionist);
  const caseId = saved.record.id;
  const correct = (changed: CaseCorrection, reason = '听错了', actor: Actor = building.receptionist) =>
    building.desk.call('cases.correct', { caseId, fields: changed, reason }, actor);
  return { ...building, saved, caseId, correct };
}

test('a correction keeps the original in the timeline, in words, with who, when and why', async () => {
  const { correct, clock, units, zones, receptionist } = await registered();
  clock.set('10:05:00');
  const { record, timeline } = await correct({
    unitId: units.w0805.id,
    occurredAt: at('09:30:00'),
    phone: '13900001111',
    severity: 'urgent',
  });
  expect(record).toMatchObject({
    place: 'W-0805',
    zoneId: zones.w.id,
    companyName: '通达物流',
    phone: '139****1111',
    version: 2,
  });
  expect(timeline.at(-1)).toMatchObject({ actor: receptionist.id, at: at('10:05:00') });
  expect(timeline.at(-1)?.data).toEqual({
    kind: 'corrected',
    reason: '听错了',
    fields: expect.arrayContaining([
      { field: 'unitId', before: 'E-1203', after: 'W-0805' },
      { field: 'companyName', before: 'Huaxin Ltd', after: '通达物流' },
      { field: 'occurredAt', before: '2025-03-03 10:00:00', after: '2025-03-03 09:30:00' },
      { field: 'phone', before: '138****5678', after: '139****1111' },
      { field: 'severity', before: 'normal', after: 'urgent' },
    ]),
  });
});

test('a registered case takes a reason, and must stay complete', async () => {
  const { correct, clock } = await registered();
  await expect(correct({ content: '灯不亮' }, '')).rejects.toMatchObject({
    data: { faults: [{ field: 'reason', code: 'required' }] },
  });
  await expect(correct({ content: '', callerName: '' })).rejects.toMatchObject({
    data: {
      faults: [
        { field: 'callerName', code: 'required' },
        { field: 'content', code: 'required' },
      ],
    },
  });
  await expect(correct({ occurredAt: clock.now() + 1 })).rejects.toMatchObject({
    data: { faults: [{ field: 'occurredAt', code: 'future' }] },
  });
});

test('a correction that changes nothing writes nothing', async () => {
  const { correct, saved } = await registered();
  const same = await correct({ content: saved.record.content });
  expect(same.timeline).toHaveLength(1);
  expect(same.record.version).toBe(1);
});

test('another type means other parties while nobody has been told, and the minute runs on', async () => {
  const { correct, clock } = await registered();
  clock.set('10:00:30');
  const { record, lines } = await correct({ subCategory: 'cleaning', details: { cleaningIssue: 'floor' } });
  expect(record).toMatchObject({
    category: 'housekeeping',
    responsibleDept: 'housekeeping',
    notifyDueAt: at('10:01:00'),
  });
  expect(lines.map((line) => line.party)).toEqual(['housekeeping', 'floorSupervisor']);
});

test('an enquiry that turns out to be a report starts its minute when that is said', async () => {
  const { correct, clock } = await registered({ kind: 'enquiry' });
  clock.set('10:20:00');
  const { record, lines } = await correct({
    kind: 'report',
    details: { unknownToCaller: 'yes', lampType: 'tube', quantity: '1' },
  });
  expect(record.notifyDueAt).toBe(at('10:21:00'));
  expect(lines).toHaveLength(2);
});

test('once notified it stays notified, and the new party is added to be told', async () => {
  const { correct, saved, ...building } = await registered();
  await tellAll(building, saved);
  const { record, lines } = await correct({ kind: 'complaint' });
  expect(record.status).toBe('notified');
  expect(lines.map(({ party, counted, told }) => [party, counted, told !== undefined])).toEqual([
    ['engineering', true, true],
    ['floorSupervisor', true, true],
    ['hrDept', false, false],
  ]);
});

test('what is closed only a supervisor corrects, with a reason', async () => {
  const { correct, saved, caseId, desk, supervisor, ...rest } = await registered();
  await tellAll({ ...rest, desk }, saved);
  await desk.call('cases.close', { caseId, reason: '租户取消' }, supervisor);
  await expect(correct({ content: '灯不亮' })).rejects.toMatchObject({ code: 'notAllowed' });
  const { record } = await correct({ content: '灯不亮' }, '核对录音', supervisor);
  expect(record).toMatchObject({ status: 'closed', content: '灯不亮' });
});

test('a masked number cannot be saved over the real one', async () => {
  const { correct, desk, caseId, receptionist } = await registered();
  await expect(correct({ phone: '138****5678' })).rejects.toMatchObject({
    data: { faults: [{ field: 'fields.phone', code: 'phone' }] },
  });
  expect(await desk.call('cases.reveal', { caseId }, receptionist)).toEqual({ phone: '13812345678' });
});

test('another contact brings another name and number', async () => {
  const { correct, desk, caseId, receptionist, supervisor, units } = await registered();
  const contact = aContact({ unitId: units.e1203.id, name: '赵小姐', phone: '13600000007' });
  await desk.call('contacts.save', contact, supervisor);
  const { record } = await correct({ contactId: contact.id });
  expect(record.callerName).toBe('赵小姐');
  expect(await desk.call('cases.reveal', { caseId }, receptionist)).toEqual({ phone: '13600000007' });
});

test('S51 two people on one case: number, contact, answers and department go under as little as the words do', async () => {
  const building = await registered();
  const { desk, caseId, saved, correct, receptionist, supervisor } = building;
  const { record, timeline } = saved;
  await correct({ phone: '13811115678' }, '听错了', supervisor);
  const late = (fields: CaseCorrection, was: CaseCorrection, seen = timeline.length) =>
    desk.call('cases.correct', { caseId, fields, reason: '改', was, seen }, receptionist);
  const refused = (field: string) => ({ data: { code: 'recordChanged', faults: [{ field, code: 'changed' }] } });
  const phone = { phone: '13900001111' };
  // Behind the mask the other number looks the same.
  const now = await desk.call('cases.read', { caseId }, receptionist);
  expect(now.record.phone).toBe(record.phone);
  await expect(late(phone, { phone: record.phone })).rejects.toMatchObject(refused('phone'));
  await correct({ phone: '13777777777' }, '又听错了', supervisor);
  await expect(late(phone, { phone: record.phone })).rejects.toMatchObject(refused('phone'));
  await correct({ responsibleDept: 'security', details: { ...record.details, quantity: '3' } }, '改派', supervisor);
  await expect(late({ responsibleDept: 'housekeeping' }, { responsibleDept: 'engineering' })).rejects.toMatchObject(
    refused('responsibleDept'),
  );
  const { details } = record;
  await expect(late({ details: { ...details, quantity: '2' } }, { details })).rejects.toMatchObject(refused('details'));
  await expect(late({ contactId: null }, { contactId: aContact({ unitId: '' }).id })).rejects.toMatchObject(
    refused('contactId'),
  );
  const seen = await desk.call('cases.read', { caseId }, receptionist);
  const turned = Object.fromEntries(Object.entries(seen.record.details).toReversed());
  const both = { phone: seen.record.phone, details: turned };
  const after = await late({ ...phone, details: turned }, both, seen.timeline.length);
  expect(after.record.phone).toBe('139****1111');
});
