import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { aLook, emptyRooms } from '../../tests/fixtures/patrols.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';

const day = 86_400_000;

test('S29 the day’s round: every vacant unit once, done with the last, and counted against what was vacant that day', async () => {
  const building = await openBuilding();
  const { clock, desk, guard, supervisor, units } = building;
  expect(await desk.call('vacant.today', {}, guard)).toMatchObject({ round: null, units: [], expected: 0 });
  await emptyRooms(building);
  await desk.call('alarms.due', {}, guard);
  const look = () => desk.call('vacant.today', {}, guard);
  expect(await look()).toMatchObject({ round: { no: 'E-0-250303-001', status: 'planned' }, inspected: 0, expected: 2 });
  await desk.call('vacant.inspect', aLook(units.e1410.id), guard);
  await expect(desk.call('vacant.inspect', aLook(units.e1203.id), guard)).rejects.toMatchObject({ code: 'notFound' });
  clock.set('17:00:00');
  const due = await desk.call('alarms.due', {}, guard);
  expect(due).toMatchObject([{ rule: 'vacantRound', what: '1 / 2', place: '2025-03-03' }]);
  await desk.call('vacant.inspect', aLook(units.w0805.id, { cleaned: true }), guard);
  expect(await look()).toMatchObject({ round: { status: 'done', doneAt: clock.now() }, inspected: 2 });
  expect(await desk.call('alarms.due', {}, guard)).toEqual([]);
  // Let the next morning, it is no longer asked for; the day keeps what it was measured by.
  await desk.call('units.save', { ...units.w0805, kind: 'occupied' }, supervisor);
  clock.advance(day);
  await desk.call('alarms.due', {}, guard);
  expect(await look()).toMatchObject({ round: { day: '2025-03-04' }, inspected: 0, expected: 1 });
});

test('S29 what is not right says what it is and who was told; a second look stands beside the first', async () => {
  const building = await openBuilding();
  const { desk, guard, units } = building;
  await emptyRooms(building);
  const broken = { ...aLook(units.e1410.id), marks: { ...aLook('').marks, glass: 'fault' as const } };
  await expect(desk.call('vacant.inspect', broken, guard)).rejects.toMatchObject({
    data: {
      faults: [
        { field: 'problem', code: 'required' },
        { field: 'deptTold', code: 'required' },
      ],
    },
  });
  const told = { ...broken, problem: '窗玻璃裂', deptTold: 'engineering' as const };
  const seen = await desk.call('vacant.inspect', told, guard);
  await expect(desk.call('vacant.inspect', told, guard)).rejects.toMatchObject({ code: 'alreadySaved' });
  const note = {
    ...{
      id: randomUUID(),
      noteTo: 'engineering' as const,
      toPerson: '',
      place: 'E-1410',
      unitId: units.e1410.id,
      noteBody: '换玻璃',
    },
    ...{ major: false, findingId: null, inspectionId: seen.id },
  } as const;
  const { record } = await desk.call('contactNotes.send', note, guard);
  await desk.call('vacant.inspect', aLook(units.e1410.id), guard);
  const history = await desk.call('vacant.ofUnit', { unitId: units.e1410.id }, guard);
  expect(history.map(({ problem, noteNo }) => [problem, noteNo])).toContainEqual(['窗玻璃裂', record.no]);
  const { units: listed } = await desk.call('vacant.today', {}, guard);
  expect(listed.find(({ unit }) => unit.code === 'E-1410')?.today).toMatchObject({ problem: '' });
  const card = await desk.call(
    'units.history',
    { unitId: units.e1410.id, sources: ['vacantInspections', 'contactNotes'], offset: 0, limit: 10 },
    guard,
  );
  expect(card.counts).toMatchObject({ vacantInspections: { total: 2 }, contactNotes: { open: 1 } });
});

test('S29, S06 somebody inside a vacant unit becomes a security report, linked as soon as it is saved', async () => {
  const building = await openBuilding();
  const { desk, guard, receptionist, units } = building;
  await emptyRooms(building);
  const inside = aLook(units.e1410.id, { anybodyInside: true, problem: '有被褥', deptTold: 'security' });
  const { id: inspectionId } = await desk.call('vacant.inspect', inside, guard);
  const caseId = randomUUID();
  expect(await desk.call('vacant.toCase', { inspectionId, caseId }, guard)).toMatchObject({ caseNo: '' });
  const report = lampReport(building, {
    ...{ id: caseId, channel: 'viaPatrol', subCategory: 'illegalStay', unitId: units.e1410.id, details: {} },
    content: '空置房内有人留宿',
  });
  const { record } = await desk.call('cases.register', report, receptionist);
  const [seen] = await desk.call('vacant.ofUnit', { unitId: units.e1410.id }, guard);
  expect(seen).toMatchObject({ caseNo: record.no, anybodyInside: true });
  await expect(desk.call('vacant.toCase', { inspectionId, caseId: randomUUID() }, guard)).rejects.toMatchObject({
    code: 'stateForbids',
  });
});

test('S29 the register is compared weekly: what differs is explained, and somebody agreed', async () => {
  const building = await openBuilding();
  const { clock, desk, guard, receptionist, units, supervisor } = building;
  await emptyRooms(building);
  const check = (countActual: number, differences: string, agreedWith: string) =>
    desk.call('vacant.reconcile', { id: randomUUID(), countActual, differences, agreedWith }, receptionist);
  await expect(check(3, '', '')).rejects.toMatchObject({
    data: { faults: [{ field: 'differences' }, { field: 'agreedWith' }] },
  });
  const saved = await check(3, 'E-0901 已搬空，目录未改', '销售部 陈');
  expect(saved).toMatchObject({ week: '2025-03-03', countRegister: 2, countActual: 3, byName: '张敏' });
  clock.advance(6 * day);
  expect(await desk.call('vacant.today', {}, guard)).toMatchObject({ week: '2025-03-03', reconciled: true });
  clock.advance(day);
  expect(await desk.call('vacant.today', {}, guard)).toMatchObject({ week: '2025-03-10', reconciled: false });
  const about = {
    unitId: units.e1410.id,
    vacantSince: '2025-01-15',
    forRent: true,
    contact: '陈',
    contactPhone: '13812345678',
  };
  await desk.call('vacant.describe', about, supervisor);
  await desk.call('vacant.describe', { ...about, contactPhone: null, contact: '陈经理' }, supervisor);
  const { units: listed } = await desk.call('vacant.today', {}, guard);
  expect(listed[0]).toMatchObject({
    ...{ vacantSince: '2025-01-15', contact: '陈经理', contactPhone: '138****5678' },
    unit: { code: 'E-1410', kind: 'vacantRental' },
  });
  const revealed = await desk.call('vacant.reveal', { unitId: units.e1410.id }, guard);
  expect(revealed.phone).toBe('13812345678');
});
