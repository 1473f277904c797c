import { expect, test } from 'vitest';
import type { CaseView, NewCase } from '../../shared/contract/cases.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { asked, lampReport, tell, tellAll } from '../../tests/fixtures/reports.ts';

async function notified(building: Building, fields: Partial<NewCase> = {}): Promise<CaseView> {
  const saved = await building.desk.call('cases.register', lampReport(building, fields), building.receptionist);
  return tellAll(building, saved);
}

async function finished(building: Building, fields: Partial<NewCase> = {}): Promise<CaseView> {
  const { record } = await notified(building, fields);
  const done = { caseId: record.id, reportedBy: '工程部老陈', result: '已换灯管' };
  return building.desk.call('cases.complete', done, building.receptionist);
}

/** What a completed case still asks of the desk. */
const followUp = ['followUpMorning', 'followUp'];

test('S12 an unfinished case comes back every three hours until it is finished', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  const { record } = await notified(building);
  clock.set('13:05:00');
  const due = await desk.call('now.list', {}, receptionist);
  expect(due.lines).toMatchObject([
    { rule: 'arrive15m', register: 'orders', dueAt: at('10:15:00') },
    { rule: 'unfinished3h', dueAt: at('13:00:00'), record: record.id },
  ]);
  const question = { caseId: record.id, askedPerson: '工程部老陈', reason: '等配件', justified: true, reportedTo: '' };
  const reasoned = await desk.call('cases.ask', question, receptionist);
  expect(reasoned.record.status).toBe('inProgress');
  expect(reasoned.timers).toEqual([{ rule: 'unfinished3h', dueAt: at('16:05:00') }]);

  clock.set('16:10:00');
  await expect(desk.call('cases.ask', { ...question, justified: false }, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'reportedTo', code: 'required' }] },
  });
  const reported = await desk.call(
    'cases.ask',
    { ...question, reason: '忘了', justified: false, reportedTo: '郑主管' },
    receptionist,
  );
  expect(reported.timers).toEqual([{ rule: 'unfinished3h', dueAt: at('19:10:00') }]);
  expect(reported.timeline.at(-1)?.data).toMatchObject({
    action: 'ask',
    text: '忘了',
    details: { askedPerson: '工程部老陈', justified: 'false', reportedTo: '郑主管' },
  });
  const done = await desk.call(
    'cases.complete',
    { caseId: record.id, reportedBy: '老陈', result: '好了' },
    receptionist,
  );
  expect(done.record).toMatchObject({ status: 'followUpPending', completedAt: at('16:10:00') });
  expect(done.timers.map(({ rule }) => rule)).toEqual(followUp);
});

test('a promised reply is owed at its time, finished or not', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  const { record } = await finished(building, { promisedReplyAt: at('15:00:00') });
  const { timers } = await desk.call('cases.read', { caseId: record.id }, receptionist);
  expect(timers[0]).toEqual({ rule: 'promised', dueAt: at('15:00:00') });
  expect(timers.slice(1).map(({ rule }) => rule)).toEqual(followUp);
});

test('a promised reply ends with the reply, or goes on to the next time promised', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  const { record } = await finished(building, { promisedReplyAt: at('15:00:00') });
  const caseId = record.id;
  clock.set('14:50:00');
  const late = { caseId, text: '还在等配件', promisedReplyAt: at('14:00:00') };
  await expect(desk.call('cases.reply', late, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'promisedReplyAt', code: 'range' }] },
  });
  const again = await desk.call('cases.reply', { ...late, promisedReplyAt: at('17:00:00') }, receptionist);
  expect(again.timers[0]).toEqual({ rule: 'promised', dueAt: at('17:00:00') });
  const told = await desk.call('cases.reply', { caseId, text: '已修好', promisedReplyAt: null }, receptionist);
  expect(told.timers.map(({ rule }) => rule)).toEqual(followUp);
  expect(told.timeline.at(-1)?.data).toEqual({ kind: 'did', action: 'reply', text: '已修好' });
  await expect(
    desk.call('cases.reply', { caseId, text: '再说一遍', promisedReplyAt: null }, receptionist),
  ).rejects.toMatchObject({ code: 'stateForbids' });
});

