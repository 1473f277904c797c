import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { lampReport, tell, untouchedForm } from '../../tests/fixtures/reports.ts';

test('A01 a complete report, told within the minute', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:40');
  const form = lampReport(building, { receivedAt: at('10:00:00'), occurredAt: at('09:45:00') });
  const saved = await desk.call('cases.register', form, receptionist);
  expect(saved.record).toMatchObject({
    status: 'registered',
    place: 'E-1203',
    zoneId: building.zones.e.id,
    companyName: 'Huaxin Ltd',
    category: 'engineering',
    responsibleDept: 'engineering',
    firstContactOwner: receptionist.id,
    registeredAt: at('10:00:40'),
    notifyDueAt: at('10:01:40'),
    checkDueAt: at('13:00:40'),
    enteredLate: false,
    shift: '2025-03-03 day',
  });
  expect(saved.record.no).toMatch(/^C-A-250303-\d{3}$/);
  expect(saved.lines.map(({ party, counted }) => ({ party, counted }))).toEqual([
    { party: 'engineering', counted: true },
    { party: 'floorSupervisor', counted: true },
  ]);
  expect(saved.lines[1]?.next).toMatchObject({ name: 'Li', phone: '6001', via: 'desk' });

  clock.set('10:01:10');
  const half = await tell(building, saved, 'engineering');
  expect(half.record.status).toBe('registered');
  clock.set('10:01:25');
  const told = await tell(building, half, 'floorSupervisor');

  expect(told.record).toMatchObject({ status: 'notified', notifiedAt: at('10:01:25'), minuteMet: true });
  expect(told.lines.map((line) => [line.told?.secondsFromIntake, line.told?.late])).toEqual([
    [30, false],
    [45, false],
  ]);
  expect(told.timers).toEqual([{ rule: 'unfinished3h', dueAt: at('13:00:40') }]);
  expect(told.timeline.map((entry) => [entry.data.kind, entry.actorName])).toEqual([
    ['did', '张敏'],
    ['told', '张敏'],
    ['order', '张敏'],
    ['told', '张敏'],
  ]);
});

test('A02 neither an extension nor "no extension": refused with the field marked, the draft kept', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const draftId = randomUUID();
  await desk.call('drafts.save', { id: draftId, form: 'intake', title: 'E-1203', content: '{"a":1}' }, receptionist);
  const form = lampReport(building, { draftId, extAsked: false });
  await expect(desk.call('cases.register', form, receptionist)).rejects.toMatchObject({
    data: { code: 'invalid', faults: [{ field: 'extAsked', code: 'extension' }] },
  });
  expect(await desk.call('drafts.list', {}, receptionist)).toHaveLength(1);
  expect((await desk.call('cases.list', openList, receptionist)).total).toBe(0);

  await desk.call('cases.register', { ...form, extAsked: true }, receptionist);
  expect(await desk.call('drafts.list', {}, receptionist)).toEqual([]);
});

const openList = { status: 'open' as const, unitId: null, text: '', offset: 0, limit: 50 };

test('everything that is missing is marked, in the order of the form', async () => {
  const { desk, receptionist } = await openBuilding();
  await expect(desk.call('cases.register', untouchedForm({ channel: 'viaHr' }), receptionist)).rejects.toMatchObject({
    data: {
      code: 'invalid',
      faults: [
        { field: 'unitId', code: 'required' },
        { field: 'callerName', code: 'required' },
        { field: 'phone', code: 'required' },
        { field: 'extAsked', code: 'extension' },
        { field: 'subCategory', code: 'required' },
        { field: 'locationDetail', code: 'required' },
        { field: 'content', code: 'required' },
        { field: 'viaHrContact', code: 'required' },
      ],
    },
  });
});

