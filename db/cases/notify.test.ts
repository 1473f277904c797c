import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { countOf } from '../../tests/fixtures/indicators.ts';
import { lampReport, tell, tellAll, untouchedForm } from '../../tests/fixtures/reports.ts';

test('A03 late notification: 80 s, flagged, with a reason, and it counts against the month', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('09:00:00');
  const saved = await desk.call('cases.register', lampReport(building), receptionist);
  await tell(building, saved, 'floorSupervisor');
  clock.set('09:01:20');
  await expect(tell(building, saved, 'engineering')).rejects.toMatchObject({
    data: { code: 'lateNeedsReason', faults: [{ field: 'reason', code: 'required' }] },
  });
  const untouched = await desk.call('cases.read', { caseId: saved.record.id }, receptionist);
  expect(untouched.timeline.filter((entry) => entry.data.kind === 'told')).toHaveLength(1);

  clock.set('09:01:35');
  const told = await tell(building, saved, 'engineering', { reason: '三部电话同时响' });
  expect(told.lines[0]?.told).toMatchObject({
    at: at('09:01:20'),
    secondsFromIntake: 80,
    late: true,
    reason: '三部电话同时响',
  });
  expect(told.record).toMatchObject({ status: 'notified', minuteMet: false });

  const quick = await desk.call('cases.register', lampReport(building), receptionist);
  await tellAll(building, quick);
  expect(await countOf(building, 'told', '2025-03')).toEqual({ n: 1, d: 2 });
  expect(await countOf(building, 'told', '2025-02')).toEqual({ n: 0, d: 0 });
});

test('A03 a late telling whose reason never came tells nobody, and later counts from when it was really told', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('09:00:00');
  const saved = await desk.call('cases.register', lampReport(building), receptionist);
  clock.set('09:01:20');
  for (let press = 0; press < 2; press += 1) {
    await expect(tell(building, saved, 'engineering')).rejects.toMatchObject({ code: 'lateNeedsReason' });
  }
  const waiting = await desk.call('cases.read', { caseId: saved.record.id }, receptionist);
  expect(waiting.lines[0]).toMatchObject({ told: undefined, tries: 0 });
  expect(waiting.timeline.filter((entry) => entry.data.kind === 'awaitsReason')).toHaveLength(1);
  clock.set('09:30:00');
  const told = await tell(building, saved, 'engineering', { reason: '忙' });
  expect(told.lines[0]?.told).toMatchObject({ at: at('09:30:00'), secondsFromIntake: 1800 });
});

test('the sixtieth second is in time, the next millisecond is late', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('09:00:00');
  const saved = await desk.call('cases.register', lampReport(building), receptionist);
  clock.set('09:01:00');
  const half = await tell(building, saved, 'engineering');
  expect(half.lines[0]?.told).toMatchObject({ secondsFromIntake: 60, late: false });
  clock.advance(1);
  await expect(tell(building, half, 'floorSupervisor')).rejects.toMatchObject({ code: 'lateNeedsReason' });
});

test('the month counts what was never told as soon as its minute is over, and nothing that has no minute', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  clock.set('23:59:50', '2025-02-28');
  const forgotten = await desk.call('cases.register', lampReport(building), receptionist);
  clock.set('00:00:10', '2025-03-01');
  await desk.call('cases.register', lampReport(building, { kind: 'enquiry' }), receptionist);
  const rate = (month: string) => countOf(building, 'told', month);
  expect(await rate('2025-02')).toEqual({ n: 0, d: 0 });
  clock.set('00:02:00', '2025-03-01');
  expect(await rate('2025-02')).toEqual({ n: 0, d: 1 });
  expect(await rate('2025-03')).toEqual({ n: 0, d: 0 });
  await desk.call('cases.void', { caseId: forgotten.record.id, reason: '误录' }, supervisor);
  expect(await rate('2025-02')).toEqual({ n: 0, d: 0 });
});

