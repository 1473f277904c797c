import { expect, test } from 'vitest';
import type { NewCase } from '../../shared/contract/cases.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { made, queued } from '../../tests/fixtures/follow-ups.ts';
import { emergencyForm, lampReport, tellAll } from '../../tests/fixtures/reports.ts';

type Completion = Partial<InputOf<'cases.complete'>>;

/** Registered, told, and reported done by Lao Chen. */
async function completed(building: Building, fields: Partial<NewCase> = {}, completion: Completion = {}) {
  const { desk, receptionist } = building;
  const view = await tellAll(building, await desk.call('cases.register', lampReport(building, fields), receptionist));
  const caseId = view.record.id;
  return desk.call('cases.complete', { caseId, reportedBy: '老陈', result: '换了灯管', ...completion }, receptionist);
}

const queue = async ({ desk, receptionist }: Building) => desk.call('followUps.list', queued, receptionist);

async function planned(building: Building, caseId: string) {
  const { lines } = await queue(building);
  const line = lines.find((l) => l.case.id === caseId);
  if (!line) throw new Error('nothing planned');
  return line.followUp;
}

const content = { attitude: 'satisfied', efficiency: 'satisfied', effect: 'satisfied', overall: 'satisfied' } as const;
function said(followUpId: string, fields: Partial<InputOf<'followUps.record'>> = {}): InputOf<'followUps.record'> {
  return { followUpId, caller: 'Li', method: 'phone', result: 'satisfied', opinion: '', ...content, ...fields };
}
const rulesOf = async ({ desk, receptionist }: Building, caseId: string) =>
  (await desk.call('cases.read', { caseId }, receptionist)).timers.map(({ rule }) => rule);

test('A21 three hours without completion: a good reason sets the next check, a bad one is reported, until it is finished', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('08:00:00');
  const { record } = await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  const due = async () =>
    (await desk.call('now.list', {}, receptionist)).lines.find((line) => line.rule === 'unfinished3h')?.dueAt;
  expect(await due()).toBe(at('11:00:00'));
  clock.set('11:00:00');
  const why = { caseId: record.id, askedPerson: '调度', justified: true, reportedTo: '' };
  await desk.call('cases.ask', { ...why, reason: '等配件', nextCheckAt: at('16:30:00') }, receptionist);
  expect(await due()).toBe(at('16:30:00'));
  clock.set('16:30:00');
  const bad = { ...why, reason: '没人有空', justified: false };
  await expect(desk.call('cases.ask', bad, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'reportedTo', code: 'required' }] },
  });
  const view = await desk.call('cases.ask', { ...bad, reportedTo: '郑主管' }, receptionist);
  expect(view.timeline.at(-1)).toMatchObject({ at: at('16:30:00'), data: { details: { reportedTo: '郑主管' } } });
  expect(await due()).toBe(at('19:30:00'));
  clock.set('19:30:00');
  await desk.call('cases.ask', { ...bad, reportedTo: '郑主管' }, receptionist);
  expect(await due()).toBe(at('22:30:00'));
  await desk.call('cases.complete', { caseId: record.id, reportedBy: '老陈', result: '好了' }, receptionist);
  expect(await due()).toBeUndefined();
});

test('A24 dissatisfied after repair: told again within the minute, and not closed without a second follow-up', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  clock.set('14:00:00');
  const { record } = await completed(building);
  clock.set('16:00:00');
  const first = await planned(building, record.id);
  await expect(
    desk.call('followUps.record', said(first.id, { result: 'dissatisfied' }), receptionist),
  ).rejects.toMatchObject({ data: { faults: [{ field: 'opinion', code: 'required' }] } });
  const opinion = '又坏了';
  const view = await desk.call('followUps.record', said(first.id, { result: 'dissatisfied', opinion }), receptionist);
  expect(view.record).toMatchObject({ status: 'reopened', reopened: 1, notifyDueAt: at('16:01:00') });
  expect(view.lines.map(({ party, counted }) => ({ party, counted }))).toEqual([
    { party: 'hrDept', counted: true },
    { party: 'engineering', counted: true },
  ]);
  await tellAll(building, view);
  const close = (reason: string) => desk.call('cases.close', { caseId: record.id, reason }, supervisor);
  await expect(close('算了')).rejects.toMatchObject({ code: 'followUpMissing' });
  await desk.call('cases.complete', { caseId: record.id, reportedBy: '老陈', result: '再修好' }, receptionist);
  await expect(close('算了')).rejects.toMatchObject({ code: 'followUpMissing' });
  const second = await planned(building, record.id);
  expect(second).toMatchObject({ mandatoryBecause: 'dissatisfied', status: 'planned' });
  await desk.call('followUps.record', said(second.id), receptionist);
  expect((await desk.call('cases.close', { caseId: record.id, reason: '' }, receptionist)).record.status).toBe(
    'closed',
  );
});