test('A10 unclear content waits for a second question, and no department is told of it', async () => {
  const building = await openBuilding();
  const { clock, desk, guard, receptionist, units } = building;
  clock.set('05:30:00');
  const note = untouchedForm({ content: 'water, please come', needsClarification: true });
  const unclear = await desk.call('cases.register', note, guard);
  expect(unclear.record).toMatchObject({ status: 'needsClarification', registeredAt: null, notifyDueAt: null });
  expect(unclear.lines).toEqual([]);
  expect(unclear.timers).toEqual([{ rule: 'clarify', dueAt: at('05:30:00') }]);
  await expect(tell(building, unclear, 'engineering')).rejects.toMatchObject({ code: 'needsClarification' });

  clock.set('08:01:00');
  const asked = await desk.call('now.list', {}, receptionist);
  expect(asked.lines).toMatchObject([{ rule: 'clarify', what: 'water, please come' }]);
  const caseId = unclear.record.id;
  const fields = { unitId: units.e1203.id, locationDetail: '茶水间', subCategory: 'plumbing' as const };
  const half = await desk.call('cases.correct', { caseId, fields, reason: '' }, receptionist);
  expect(half.record.status).toBe('needsClarification');
  const caller = { callerName: 'Wang', phone: '13812345678', extAsked: true };
  const clear = await desk.call('cases.correct', { caseId, fields: caller, reason: '' }, receptionist);
  expect(clear.record).toMatchObject({
    status: 'registered',
    place: 'E-1203',
    companyName: 'Huaxin Ltd',
    registeredAt: at('08:01:00'),
    notifyDueAt: at('08:02:00'),
  });
  expect(clear.lines.map((line) => line.party)).toEqual(['engineering', 'floorSupervisor']);
});

test('A48 a form that is saved again after a crash is one record, and its clock is not met', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  const form = lampReport(building);
  await desk.call('cases.register', form, receptionist);
  clock.advance(300_000);
  await expect(desk.call('cases.register', form, receptionist)).rejects.toMatchObject({ code: 'alreadySaved' });
  const { lines, total } = await desk.call('cases.list', openList, receptionist);
  expect(total).toBe(1);
  expect(lines[0]).toMatchObject({ status: 'registered', notifiedAt: null });
  const view = await desk.call('cases.read', { caseId: form.id }, receptionist);
  expect(view.lines.every((line) => line.told === undefined)).toBe(true);
  expect(view.record.minuteMet).toBeNull();
});

test('a late save of the draft does not bring it back once the record is there', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const form = lampReport(building);
  await desk.call('cases.register', { ...form, draftId: form.id }, receptionist);
  await desk.call('drafts.save', { id: form.id, form: 'intake', title: '', content: '{}' }, receptionist);
  expect(await desk.call('drafts.list', {}, receptionist)).toEqual([]);
});

test('A07 each caller of a large power cut has a record of their own', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, units } = building;
  clock.set('14:00:00');
  for (const unitId of [units.e1203.id, units.e0901.id, units.w0805.id]) {
    clock.advance(60_000);
    await desk.call('cases.register', lampReport(building, { unitId, subCategory: 'power' }), receptionist);
  }
  const { lines } = await desk.call('cases.list', openList, receptionist);
  expect(lines.map((line) => line.place)).toEqual(['W-0805', 'E-0901', 'E-1203']);
  expect(new Set(lines.map((line) => line.no)).size).toBe(3);
});

test('what has not happened yet is refused; what is written up later says so', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  const tomorrow = lampReport(building, { occurredAt: at('10:00:01'), receivedAt: at('10:30:00') });
  await expect(desk.call('cases.register', tomorrow, receptionist)).rejects.toMatchObject({
    data: {
      faults: [
        { field: 'occurredAt', code: 'future' },
        { field: 'receivedAt', code: 'future' },
      ],
    },
  });
  const onTime = lampReport(building, { receivedAt: at('09:50:00') });
  expect((await desk.call('cases.register', onTime, receptionist)).record.enteredLate).toBe(false);
  const late = lampReport(building, { receivedAt: at('09:49:59') });
  const { record } = await desk.call('cases.register', late, receptionist);
  expect(record).toMatchObject({ enteredLate: true, occurredAt: at('09:49:59'), createdAt: at('10:00:00') });
});

