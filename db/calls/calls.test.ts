import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { NewCall } from '../../shared/contract/calls.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';

function aCall(fields: Partial<NewCall> = {}): NewCall {
  return {
    id: randomUUID(),
    draftId: null,
    startedAt: null,
    direction: 'in',
    callerNumber: '',
    callerName: '',
    unitId: null,
    place: '',
    gist: '问停车场几点关门',
    handling: '',
    result: 'answered',
    ringsBeforeAnswer: 2,
    readBack: false,
    transferTo: '',
    verifyBy: null,
    ...fields,
  };
}
const list = { text: '', offset: 0, limit: 50 };

test('S18 every call leaves a trace, its number masked and looked at only by name', async () => {
  const { clock, desk, receptionist, units } = await openBuilding();
  clock.set('10:00:00');
  const form = aCall({ callerNumber: '138 1234 5678', callerName: '王先生', unitId: units.e1203.id });
  const call = await desk.call('calls.log', form, receptionist);
  expect(call).toMatchObject({
    startedAt: at('10:00:00'),
    place: 'E-1203',
    answeredBy: receptionist.id,
    answeredByName: '张敏',
    enteredLate: false,
  });
  expect(call.no).toMatch(/^T-A-250303-\d{3}$/);
  expect(call.callerNumber).not.toContain('1234');
  const callId = call.id;
  expect(await desk.call('calls.reveal', { callId }, receptionist)).toEqual({ phone: '138 1234 5678' });
  const history = await desk.call('history.ofRecord', { register: 'calls', record: callId }, receptionist);
  expect(history.map((entry) => entry.data.kind)).toEqual(['did', 'revealed']);
  await expect(desk.call('calls.log', form, receptionist)).rejects.toMatchObject({ code: 'alreadySaved' });
});

test('a call without words needs none; any other says what it was about', async () => {
  const { desk, guard } = await openBuilding();
  for (const result of ['silent', 'noisyLine', 'wrongNumber', 'hangup'] as const) {
    expect((await desk.call('calls.log', aCall({ result, gist: '' }), guard)).result).toBe(result);
  }
  await expect(desk.call('calls.log', aCall({ gist: '' }), guard)).rejects.toMatchObject({
    data: { faults: [{ field: 'gist', code: 'required' }] },
  });
});

test('a transferred call says to whom, and the desk checks later that they really spoke', async () => {
  const { clock, desk, receptionist } = await openBuilding();
  clock.set('10:00:00');
  const form = aCall({ result: 'transferred' });
  await expect(desk.call('calls.log', form, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'transferTo', code: 'required' }] },
  });
  const call = await desk.call('calls.log', { ...form, transferTo: '租赁部小孙' }, receptionist);
  expect(call.verifyBy).toBe(at('13:00:00'));
  const due = await desk.call('now.list', {}, receptionist);
  expect(due.lines).toMatchObject([
    { register: 'calls', rule: 'verifyCall', dueAt: at('13:00:00'), who: '租赁部小孙', type: null, emergency: false },
  ]);
  expect(due.counts.calls).toBe(1);

  const check = { callId: call.id, verified: true, note: '已联系' };
  expect((await desk.call('calls.verify', check, receptionist)).verified).toBe(true);
  expect((await desk.call('now.list', {}, receptionist)).lines).toEqual([]);
  await expect(desk.call('calls.verify', check, receptionist)).rejects.toMatchObject({ code: 'stateForbids' });
});

test('a call becomes a report without retyping its number, and each points at the other', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const call = await desk.call('calls.log', aCall({ callerNumber: '13700000009' }), receptionist);
  const form = lampReport(building, { callId: call.id, phone: '' });
  const { record } = await desk.call('cases.register', form, receptionist);
  expect(await desk.call('cases.reveal', { caseId: record.id }, receptionist)).toEqual({ phone: '13700000009' });
  expect(record.callId).toBe(call.id);
  expect(await desk.call('calls.read', { callId: call.id }, receptionist)).toMatchObject({
    caseId: record.id,
    result: 'registered',
    readBack: true,
  });
});

test('calls are listed newest first and found by what was said', async () => {
  const { clock, desk, receptionist } = await openBuilding();
  clock.set('10:00:00');
  await desk.call('calls.log', aCall({ startedAt: at('09:40:00') }), receptionist);
  await desk.call('calls.log', aCall({ gist: '找人事部' }), receptionist);
  await expect(desk.call('calls.log', aCall({ startedAt: at('10:00:01') }), receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'startedAt', code: 'future' }] },
  });
  const everything = await desk.call('calls.list', list, receptionist);
  expect(everything.total).toBe(2);
  expect(everything.lines.map((line) => [line.gist, line.enteredLate])).toEqual([
    ['找人事部', false],
    ['问停车场几点关门', true],
  ]);
  const found = await desk.call('calls.list', { ...list, text: '停车' }, receptionist);
  expect(found).toMatchObject({ total: 1, lines: [{ gist: '问停车场几点关门' }] });
});