test('the desk closes a normal case after a satisfied follow-up, and the guard closes none', async () => {
  const building = await openBuilding();
  const { desk, receptionist, guard } = building;
  const { record, actions } = await finished(building);
  const caseId = record.id;
  const close = (actor = receptionist) => desk.call('cases.close', { caseId, reason: '' }, actor);
  expect(actions).not.toContain('close');
  await expect(close()).rejects.toMatchObject({ code: 'followUpMissing' });
  await expect(desk.call('cases.followUp', asked(caseId, 'unreachable'), receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'result', code: 'untried' }] },
  });
  for (const result of ['partly'] as const) {
    const tried = await desk.call('cases.followUp', asked(caseId, result), receptionist);
    expect(tried.record.status).toBe('followUpPending');
    expect(tried.actions).not.toContain('close');
  }
  const reasoned = await desk.call('cases.followUp', asked(caseId, 'satisfied', '很快'), receptionist);
  expect(reasoned.actions).toContain('close');
  await expect(close(guard)).rejects.toMatchObject({ code: 'notAllowed' });
  const closed = await close();
  expect(closed).toMatchObject({ record: { status: 'closed' }, timers: [] });
});

test('§3.8 without a follow-up, or when it is major, a supervisor closes with a reason', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const close = (caseId: string, reason: string, actor = supervisor) =>
    desk.call('cases.close', { caseId, reason }, actor);
  const plain = await notified(building);
  await expect(close(plain.record.id, '')).rejects.toMatchObject({
    data: { code: 'invalid', faults: [{ field: 'reason', code: 'required' }] },
  });
  const overridden = await close(plain.record.id, '租户已搬走');
  expect(overridden.record).toMatchObject({ status: 'closed', closeReason: '租户已搬走' });

  const major = await finished(building, { severity: 'major' });
  const caseId = major.record.id;
  await desk.call('cases.followUp', asked(caseId, 'satisfied'), receptionist);
  await expect(close(caseId, '好了', receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
  expect((await close(caseId, '经理已复核')).record.status).toBe('closed');
});

test('dissatisfied: HR and engineering are told anew, and nothing told before counts for it', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  const { record } = await finished(building);
  const caseId = record.id;
  const again = await desk.call('cases.followUp', asked(caseId, 'dissatisfied', '还在闪'), receptionist);
  expect(again.record).toMatchObject({
    status: 'reopened',
    reopened: 1,
    registeredAt: at('10:00:00'),
    notifyFrom: at('10:00:00'),
    notifyDueAt: at('10:01:00'),
    notifiedAt: null,
    completedAt: null,
    minuteMet: true,
  });
  expect(again.lines.map(({ party, counted, told }) => [party, counted, told])).toEqual([
    ['hrDept', true, undefined],
    ['engineering', true, undefined],
  ]);
  const half = await tell(building, again, 'engineering');
  expect(half.record.status).toBe('reopened');
  clock.set('10:03:00');
  const told = await tell(building, half, 'hrDept', { reason: '占线' });
  expect(told.record).toMatchObject({ status: 'notified', minuteMet: true });
  expect(told.timers).toEqual([{ rule: 'unfinished3h', dueAt: at('13:00:00') }]);
});

test('a case of housekeeping that failed is told to housekeeping, too', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { record } = await finished(building, { subCategory: 'cleaning', details: { cleaningIssue: 'floor' } });
  const dirty = asked(record.id, 'dissatisfied', '没扫干净');
  const { lines } = await desk.call('cases.followUp', dirty, receptionist);
  expect(lines.map((line) => line.party)).toEqual(['hrDept', 'engineering', 'housekeeping']);
});

test('a caller who is unhappy after closing opens the case again', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { record } = await finished(building);
  const caseId = record.id;
  await desk.call('cases.followUp', asked(caseId, 'satisfied'), receptionist);
  await desk.call('cases.close', { caseId, reason: '' }, receptionist);
  await expect(desk.call('cases.followUp', asked(caseId, 'satisfied'), receptionist)).rejects.toMatchObject({
    code: 'stateForbids',
  });
  const again = await desk.call('cases.followUp', asked(caseId, 'dissatisfied', '又坏了'), receptionist);
  expect(again.record).toMatchObject({ status: 'reopened', closedAt: null, closeReason: null });
});

