import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { anOrder, aPassOn } from '../../tests/fixtures/desk-notes.ts';
import { allInOrder, aMeal, bothSign } from '../../tests/fixtures/handovers.ts';
import { aRoute } from '../../tests/fixtures/patrols.ts';
import { type SyncedDesk, twoFurnishedDesks } from '../../tests/fixtures/synced-desks.ts';
import { dispatch } from '../dispatch.ts';
import { siteRecordId } from '../store/site-record.ts';

const rows = (desk: SyncedDesk, sql: string, ...values: string[]) =>
  desk.book.db.rows<Record<string, unknown>>(sql, ...values);
const mapValues = (row: Record<string, unknown>, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, change(value)]));
/** What a column holds as JSON is the same in whichever order its keys came. */
const unfolded = (value: unknown): unknown =>
  typeof value === 'string' && value.startsWith('{') ? JSON.parse(value) : value;
/** Nothing waits, nothing gave way, and both tables hold the same rows. */
function expectSame(a: SyncedDesk, b: SyncedDesk, register: string, columns = '*') {
  const of = (desk: SyncedDesk) =>
    rows(desk, `SELECT ${columns} FROM ${register} ORDER BY id`).map(({ seq: _, ...row }) => mapValues(row, unfolded));
  expect(of(b)).toEqual(of(a));
  for (const desk of [a, b]) expect(rows(desk, 'SELECT * FROM heldRecords')).toEqual([]);
}

test('both desks hand over at once: each has its own handover, holder and sheet, and both know of both', async () => {
  const site = await twoFurnishedDesks();
  const { a, b, receptionist, guard, supervisor, later, bothSync } = site;
  await site.sit(a, 'receptionist');
  await site.sit(b, 'supervisor');
  later(60_000);
  const atA = await a.call('handovers.start', { id: randomUUID() }, receptionist);
  const atB = await b.call('handovers.start', { id: randomUUID() }, supervisor);
  await bothSync();
  expectSame(a, b, 'handovers');
  expect((await a.call('handovers.duty', {}, guard)).unfinished?.id).toBe(atA.record.id);
  expect((await b.call('handovers.duty', {}, guard)).unfinished?.id).toBe(atB.record.id);
  later(60_000);
  await site.givePin(a, 'guard');
  const ready = await a.call('handovers.write', allInOrder(atA), receptionist);
  await a.call('handovers.sign', bothSign(site, ready), receptionist);
  await bothSync();
  expectSame(a, b, 'handovers');
  const [dutyA, dutyB] = [await a.call('handovers.duty', {}, guard), await b.call('handovers.duty', {}, guard)];
  expect(dutyA).toMatchObject({ holder: { id: guard.id }, unfinished: null });
  expect(dutyB).toMatchObject({ holder: { id: supervisor.id }, unfinished: { id: atB.record.id } });
  expect((await b.call('handovers.list', { text: '', offset: 0, limit: 10 }, guard)).total).toBe(4);
});

test('somebody is away at each desk; whoever is back at one is not back at the other', async () => {
  const site = await twoFurnishedDesks();
  const { a, b, receptionist, guard, supervisor, bothSync } = site;
  await site.sit(a, 'receptionist');
  await site.sit(b, 'supervisor');
  for (const desk of [a, b]) await site.givePin(desk, 'guard');
  const atA = await a.call('deskAbsences.leave', aMeal(site), receptionist);
  const atB = await b.call('deskAbsences.leave', aMeal(site), supervisor);
  await bothSync();
  expectSame(a, b, 'deskAbsences');
  await b.call('deskAbsences.back', { absenceId: atB.id }, supervisor);
  await bothSync();
  expect((await a.call('handovers.duty', {}, guard)).absence?.id).toBe(atA.id);
  expect((await b.call('handovers.duty', {}, guard)).absence).toBeNull();
});

test('paper is written up at both desks: each counts and ends its own', async () => {
  const { a, b, receptionist, guard, bothSync } = await twoFurnishedDesks();
  const span = (desk: SyncedDesk) => ({ fromAt: desk.clock.now() - 3_600_000, untilAt: desk.clock.now() });
  const start = (desk: SyncedDesk, reason: string) =>
    desk.call('backEntries.start', { id: randomUUID(), ...span(desk), reason }, receptionist);
  const [atA, atB] = [await start(a, '大堂停电'), await start(b, '岗亭停电')];
  await bothSync();
  expectSame(a, b, 'backEntries');
  expect((await a.call('backEntries.open', {}, guard))?.record.id).toBe(atA.record.id);
  expect((await b.call('backEntries.open', {}, guard))?.record.id).toBe(atB.record.id);
  await a.call('backEntries.end', {}, receptionist);
  await bothSync();
  expect(await a.call('backEntries.open', {}, guard)).toBeNull();
  expect((await b.call('backEntries.open', {}, guard))?.record.reason).toBe('岗亭停电');
});

test('a desk goes on as another device and is still the one that is held', async () => {
  const { a, sit, receptionist, guard } = await twoFurnishedDesks();
  await sit(a, 'receptionist');
  const begun = await a.call('handovers.start', { id: randomUUID() }, receptionist);
  a.join('desk-a2', 'A');
  await a.sync();
  const duty = await a.call('handovers.duty', {}, guard);
  expect(duty).toMatchObject({ holder: { id: receptionist.id }, unfinished: { id: begun.record.id } });
});

