import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { aFinding, aRoute, begin, scan, sheet, walk, wholeRound } from '../../tests/fixtures/patrols.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';

const day = 86_400_000;
const due = ({ desk, guard }: Building) => desk.call('alarms.due', {}, guard);
const rules = async (building: Building) =>
  (await building.desk.call('now.list', {}, building.guard)).lines
    .filter(({ register }) => register === 'patrols')
    .map(({ rule }) => rule);

test('S31 a round from the tag at the lobby to the supervisor’s look: planned, walked, assigned, verified', async () => {
  const building = await openBuilding();
  const { clock, desk, guard, supervisor } = building;
  const route = await aRoute(building);
  await due(building);
  const [planned] = await desk.call('patrols.today', {}, guard);
  expect(planned).toMatchObject({ status: 'planned', routeName: '全楼巡视', isPlanned: true, points: 4, scanned: 0 });
  const begun = await begin(building, route);
  expect(begun.record.id).toBe(planned?.id);
  const walked = await walk(building, begun);
  expect(walked.marks.map(({ minutes }) => minutes)).toEqual([null, 6, 6, 6]);
  const patrolId = walked.record.id;
  const finished = await desk.call('patrols.finish', { patrolId, items: sheet(), missedReason: '' }, guard);
  expect(finished.record).toMatchObject({ status: 'findingsAssigned', items: sheet() });
  await expect(desk.call('patrols.verify', { patrolId, text: '' }, guard)).rejects.toMatchObject({
    code: 'notAllowed',
  });
  const verified = await desk.call('patrols.verify', { patrolId, text: '' }, supervisor);
  expect(verified.record).toMatchObject({ status: 'verified', verifiedAt: clock.now() });
  const [today] = await desk.call('patrols.days', { days: 1 }, guard);
  expect(today).toEqual({ day: '2025-03-03', isDue: true, planned: 1, walked: 1, areasLeft: [] });
  expect((await desk.call('patrols.days', { days: 2 }, guard))[1]).toMatchObject({ day: '2025-03-02', isDue: false });
  const steps = verified.timeline.flatMap(({ data }) => (data.kind === 'round' ? [data.step] : []));
  expect(steps).toEqual(['start', 'mark', 'mark', 'mark', 'mark', 'finish', 'verify']);
});

test('S31 nobody verifies the round they walked while somebody else can', async () => {
  const building = await openBuilding();
  const { desk, people, supervisor } = building;
  const own = await wholeRound({ ...building, guard: supervisor }, await aRoute(building));
  const patrolId = own.record.id;
  // Alone in the house, the supervisor may: nothing stays unverified for ever.
  expect(own.steps).toContain('verify');
  const deputy = { ...people.propertySupervisor, id: randomUUID(), name: '钱主管', role: 'supervisor' as const };
  await desk.call('staff.save', deputy, supervisor);
  expect((await desk.call('patrols.read', { patrolId }, supervisor)).steps).not.toContain('verify');
  await expect(desk.call('patrols.verify', { patrolId, text: '' }, supervisor)).rejects.toMatchObject({
    code: 'ownPatrol',
  });
  const other = { id: deputy.id, role: deputy.role };
  expect((await desk.call('patrols.verify', { patrolId, text: '' }, other)).record.verifiedBy).toBe(deputy.id);
});

test('S31 a point’s tag opens its route; on the way it is ticked off, and one that was ticked by hand says so', async () => {
  const building = await openBuilding();
  const { desk, guard } = building;
  const route = await aRoute(building);
  const answer = await desk.call('codes.find', { text: route.tags[2] ?? '' }, guard);
  expect(answer).toMatchObject({ kind: 'found', register: 'routes', record: route.record.id, name: '楼顶' });
  const begun = await begin(building, route);
  const [first, second] = begun.record.points;
  const patrolId = begun.record.id;
  const mark = (no = '', way: 'scanned' | 'byHand' | 'skipped' = 'byHand', reason = '') =>
    desk.call('patrols.mark', { patrolId, no, way, reason }, guard);
  await mark(first?.no);
  await expect(mark(second?.no, 'skipped')).rejects.toMatchObject({
    data: { faults: [{ field: 'reason', code: 'required' }] },
  });
  await mark(second?.no, 'skipped', '楼梯间施工，封闭');
  const view = await mark(first?.no, 'byHand', '再来一次');
  expect(view.record.points.slice(0, 2)).toMatchObject([
    { way: 'byHand', reason: '' },
    { way: 'skipped', reason: '楼梯间施工，封闭' },
  ]);
  // Whoever gets there after all has been there.
  expect((await mark(second?.no, 'scanned')).record.points[1]).toMatchObject({ way: 'scanned', reason: '' });
  await expect(mark('A-A-250303-999', 'scanned')).rejects.toMatchObject({ code: 'notFound' });
});