test('A09 a report via HR: floor supervisor and engineering; closed only after HR has heard the result', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor, units } = building;
  const viaHr = { channel: 'viaHr' as const, unitId: units.e0901.id, subCategory: 'noise' as const };
  await expect(desk.call('cases.register', lampReport(building, viaHr), receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'viaHrContact', code: 'required' }] },
  });
  const saved = await desk.call(
    'cases.register',
    lampReport(building, { ...viaHr, viaHrContact: '人事部小赵' }),
    receptionist,
  );
  expect(saved.lines.map(({ party, counted }) => [party, counted])).toEqual([
    ['floorSupervisor', true],
    ['engineering', true],
  ]);
  const caseId = saved.record.id;
  await tellAll(building, saved);
  await desk.call('cases.complete', { caseId, reportedBy: '老陈', result: '已停工' }, receptionist);
  await expect(desk.call('cases.tellHr', { caseId, toPerson: '小赵' }, receptionist)).rejects.toMatchObject({
    code: 'stateForbids',
  });
  await desk.call('cases.followUp', asked(caseId, 'satisfied'), receptionist);
  for (const actor of [receptionist, supervisor]) {
    await expect(desk.call('cases.close', { caseId, reason: '' }, actor)).rejects.toMatchObject({ code: 'hrNotTold' });
  }
  clock.set('16:00:00');
  const told = await desk.call('cases.tellHr', { caseId, toPerson: '小赵' }, receptionist);
  expect(told.record.hrToldAt).toBe(at('16:00:00'));
  expect((await desk.call('cases.close', { caseId, reason: '' }, receptionist)).record.status).toBe('closed');
});

test('A09 an enquiry that HR passed on: answered, HR told, closed', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const enquiry = lampReport(building, { kind: 'enquiry', channel: 'viaHr', viaHrContact: '人事部小赵' });
  const { record } = await desk.call('cases.register', enquiry, receptionist);
  const caseId = record.id;
  await desk.call('cases.answer', { caseId, result: '月卡到客服中心办' }, receptionist);
  await expect(desk.call('cases.close', { caseId, reason: '' }, receptionist)).rejects.toMatchObject({
    code: 'hrNotTold',
  });
  await desk.call('cases.tellHr', { caseId, toPerson: '小赵' }, receptionist);
  expect((await desk.call('cases.close', { caseId, reason: '' }, receptionist)).record.status).toBe('closed');
});

test('an anonymous letter cannot be followed up: a supervisor closes it', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { record, actions } = await finished(building, { anonymous: true, callerName: '', phone: '', extAsked: false });
  expect(actions).not.toContain('followUp');
  await expect(desk.call('cases.followUp', asked(record.id, 'satisfied'), receptionist)).rejects.toMatchObject({
    code: 'stateForbids',
  });
});

test('a void case keeps its reason and everything in it, and only notes can be added', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const { record } = await notified(building);
  const caseId = record.id;
  await expect(desk.call('cases.void', { caseId, reason: '误录' }, receptionist)).rejects.toMatchObject({
    code: 'notAllowed',
  });
  const voided = await desk.call('cases.void', { caseId, reason: '误录' }, supervisor);
  expect(voided).toMatchObject({
    record: { status: 'voided', voided: true, voidReason: '误录', voidedBy: supervisor.id, content: '灯管闪烁' },
    timers: [],
    actions: ['note'],
  });
  await expect(desk.call('cases.void', { caseId, reason: '再次' }, supervisor)).rejects.toMatchObject({
    code: 'stateForbids',
  });
  const noted = await desk.call('cases.note', { caseId, text: '租户知道' }, receptionist);
  expect(noted.timeline.at(-1)).toMatchObject({ actorName: '张敏', data: { kind: 'note', text: '租户知道' } });
});