test('A04 floor supervisor not at the seat: mobile, then deputy; notified by an acknowledgement or a supervisor', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor, units } = building;
  const form = lampReport(building, { unitId: units.w0805.id });
  const saved = await desk.call('cases.register', form, receptionist);
  const next = (view: typeof saved) => view.lines.find((line) => line.party === 'floorSupervisor')?.next;
  expect(next(saved)).toMatchObject({ name: '何芳', phone: '6101' });
  await tell(building, saved, 'engineering');

  const first = await tell(building, saved, 'floorSupervisor', { ack: 'noAnswer' });
  expect(next(first)).toMatchObject({ name: '何芳', phone: '13900000011', via: 'mobile' });
  const second = await tell(building, first, 'floorSupervisor', { ack: 'noAnswer' });
  expect(next(second)).toMatchObject({ name: '孙伟', phone: '13900000012', via: 'deputy' });
  const third = await tell(building, second, 'floorSupervisor', { ack: 'leftMessage' });
  expect(third.record.status).toBe('registered');
  expect(third.actions).not.toContain('acceptNotified');

  const caseId = saved.record.id;
  await expect(desk.call('cases.acceptNotified', { caseId, reason: '已当面告知' }, receptionist)).rejects.toMatchObject(
    {
      code: 'notAllowed',
    },
  );
  const seen = await desk.call('cases.read', { caseId }, supervisor);
  expect(seen.actions).toContain('acceptNotified');
  const accepted = await desk.call('cases.acceptNotified', { caseId, reason: '已当面告知' }, supervisor);
  expect(accepted.record).toMatchObject({ status: 'notified', notifiedOverride: '已当面告知', minuteMet: false });

  const other = await desk.call('cases.register', lampReport(building, { unitId: units.w0805.id }), receptionist);
  await tell(building, other, 'engineering');
  const missed = await tell(building, other, 'floorSupervisor', { ack: 'noAnswer' });
  expect((await tell(building, missed, 'floorSupervisor')).record.status).toBe('notified');
});

test('who was told in person without a number counts as the first try', async () => {
  const building = await openBuilding();
  const { desk, receptionist, units } = building;
  const saved = await desk.call('cases.register', lampReport(building, { unitId: units.w0805.id }), receptionist);
  const attempt = { caseId: saved.record.id, party: 'floorSupervisor' as const, toPerson: '何芳', phone: '' };
  const seat = await desk.call(
    'cases.notify',
    { ...attempt, channel: 'inPerson', ack: 'noAnswer', reason: '' },
    receptionist,
  );
  expect(seat.lines[1]?.next).toMatchObject({ phone: '13900000011' });
});

test('a refusal takes a reason and does not count as told', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const saved = await desk.call('cases.register', lampReport(building), receptionist);
  await expect(tell(building, saved, 'engineering', { ack: 'refused' })).rejects.toMatchObject({
    data: { code: 'invalid', faults: [{ field: 'reason', code: 'required' }] },
  });
  const refused = await tell(building, saved, 'engineering', { ack: 'refused', reason: '说不归他们管' });
  expect(refused.lines[0]).toMatchObject({ told: undefined, tries: 1 });
});

test('a complaint is told to HR besides; only department and floor supervisor hold it back', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  const form = lampReport(building, { kind: 'complaint', subCategory: 'service' });
  const saved = await desk.call('cases.register', form, receptionist);
  expect(saved.lines.map(({ party, counted }) => [party, counted])).toEqual([
    ['customerService', true],
    ['floorSupervisor', true],
    ['hrDept', false],
  ]);
  await tell(building, saved, 'customerService');
  const notified = await tell(building, saved, 'floorSupervisor');
  expect(notified.record).toMatchObject({ status: 'notified', minuteMet: true });
  clock.advance(90_000);
  const hr = await tell(building, notified, 'hrDept', { reason: '占线' });
  expect(hr.lines[2]?.told).toMatchObject({ secondsFromIntake: 90, late: true });
  expect(hr.record.minuteMet).toBe(true);
});