test('A29 a surge: routine follow-ups wait, keep their due dates, and are due again when it ends', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, guard } = building;
  clock.set('14:00:00');
  for (let i = 0; i < 6; i += 1) await completed(building);
  const rated = await completed(building, {}, { acceptance: 'notGiven' });
  clock.set('09:30:00', '2025-03-04');
  for (let i = 0; i < 15; i += 1) {
    await desk.call(
      'cases.registerEmergency',
      emergencyForm({ emergencyType: 'waterLeak', place: `${i}层`, phone: `1${i.toString().padStart(6, '0')}` }),
      guard,
    );
  }
  const before = await queue(building);
  expect(before.lines).toHaveLength(7);
  const dueFollowUps = async () =>
    (await desk.call('now.list', {}, receptionist)).lines.filter((line) => line.rule.startsWith('followUp'));
  expect(await dueFollowUps()).toHaveLength(14);
  await expect(
    desk.call('surges.start', { reason: '多处漏水', reportedToHead: ' ', extraStaffAsked: true }, receptionist),
  ).rejects.toMatchObject({ data: { faults: [{ field: 'reportedToHead', code: 'required' }] } });
  await desk.call(
    'surges.start',
    { reason: '多处漏水', reportedToHead: '郑主管', extraStaffAsked: true },
    receptionist,
  );
  const during = await queue(building);
  expect(during.surge).toMatchObject({ reportedToHead: '郑主管', extraStaffAsked: true, endedAt: null });
  expect(during.lines.map(({ followUp }) => followUp)).toEqual(before.lines.map(({ followUp }) => followUp));
  expect(during.lines.filter(({ postponed }) => postponed)).toHaveLength(6);
  expect((await dueFollowUps()).map(({ record }) => record)).toEqual([rated.record.id, rated.record.id]);
  await expect(
    desk.call('surges.start', { reason: '再来', reportedToHead: '郑主管', extraStaffAsked: false }, receptionist),
  ).rejects.toMatchObject({ code: 'stateForbids' });
  clock.set('11:00:00', '2025-03-04');
  await desk.call('surges.end', {}, receptionist);
  const after = await queue(building);
  expect(after.lines.map((l) => [l.followUp.dueAt, l.postponed])).toEqual(
    before.lines.map((l) => [l.followUp.dueAt, false]),
  );
  expect(await dueFollowUps()).toHaveLength(14);
});

test('S15 a repair is asked about by the next evening, and missed, the floor supervisor hears of it at half past eight', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('16:00:00');
  const { record } = await completed(building);
  const followUp = await planned(building, record.id);
  expect(followUp).toMatchObject({
    kind: 'repair',
    purpose: 'final',
    mandatoryBecause: 'all',
    responsible: 'floorSupervisor',
    responsibleName: 'Li',
    dueAt: at('20:00:00', '2025-03-04'),
  });
  const timers = async () => (await desk.call('cases.read', { caseId: record.id }, receptionist)).timers;
  expect(await timers()).toEqual([
    { rule: 'followUpMorning', dueAt: at('08:30:00', '2025-03-04') },
    { rule: 'followUp', dueAt: at('20:00:00', '2025-03-04') },
  ]);
  clock.set('08:31:00', '2025-03-04');
  await desk.call('followUps.remind', { followUpId: followUp.id, toPerson: 'Li' }, receptionist);
  expect(await timers()).toContainEqual({ rule: 'followUpMorning', dueAt: at('08:30:00', '2025-03-05') });
});

test('S14 tries are counted, another time is kept, and rest times are told and remembered', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  const { record } = await completed(building);
  const { id } = await planned(building, record.id);
  clock.set('11:00:00');
  await expect(desk.call('followUps.record', said(id, { result: 'unreachable' }), receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'result', code: 'untried' }] },
  });
  const tried = (result: 'noAnswer' | 'callBackAt', nextAt: number | null) =>
    desk.call('followUps.attempt', { followUpId: id, result, nextAt }, receptionist);
  await tried('noAnswer', null);
  await expect(tried('callBackAt', null)).rejects.toMatchObject({ data: { faults: [{ field: 'nextAt' }] } });
  await expect(tried('callBackAt', at('10:59:00'))).rejects.toMatchObject({ data: { faults: [{ field: 'nextAt' }] } });
  const after = await tried('callBackAt', at('12:30:00'));
  expect(after.attempts.map(({ result }) => result)).toEqual(['noAnswer', 'callBackAt']);
  expect(after.dueAt).toBe(at('20:00:00', '2025-03-04'));
  expect((await desk.call('now.list', {}, receptionist)).lines).toContainEqual(
    expect.objectContaining({ rule: 'followUp', dueAt: at('12:30:00') }),
  );
  expect((await queue(building)).quiet).toBe(false);
  clock.set('12:30:00');
  expect((await queue(building)).quiet).toBe(true);
  await desk.call('followUps.record', said(id), receptionist);
  const done = await desk.call('followUps.list', made, receptionist);
  expect(done.lines).toMatchObject([{ followUp: { inQuietHours: true, caller: 'Li', doneAt: at('12:30:00') } }]);
  expect(done.lines[0]?.case.phone).not.toContain('1234');
  expect(await rulesOf(building, record.id)).toEqual([]);
  await expect(tried('noAnswer', null)).rejects.toMatchObject({ code: 'stateForbids' });
});