test('S31 missed points need a reason and stay missed; a round nobody could walk so fast is shown', async () => {
  const building = await openBuilding();
  const { desk, guard } = building;
  const route = await aRoute(building);
  const begun = await begin(building, route);
  const patrolId = begun.record.id;
  await scan(building, begun, 0, 1);
  // Past the stairs to the roof in two minutes: seven are needed on foot.
  const fast = await scan(building, begun, 2, 2);
  expect(fast.marks[2]).toEqual({ missed: false, tooFast: true, tooSlow: false, minutes: 2 });
  const finish = (missedReason: string) =>
    desk.call('patrols.finish', { patrolId, items: sheet(), missedReason }, guard);
  await expect(finish('')).rejects.toMatchObject({ data: { faults: [{ field: 'missedReason', code: 'reason' }] } });
  const { record } = await finish('被叫去处理漏水');
  expect(record.missedReason).toBe('被叫去处理漏水');
  const [line] = (await desk.call('patrols.list', { status: 'faulty', text: '', offset: 0, limit: 10 }, guard)).lines;
  expect(line).toMatchObject({ id: patrolId, scanned: 2, missed: 2, tooFast: 1 });
  // It does not make the day: two points were never seen.
  expect((await desk.call('patrols.days', { days: 1 }, guard))[0]?.areasLeft).toHaveLength(4);
});

test('S31 the sheet: of every item whether it is right, and a problem has its finding', async () => {
  const building = await openBuilding();
  const { desk, guard } = building;
  const view = await walk(building, await begin(building, await aRoute(building)));
  const patrolId = view.record.id;
  const finish = (items: ReturnType<typeof sheet>) =>
    desk.call('patrols.finish', { patrolId, items, missedReason: '' }, guard);
  await expect(finish(sheet('refuse'))).rejects.toMatchObject({
    data: { faults: [{ field: 'items.refuse', code: 'unknown' }] },
  });
  const { refuse: _, ...rest } = sheet();
  await expect(finish(rest)).rejects.toMatchObject({ data: { faults: [{ field: 'items.refuse', code: 'required' }] } });
  await desk.call('patrols.find', aFinding(view, { item: 'refuse', solvedOnSpot: true, followUp: '已清走' }), guard);
  await expect(finish(sheet())).rejects.toMatchObject({ code: 'invalid' });
  expect((await finish(sheet('refuse'))).record.status).toBe('findingsAssigned');
});

test('S31 a finding becomes a report: linked both ways with its saving, and done with its end', async () => {
  const building = await openBuilding();
  const { desk, guard, receptionist } = building;
  const view = await walk(building, await begin(building, await aRoute(building)));
  const found = await desk.call('patrols.find', aFinding(view), guard);
  const findingId = found.findings[0]?.record.id ?? '';
  const patrolId = view.record.id;
  const finished = await desk.call(
    'patrols.finish',
    { patrolId, items: sheet('fireEquipment'), missedReason: '' },
    guard,
  );
  expect(finished.record.status).toBe('walked');
  expect(await rules(building)).toEqual(['patrolAssign']);
  const caseId = randomUUID();
  await desk.call('patrols.toCase', { findingId, caseId: randomUUID() }, guard);
  const begun = await desk.call('patrols.toCase', { findingId, caseId }, guard);
  expect(begun.findings[0]).toMatchObject({ caseNo: '', isAssigned: false });
  const report = lampReport(building, { id: caseId, channel: 'viaPatrol' });
  const { record: c } = await desk.call('cases.register', report, receptionist);
  const after = await desk.call('patrols.read', { patrolId }, guard);
  expect(after.record.status).toBe('findingsAssigned');
  expect(after.findings[0]).toMatchObject({ caseNo: c.no, isAssigned: true, isDone: false });
  const { timeline } = await desk.call('cases.read', { caseId }, guard);
  expect(timeline.map(({ data }) => data)).toContainEqual({
    ...{ kind: 'round', step: 'becameCase', no: after.record.no, text: '灭火器过期' },
  });
  await desk.call('cases.void', { caseId, reason: '重复' }, building.supervisor);
  expect((await desk.call('patrols.read', { patrolId }, guard)).findings[0]).toMatchObject({
    caseNo: '',
    isDone: true,
  });
});