test('a contact chosen from the directory brings name and number; both stay masked on the screen', async () => {
  const building = await openBuilding();
  const { desk, receptionist, wang } = building;
  const form = lampReport(building, { contactId: wang.id, callerName: '', phone: '', companyName: '' });
  const { record } = await desk.call('cases.register', form, receptionist);
  expect(record).toMatchObject({ callerName: 'Wang', phone: '138****5678', companyName: 'Huaxin Ltd' });
  expect(await desk.call('cases.reveal', { caseId: record.id }, receptionist)).toEqual({ phone: '13812345678' });
  const { timeline } = await desk.call('cases.read', { caseId: record.id }, receptionist);
  expect(timeline.at(-1)).toMatchObject({ actor: receptionist.id, data: { kind: 'revealed', field: 'phone' } });
});

test('a place that is no unit needs words, and nobody is asked for a company there', async () => {
  const building = await openBuilding();
  const { desk, receptionist, zones } = building;
  const hall = { unitId: null, publicArea: true, companyName: '', subCategory: 'publicArea' as const };
  await expect(desk.call('cases.register', lampReport(building, hall), receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'unitId', code: 'required' }] },
  });
  const form = lampReport(building, { ...hall, place: '一楼大堂', zoneId: zones.w.id });
  const { record, lines } = await desk.call('cases.register', form, receptionist);
  expect(record).toMatchObject({ place: '一楼大堂', category: 'building' });
  expect(lines.find((line) => line.party === 'floorSupervisor')?.next?.name).toBe('何芳');
});

test('a letter without a name or number is taken as anonymous, and is not followed up', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const anonymous = { channel: 'letter' as const, callerName: '', phone: '', extAsked: false, anonymous: true };
  const saved = await desk.call('cases.register', lampReport(building, anonymous), receptionist);
  expect(saved.record.status).toBe('registered');
});

test('links that point at nothing are refused', async () => {
  const building = await openBuilding();
  const nowhere = { unitId: randomUUID(), contactId: randomUUID(), callId: randomUUID(), repeatOf: randomUUID() };
  await expect(
    building.desk.call('cases.register', lampReport(building, nowhere), building.receptionist),
  ).rejects.toMatchObject({
    data: {
      faults: ['unitId', 'contactId', 'callId', 'repeatOf'].map((field) => ({ field, code: 'unknown' })),
    },
  });
});

test('the same unit and type within a day is proposed as a repeat', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor, units } = building;
  clock.set('10:00:00');
  const first = await desk.call('cases.register', lampReport(building), receptionist);
  const other = await desk.call('cases.register', lampReport(building, { subCategory: 'power' }), receptionist);
  const wrong = await desk.call('cases.register', lampReport(building), receptionist);
  await desk.call('cases.void', { caseId: wrong.record.id, reason: '重复录入' }, supervisor);
  const found = (subCategory: 'lamp' | null, unitId = units.e1203.id) =>
    desk.call('cases.duplicates', { unitId, subCategory }, receptionist).then((lines) => lines.map((line) => line.no));
  expect(await found('lamp')).toEqual([first.record.no]);
  expect((await found(null)).sort()).toEqual([first.record.no, other.record.no]);
  expect(await found('lamp', units.e0901.id)).toEqual([]);
  const repeat = lampReport(building, { repeatOf: first.record.id });
  expect((await desk.call('cases.register', repeat, receptionist)).repeatOfNo).toBe(first.record.no);

  clock.set('10:00:00', '2025-03-04');
  expect(await found('lamp')).toContain(first.record.no);
  clock.set('10:00:01', '2025-03-04');
  expect(await found('lamp')).toEqual([]);
});