test('the day is planned at both desks: the same rounds, once; what one has walked is not undone by the other', async () => {
  const { a, b, units, receptionist, guard, supervisor, time, bothSync } = await twoFurnishedDesks();
  await aRoute({ desk: a as never, supervisor, receptionist });
  const empty = units.e1410;
  await a.call('units.save', { ...empty, kind: 'vacant' }, supervisor);
  await bothSync();
  const tomorrow = (hour: string) => {
    for (const clock of [time, a.clock, b.clock]) clock.set(hour, '2025-03-04');
  };
  tomorrow('08:00:00');
  await dispatch(a.book, 'alarms.due', {}, null, a.clock.now());
  const [route] = rows(a, 'SELECT id FROM routes');
  const begun = await a.call('patrols.start', { id: randomUUID(), routeId: String(route?.id) }, guard);
  const looked = {
    marks: { doors: 'ok', windows: 'ok', glass: 'ok', otherFacilities: 'ok', cleanliness: 'ok' },
  } as const;
  const look = { id: randomUUID(), unitId: empty.id, ...looked, anybodyInside: false, problem: '', deptTold: null };
  await a.call('vacant.inspect', { ...look, cleaned: false }, guard);
  tomorrow('11:00:00');
  await dispatch(b.book, 'alarms.due', {}, null, b.clock.now());
  expect(rows(b, "SELECT status FROM vacantRounds WHERE day = '2025-03-04'")).toEqual([{ status: 'planned' }]);
  await bothSync();
  for (const register of ['patrols', 'vacantRounds', 'vacantInspections']) expectSame(a, b, register);
  expect(rows(b, "SELECT status, no FROM vacantRounds WHERE day = '2025-03-04'")).toEqual([
    { status: 'done', no: 'E-0-250304-001' },
  ]);
  const walked = rows(b, "SELECT id, walkedBy FROM patrols WHERE day = '2025-03-04' AND startedAt IS NOT NULL");
  expect(walked).toEqual([{ id: begun.record.id, walkedBy: guard.id }]);
  const planned = rows(b, "SELECT id FROM patrols WHERE day = '2025-03-04' AND isPlanned = 1");
  expect(planned).toHaveLength(a.book.parameters(a.clock.now())['patrol.wholeBuildingPerDay']);
  const ids = planned.map((_, i) =>
    siteRecordId({ site: a.book.look(supervisor, 0).site }, 'patrols', '2025-03-04', String(route?.id), i + 1),
  );
  expect(planned.map(({ id }) => id).sort()).toEqual(ids.sort());
});

test('a note read at both desks is read since the first time; reworded at both, both wordings stand', async () => {
  const { a, b, guard, supervisor, later, bothSync } = await twoFurnishedDesks();
  const note = await a.call('deskNotes.passOn', aPassOn(), supervisor);
  const order = await a.call('deskNotes.order', anOrder(), supervisor);
  await bothSync();
  const readAt = a.clock.now();
  await a.call('deskNotes.markRead', { noteId: note.record.id }, guard);
  const first = await a.call('deskNotes.order', anOrder({ replaces: order.record.id, text: '先登记。' }), supervisor);
  later(60_000);
  await b.call('deskNotes.markRead', { noteId: note.record.id }, guard);
  const second = await b.call(
    'deskNotes.order',
    anOrder({ replaces: order.record.id, text: '先打电话。' }),
    supervisor,
  );
  await bothSync();
  for (const register of ['noteReadings', 'deskNotes']) expectSame(a, b, register);
  for (const desk of [a, b]) {
    const { readers } = await desk.call('deskNotes.read', { noteId: note.record.id }, supervisor);
    expect(readers.filter(({ staffId }) => staffId === guard.id)).toMatchObject([{ readAt }]);
    const unread = await desk.call('deskNotes.unread', {}, guard);
    expect(unread.map(({ id }) => id).sort()).toEqual([first.record.id, second.record.id].sort());
  }
});

test('S45 the weekly report is ready once: handed in at one desk it is not owed at the other that made it later', async () => {
  const { a, b, supervisor, time, bothSync } = await twoFurnishedDesks();
  await bothSync();
  const monday = (hour: string) => {
    for (const clock of [time, a.clock, b.clock]) clock.set(hour, '2025-03-10');
  };
  monday('09:00:00');
  await dispatch(a.book, 'alarms.due', {}, null, a.clock.now());
  const period = { unit: 'week', date: '2025-03-03' } as const;
  const words = { period, workDone: '完成', nextPlan: '', submittedTo: '冯经理' };
  await a.call('workReports.write', words, supervisor);
  monday('11:00:00');
  await dispatch(b.book, 'alarms.due', {}, null, b.clock.now());
  await bothSync();
  expectSame(a, b, 'workReports');
  expect(rows(b, 'SELECT status, submittedTo FROM workReports')).toEqual([
    { status: 'handedIn', submittedTo: '冯经理' },
  ]);
  for (const desk of [a, b]) expect(rows(desk, "SELECT * FROM timers WHERE register = 'workReports'")).toEqual([]);
});