test('S31, S43 a contact note to another department: theirs only once they accept, and the finding is done when it is closed', async () => {
  const building = await openBuilding();
  const { clock, desk, guard, receptionist } = building;
  const view = await walk(building, await begin(building, await aRoute(building)));
  const found = await desk.call('patrols.find', aFinding(view, { item: 'rentedPlants' }), guard);
  const finding = found.findings[0]?.record;
  const patrolId = view.record.id;
  await desk.call('patrols.finish', { patrolId, items: sheet('rentedPlants'), missedReason: '' }, guard);
  const about = { findingId: finding?.id ?? null, inspectionId: null, unitId: null, major: false };
  const note = {
    id: randomUUID(),
    noteTo: 'housekeeping',
    toPerson: '',
    place: '12层',
    noteBody: '绿植枯萎，请更换',
    ...about,
  } as const;
  const sent = await desk.call('contactNotes.send', note, receptionist);
  expect(sent.record).toMatchObject({ no: 'Z-A-250303-001', status: 'handedOver' });
  expect((await desk.call('patrols.read', { patrolId }, guard)).record.status).toBe('findingsAssigned');
  const noteId = note.id;
  const rejected = await desk.call('contactNotes.reject', { noteId, reason: '归租摆公司' }, receptionist);
  expect(rejected).toMatchObject({ record: { status: 'owned' }, steps: ['resend', 'close'] });
  await desk.call('contactNotes.resend', { noteId, noteTo: 'property', toPerson: '郑主管' }, receptionist);
  await expect(desk.call('contactNotes.answer', { noteId, answer: '好' }, receptionist)).rejects.toMatchObject({
    code: 'stateForbids',
  });
  await desk.call('contactNotes.accept', { noteId, acceptedBy: '郑主管' }, receptionist);
  clock.advance(2 * day);
  expect((await desk.call('now.list', {}, guard)).lines.map(({ rule }) => rule)).toContain('noteAnswer');
  await expect(desk.call('contactNotes.close', { noteId, reason: '' }, receptionist)).rejects.toMatchObject({
    code: 'invalid',
  });
  await desk.call('contactNotes.answer', { noteId, answer: '已换' }, receptionist);
  await desk.call('contactNotes.close', { noteId, reason: '' }, receptionist);
  const { findings } = await desk.call('patrols.read', { patrolId }, guard);
  expect(findings[0]).toMatchObject({ noteNo: 'Z-A-250303-001', isDone: true });
});

test('S31 a major finding is told at once, and is looked at again before the round is verified', async () => {
  const building = await openBuilding();
  const { clock, desk, guard, supervisor } = building;
  const view = await walk(building, await begin(building, await aRoute(building)));
  const major = aFinding(view, {
    item: 'fireRisk',
    major: true,
    finding: '配电间冒烟',
    solvedOnSpot: true,
    followUp: '已断电',
  });
  const { findings } = await desk.call('patrols.find', major, guard);
  const [line] = await due(building);
  expect(line).toMatchObject({ rule: 'patrolMajor', emergency: true, dueAt: clock.now() });
  const patrolId = view.record.id;
  const findingId = findings[0]?.record.id ?? '';
  const finished = await desk.call('patrols.finish', { patrolId, items: sheet('fireRisk'), missedReason: '' }, guard);
  expect(finished.record.status).toBe('walked');
  const told = await desk.call('patrols.reportUp', { findingId, reportedTo: '冯经理' }, guard);
  expect(told.record.status).toBe('findingsAssigned');
  clock.advance(day);
  expect(await rules(building)).toEqual(expect.arrayContaining(['patrolVerify']));
  await expect(desk.call('patrols.verify', { patrolId, text: '' }, supervisor)).rejects.toMatchObject({
    code: 'invalid',
  });
  await desk.call('patrols.verify', { patrolId, text: '现场复查，线路已换' }, supervisor);
  expect(await rules(building)).toEqual([]);
});