test('a building without HR is not asked to tell it; engineering is asked for even where it has no number', async () => {
  const building = await openBuilding({ without: ['hrDept', 'engineering'] });
  const { desk, receptionist } = building;
  const complaint = await desk.call('cases.register', lampReport(building, { kind: 'complaint' }), receptionist);
  expect(complaint.lines.map(({ party, reach, next }) => [party, reach.length > 0, next?.name ?? null])).toEqual([
    ['engineering', false, null],
    ['floorSupervisor', true, 'Li'],
  ]);
});

test('an enquiry is answered and closed; nobody is told', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const form = lampReport(building, { kind: 'enquiry', subCategory: 'fee', content: '几点收物业费' });
  const asked = await desk.call('cases.register', form, receptionist);
  expect(asked.lines).toEqual([]);
  expect(asked.record).toMatchObject({ status: 'registered', notifyDueAt: null });
  expect(asked.actions).toContain('answer');
  expect(asked.actions).not.toContain('notify');
  const caseId = asked.record.id;
  const answered = await desk.call('cases.answer', { caseId, result: '九点到十七点' }, receptionist);
  expect(answered).toMatchObject({ record: { status: 'answered', result: '九点到十七点' }, timers: [] });
  const closed = await desk.call('cases.close', { caseId, reason: '' }, receptionist);
  expect(closed.record).toMatchObject({ status: 'closed', closeReason: null });
});

test('Q41 at night a message counts for the floor supervisor until nine, and engineering must be reached', async () => {
  const building = await openBuilding();
  const { clock, desk, guard, receptionist } = building;
  clock.set('23:10:00');
  const saved = await desk.call('cases.register', lampReport(building), guard);
  const left = await tell(building, saved, 'floorSupervisor', { ack: 'leftMessage' });
  expect(left.lines[1]?.told).toMatchObject({ ack: 'leftMessage', night: true });
  const notEnough = await tell(building, left, 'engineering', { ack: 'leftMessage' });
  expect(notEnough.record.status).toBe('registered');
  const notified = await tell(building, notEnough, 'engineering');
  expect(notified.record).toMatchObject({ status: 'notified', minuteMet: true });
  expect(notified.timers).toContainEqual({ rule: 'messageByMorning', dueAt: at('09:00:00', '2025-03-04') });

  clock.set('08:30:00', '2025-03-04');
  expect((await desk.call('cases.read', { caseId: saved.record.id }, receptionist)).record.status).toBe('notified');
  const answered = await tell(building, notified, 'floorSupervisor');
  expect(answered.timers.map((timer) => timer.rule)).toEqual(['unfinished3h']);
  expect(answered.lines[1]?.told?.ack).toBe('leftMessage');
});

test('by day a message does not count', async () => {
  const building = await openBuilding();
  const saved = await building.desk.call('cases.register', lampReport(building), building.receptionist);
  const left = await tell(building, saved, 'floorSupervisor', { ack: 'leftMessage' });
  expect(left.lines[1]?.told).toBeUndefined();
});

test('a lost item is told to security, and housekeeping is asked besides', async () => {
  const building = await openBuilding();
  const form = lampReport(building, {
    subCategory: 'lost',
    content: '黑色双肩包',
    details: { itemDescription: '黑色双肩包' },
  });
  const { lines } = await building.desk.call('cases.register', form, building.receptionist);
  expect(lines.map(({ party, counted }) => [party, counted])).toEqual([
    ['security', true],
    ['floorSupervisor', true],
    ['housekeeping', false],
  ]);
});

test('an unclear report has nobody to tell and nothing to finish', async () => {
  const { desk, supervisor } = await openBuilding();
  const note = untouchedForm({ content: '听不清', needsClarification: true });
  const { actions } = await desk.call('cases.register', note, supervisor);
  expect(actions.sort()).toEqual(['askSupervisor', 'clarify', 'correct', 'escalate', 'link', 'note', 'refer', 'void']);
});