test('Q03 who did the work does not ask about it, and a repair is rated four times', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { record } = await completed(building, {}, { workedBy: '王工' });
  const { id } = await planned(building, record.id);
  const refused = desk.call('followUps.record', said(id, { caller: '王工', effect: null }), receptionist);
  await expect(refused).rejects.toMatchObject({
    data: {
      faults: [
        { field: 'effect', code: 'required' },
        { field: 'caller', code: 'worker' },
      ],
    },
  });
  expect((await desk.call('followUps.record', said(id), receptionist)).record.followUpResult).toBe('satisfied');
});

test('Q07 a complaint is asked about within three days, in up to five when it cannot be verified on the spot', async () => {
  const building = await openBuilding();
  const { clock } = building;
  clock.set('10:00:00', '2025-03-07');
  const now = await completed(building, { kind: 'complaint' });
  const later = await completed(building, { kind: 'complaint' }, { verifyLater: true });
  expect(await planned(building, now.record.id)).toMatchObject({
    purpose: 'final',
    dueAt: at('10:00:00', '2025-03-10'),
  });
  expect(await planned(building, later.record.id)).toMatchObject({
    purpose: 'deferredVerification',
    dueAt: at('10:00:00', '2025-03-12'),
  });
});

test('S11 a complaint: a first reply within a working day, then word every two days until it is solved', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('15:00:00', '2025-03-07');
  const view = await desk.call('cases.register', lampReport(building, { kind: 'complaint' }), receptionist);
  const caseId = view.record.id;
  const { timers } = await tellAll(building, view);
  expect(timers).toContainEqual({ rule: 'reply1wd', dueAt: at('15:00:00', '2025-03-10') });
  const owed = async () =>
    (await desk.call('followUps.replies', {}, receptionist)).map(({ record, rule, dueAt }) => ({
      record,
      rule,
      dueAt,
    }));
  expect(await owed()).toEqual([{ record: caseId, rule: 'reply1wd', dueAt: at('15:00:00', '2025-03-10') }]);
  clock.set('09:00:00', '2025-03-10');
  const reply = () => desk.call('cases.reply', { caseId, text: '在查', promisedReplyAt: null }, receptionist);
  expect((await reply()).timers).toContainEqual({ rule: 'progress2d', dueAt: at('09:00:00', '2025-03-12') });
  clock.set('10:00:00', '2025-03-11');
  const told = await reply();
  expect(told.timers).toContainEqual({ rule: 'progress2d', dueAt: at('10:00:00', '2025-03-13') });
  expect(told.record.firstReplyAt).toBe(at('09:00:00', '2025-03-10'));
  expect(await owed()).toEqual([{ record: caseId, rule: 'progress2d', dueAt: at('10:00:00', '2025-03-13') }]);
  clock.set('10:00:00', '2025-03-13');
  expect((await desk.call('now.list', {}, receptionist)).counts.followUps).toBe(1);
  await desk.call('cases.complete', { caseId, reportedBy: '老陈', result: '好了' }, receptionist);
  expect(await rulesOf(building, caseId)).toEqual(['tellResult', 'followUp', 'followUpMorning']);
  expect(await owed()).toEqual([]);
});

test('S14 once solved, the queue says how often the customer of a complaint was heard, and that the case is put off', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  const { record } = await completed(building, { kind: 'complaint' });
  const caseId = record.id;
  const line = async () => (await desk.call('followUps.list', queued, receptionist)).lines[0];
  expect((await line())?.case).toMatchObject({ contacts: 0, deferredUntil: null });
  const until = clock.now() + 86_400_000;
  await desk.call('cases.defer', { caseId, until, reason: '客户出差' }, receptionist);
  const { id } = await planned(building, caseId);
  await desk.call('followUps.record', said(id, { result: 'partly' }), receptionist);
  expect((await line())?.case).toMatchObject({ contacts: 1, deferredUntil: until });
});

test('partly satisfied is asked once more; closed or void, nobody is to call', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const { record } = await completed(building);
  const { id } = await planned(building, record.id);
  await desk.call('followUps.record', said(id, { result: 'partly' }), receptionist);
  expect((await planned(building, record.id)).id).not.toBe(id);
  await desk.call('cases.close', { caseId: record.id, reason: '客户出国' }, supervisor);
  const other = await completed(building);
  await desk.call('cases.void', { caseId: other.record.id, reason: '误登' }, supervisor);
  expect((await queue(building)).lines).toEqual([]);
});