test('S31, Q10 what is not begun by its hour stands on Now, and is missed for good when the day is over', async () => {
  const building = await openBuilding();
  const { clock, desk, guard, receptionist, supervisor } = building;
  const route = await aRoute(building);
  const own = await aRoute(building, { name: '主管楼层巡视', walker: 'supervisor', areas: ['floors'] });
  clock.set('09:00:00');
  await due(building);
  await expect(
    desk.call('patrols.start', { id: randomUUID(), routeId: own.record.id }, receptionist),
  ).rejects.toMatchObject({
    code: 'notAllowed',
  });
  clock.set('15:00:00');
  expect((await due(building)).map(({ rule }) => rule)).toEqual(['patrolStart', 'patrolStart']);
  clock.advance(day);
  await desk.call('parameters.save', { key: 'patrol.supervisorToo', value: 0, validFrom: clock.now() }, supervisor);
  await due(building);
  const missed = await desk.call('patrols.list', { status: 'missed', text: '', offset: 0, limit: 10 }, guard);
  expect(missed.lines.map(({ day: of, routeName }) => [of, routeName])).toEqual([
    ['2025-03-03', '主管楼层巡视'],
    ['2025-03-03', '全楼巡视'],
  ]);
  const [today, yesterday] = await desk.call('patrols.days', { days: 2 }, guard);
  expect(today).toMatchObject({ day: '2025-03-04', planned: 1, walked: 0 });
  expect(yesterday).toMatchObject({ day: '2025-03-03', planned: 2, walked: 0 });
  expect((await wholeRound(building, route)).record.day).toBe('2025-03-04');
  expect((await due(building)).filter(({ register }) => register === 'patrols')).toEqual([]);
});

test('S31 a round that a crash interrupts goes on where it was, and somebody who does not come back is missed', async () => {
  const building = await openBuilding();
  const { clock, desk, guard } = building;
  const route = await aRoute(building);
  const begun = await begin(building, route);
  await scan(building, begun, 0, 1);
  await expect(begin(building, route)).rejects.toMatchObject({ code: 'stateForbids' });
  const [line] = await desk.call('patrols.today', {}, guard);
  expect(line).toMatchObject({ id: begun.record.id, status: 'planned', scanned: 1 });
  clock.advance(55 * 60_000);
  expect((await due(building)).map(({ rule }) => rule)).toContain('patrolBack');
});

test('S31 routes are the supervisor’s; a point that is kept keeps its tag, and a new one gets its own', async () => {
  const building = await openBuilding();
  const { desk, guard, supervisor } = building;
  const route = await aRoute(building);
  const { id, name, areas, walker, daily, active, points } = route.record;
  const input = { id, name, areas, walker, daily, active, points };
  await expect(desk.call('routes.save', input, guard)).rejects.toMatchObject({ code: 'notAllowed' });
  const fresh = { no: '', place: '地下车库', minMinutes: 2, maxMinutes: 10 };
  const changed = await desk.call('routes.save', { ...input, points: [...points.slice(1), fresh] }, supervisor);
  expect(changed.tags.slice(0, 3)).toEqual(route.tags.slice(1));
  expect(new Set([...route.tags, ...changed.tags]).size).toBe(5);
  const wrong = { ...input, areas: [], points: [fresh, { ...fresh, maxMinutes: 1 }] };
  await expect(desk.call('routes.save', wrong, supervisor)).rejects.toMatchObject({
    data: {
      faults: [
        { field: 'areas', code: 'required' },
        { field: 'points.1.maxMinutes', code: 'range' },
      ],
    },
  });
  await expect(
    desk.call('routes.save', { ...input, points: [{ ...fresh, no: 'A-A-250303-777' }] }, supervisor),
  ).rejects.toMatchObject({
    code: 'recordChanged',
  });
});
