import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { aFilling, aLeak, aReport, aReview, findLeak, untilReportDue } from '../../tests/fixtures/incidents.ts';
import { png } from '../../tests/fixtures/pictures.ts';
import { emergencyForm } from '../../tests/fixtures/reports.ts';

const faults = (...fields: string[]) => ({ data: { faults: fields.map((field) => ({ field, code: 'required' })) } });

test('A40 a leak with loss at night: 24 hours from its end, to the supervisor; photo or reason, losses, measures and cause before it is closed', async () => {
  const building = await openBuilding();
  const { clock, desk, guard, supervisor } = building;
  clock.set('23:10:00', '2025-03-05');
  const { record } = await findLeak(building);
  const incidentId = record.id;
  clock.set('23:40:00', '2025-03-05');
  await desk.call('incidents.control', { incidentId, at: null }, guard);
  clock.set('00:50:00', '2025-03-06');
  const ended = await desk.call('incidents.end', { incidentId, at: null }, guard);
  expect(ended.timers).toContainEqual({ rule: 'incident24h', dueAt: at('00:50:00', '2025-03-07') });
  await expect(desk.call('incidents.close', { incidentId }, guard)).rejects.toMatchObject(
    faults('noPhotoReason', 'losses', 'measures'),
  );
  clock.set('00:49:00', '2025-03-07');
  const { lines } = await desk.call('now.list', {}, supervisor);
  expect(lines).toContainEqual(
    expect.objectContaining({ register: 'incidents', rule: 'incident24h', record: incidentId, who: '周师傅' }),
  );
  await desk.call('incidents.fill', { incidentId, draftId: null, ...aFilling(ended) }, guard);
  const due = await desk.call('incidents.close', { incidentId }, guard);
  expect(due.record.status).toBe('reportDue');
  await expect(desk.call('incidents.submit', aReport(incidentId, { cause: '' }), guard)).rejects.toMatchObject(
    faults('cause'),
  );
  const reported = await desk.call('incidents.submit', aReport(incidentId), guard);
  expect(reported.record).toMatchObject({ status: 'reported', reportInTime: true });
  expect(reported.timers).toEqual([expect.objectContaining({ rule: 'incidentReview' })]);
  expect(reported.signatures).toEqual([
    expect.objectContaining({ purpose: 'author', signer: '周师傅', changedSince: false }),
  ]);
  await expect(desk.call('incidents.review', aReview(incidentId), guard)).rejects.toMatchObject({ code: 'notAllowed' });
  const done = await desk.call('incidents.review', aReview(incidentId), supervisor);
  expect(done.record).toMatchObject({ status: 'reviewed', reviewRemark: '同意' });
  expect(done.signatures.map(({ purpose, changedSince }) => [purpose, changedSince])).toEqual([
    ['author', false],
    ['reviewer', false],
  ]);
  expect(done.timers).toEqual([]);
  // With a loss it is kept until the supervisor lets it go (§3.7).
  expect(done.kept).toBe(true);
  const released = await desk.call('incidents.release', { incidentId, reason: '保险已赔付' }, supervisor);
  expect(released.kept).toBe(false);
});

test('S26 a photo stands for the reason, and nothing lost is said by a tick', async () => {
  const building = await openBuilding();
  const { desk, guard } = building;
  const view = await findLeak(building);
  const incidentId = view.record.id;
  await desk.call('incidents.end', { incidentId, at: null }, guard);
  const takenAt = at('09:58:00');
  const picture = { id: randomUUID(), register: 'incidents', record: incidentId, kind: 'other', caption: '' } as const;
  const added = await desk.call('attachments.add', { ...picture, name: 'IMG_1.png', bytes: png(), takenAt }, guard);
  expect(added).toMatchObject({ takenAt, at: at('10:00:00') });
  const bare = { noPhotoReason: '', losses: [], noLosses: true };
  await desk.call('incidents.fill', { incidentId, draftId: null, ...aFilling(view, bare) }, guard);
  const due = await desk.call('incidents.close', { incidentId }, guard);
  expect(due).toMatchObject({ photos: 1, missing: [], kept: false });
});

test('S26 what is found without a customer needs type, place and what it looks like, and six are to be told within the minute', async () => {
  const building = await openBuilding();
  const { clock, desk, guard } = building;
  const empty = aLeak({ type: null, place: ' ', phenomenon: '' });
  await expect(desk.call('incidents.open', empty, guard)).rejects.toMatchObject(faults('type', 'place', 'phenomenon'));
  const future = aLeak({ discoveredAt: clock.now() + 60_000 });
  await expect(desk.call('incidents.open', future, guard)).rejects.toMatchObject({
    data: { faults: [{ field: 'discoveredAt', code: 'future' }] },
  });
  const late = await findLeak(building, { unitId: building.units.e1203.id, discoveredAt: clock.now() - 3_600_000 });
  expect(late.record).toMatchObject({ place: 'E-1203', enteredLate: true, status: 'open' });
  expect(late.lines.map(({ party }) => party)).toEqual([
    'engineering',
    'floorSupervisor',
    'hrDept',
    'security',
    'propertySupervisor',
    'propertyManager',
  ]);
  expect(late.lines[1]?.next).toMatchObject({ name: 'Li' });
  expect(late.timers[0]).toEqual({ rule: 'notify60s', dueAt: clock.now() + 60_000 });
  let view = late;
  for (const { party, next } of late.lines) {
    const told = { party, toPerson: next?.name ?? '', phone: next?.phone ?? '', channel: 'radio', reason: '' } as const;
    view = await desk.call('incidents.notify', { incidentId: late.record.id, ...told, ack: 'acknowledged' }, guard);
  }
  expect(view.record.notifiedAt).toBe(clock.now());
  expect(view.timers.map(({ rule }) => rule)).not.toContain('notify60s');
  await expect(desk.call('incidents.open', aLeak({ id: late.record.id }), guard)).rejects.toMatchObject({
    code: 'alreadySaved',
  });
});

test('S02, A05 that of an emergency shows who was told there, and goes with it when it was no emergency', async () => {
  const { desk, guard, supervisor } = await openBuilding();
  const form = emergencyForm({ emergencyType: 'liftEntrapment', place: '3号电梯', phone: '13900001234' });
  const { record } = await desk.call('cases.registerEmergency', form, guard);
  const incidentId = record.incidentId ?? '';
  const view = await desk.call('incidents.read', { incidentId }, guard);
  expect(view).toMatchObject({ caseNo: record.no, record: { caseId: record.id, notify: [] } });
  expect(view.lines).toHaveLength(6);
  expect(view.steps).not.toContain('notify');
  await expect(desk.call('incidents.void', { incidentId, reason: '误报' }, supervisor)).rejects.toMatchObject({
    code: 'stateForbids',
  });
  await desk.call('cases.void', { caseId: record.id, reason: '误报' }, supervisor);
  const after = await desk.call('incidents.read', { incidentId }, guard);
  expect(after).toMatchObject({ record: { voided: true, voidReason: '误报' }, timers: [], steps: [] });
});

test('Q13 still open a day later an interim report is asked for, and a day after that again', async () => {
  const building = await openBuilding();
  const { clock, desk, guard } = building;
  const { record, timers } = await findLeak(building);
  const incidentId = record.id;
  expect(timers).toContainEqual({ rule: 'incidentInterim', dueAt: at('10:00:00', '2025-03-04') });
  clock.set('10:30:00', '2025-03-04');
  expect((await desk.call('alarms.due', {}, null)).map(({ rule }) => rule)).toContain('incidentInterim');
  const said = { incidentId, text: '水已止住，仍在抽', submittedTo: '郑主管' };
  const told = await desk.call('incidents.interim', said, guard);
  expect(told.timers).toContainEqual({ rule: 'incidentInterim', dueAt: at('10:30:00', '2025-03-05') });
  const over = await desk.call('incidents.end', { incidentId, at: null }, guard);
  expect(over.timers.map(({ rule }) => rule)).toEqual(['notify60s', 'incident24h']);
  await expect(desk.call('incidents.interim', said, guard)).rejects.toMatchObject({ code: 'stateForbids' });
});

test('S26 sent, everything is locked: what was wrong is said beside it; sent back, a second report stands beside the first', async () => {
  const building = await openBuilding();
  const { clock, desk, guard, supervisor } = building;
  const view = await findLeak(building);
  const incidentId = view.record.id;
  await untilReportDue(building, view);
  const wrong = { incidentId, draftId: null, ...aFilling(view, { phenomenon: '没有漏水' }) };
  await expect(desk.call('incidents.fill', wrong, guard)).rejects.toMatchObject({
    data: { faults: [{ field: 'phenomenon', code: 'original' }] },
  });
  await desk.call('incidents.submit', aReport(incidentId), guard);
  for (const locked of [
    () => desk.call('incidents.write', { incidentId, text: '又一行', happenedAt: null }, guard),
    () => desk.call('incidents.fill', { incidentId, draftId: null, ...aFilling(view) }, guard),
    () => desk.call('incidents.reopen', { incidentId, reason: '又漏了' }, guard),
  ])
    await expect(locked()).rejects.toMatchObject({ code: 'reportSent' });
  await desk.call('incidents.supplement', { incidentId, about: 'phenomenon', text: '积水约五公分' }, guard);
  clock.advance(3_600_000);
  const back = await desk.call('incidents.sendBack', { incidentId, reason: '原因不清楚' }, supervisor);
  expect(back.record.status).toBe('reportDue');
  expect(back.timers).toEqual([{ rule: 'incident24h', dueAt: clock.now() + 24 * 3_600_000 }]);
  clock.advance(60_000);
  const again = await desk.call('incidents.submit', aReport(incidentId, { cause: '接头型号装错' }), guard);
  expect(again.record.reports.map(({ cause }) => cause)).toEqual(['接头老化', '接头型号装错']);
  expect(again.record.phenomenon).toBe('墙面渗水，地面积水约两公分');
  expect(again.signatures.map(({ changedSince }) => changedSince)).toEqual([false, false]);
  const texts = again.timeline.flatMap(({ data }) => (data.kind === 'incident' && data.about ? [data.text] : []));
  expect(texts).toEqual(['积水约五公分', '原因不清楚']);
});

test('S26 nobody reviews their own report while somebody else can', async () => {
  const building = await openBuilding();
  const { desk, supervisor } = building;
  const view = await findLeak(building);
  const incidentId = view.record.id;
  await untilReportDue(building, view);
  await desk.call('incidents.submit', aReport(incidentId), supervisor);
  // Alone in the house, the supervisor may: nothing stays unreviewed for ever.
  expect((await desk.call('incidents.read', { incidentId }, supervisor)).steps).toContain('review');
  const { id: _, ...other } = { ...building.people.propertySupervisor };
  await desk.call('staff.save', { ...other, id: randomUUID(), name: '钱主管', role: 'supervisor' }, supervisor);
  await expect(desk.call('incidents.review', aReview(incidentId), supervisor)).rejects.toMatchObject({
    code: 'ownReport',
  });
});

test('S26 signatures: a report without a hand under it, or with initials, is refused', async () => {
  const building = await openBuilding();
  const { desk, guard } = building;
  const view = await findLeak(building);
  const incidentId = view.record.id;
  await untilReportDue(building, view);
  await expect(desk.call('incidents.submit', aReport(incidentId, { author: null }), guard)).rejects.toMatchObject(
    faults('author.image'),
  );
  const initials = aReport(incidentId);
  if (initials.author) initials.author.signer = 'Z.W.';
  await expect(desk.call('incidents.submit', initials, guard)).rejects.toMatchObject({
    data: { faults: [{ field: 'author.signer', code: 'fullName' }] },
  });
});

test('lists: what is owed by when it is due, by state, by type and by words; search and room find it', async () => {
  const building = await openBuilding();
  const { clock, desk, guard, units } = building;
  const first = await findLeak(building, { unitId: units.e1203.id });
  const second = await findLeak(building, { type: 'odour', place: '九层走廊', phenomenon: '焦糊味' });
  await desk.call('incidents.end', { incidentId: second.record.id, at: null }, guard);
  const page = { type: null, text: '', offset: 0, limit: 20 };
  const nos = async (fields: object) =>
    (await desk.call('incidents.list', { ...page, status: 'all', ...fields }, guard)).lines.map(({ no }) => no);
  expect(await nos({ status: 'running' })).toEqual([first.record.no]);
  expect(await nos({ status: 'ended' })).toEqual([second.record.no]);
  expect(await nos({ type: 'odour' })).toEqual([second.record.no]);
  expect(await nos({ text: '焦糊' })).toEqual([second.record.no]);
  expect(await nos({ status: 'overdue' })).toEqual([]);
  clock.advance(25 * 3_600_000);
  expect((await nos({ status: 'overdue' })).sort()).toEqual([first.record.no, second.record.no]);
  expect((await desk.call('incidents.unfinished', {}, guard)).map(({ no }) => no)).toEqual([
    first.record.no,
    second.record.no,
  ]);
  const found = await desk.call('search.find', { text: '焦糊味', register: null, limit: 5 }, guard);
  expect(found.groups.map(({ register }) => register)).toEqual(['incidents']);
  const room = { unitId: units.e1203.id, sources: ['incidents'], offset: 0, limit: 10 } as const;
  const history = await desk.call('units.history', { ...room, sources: [...room.sources] }, guard);
  expect(history.lines.map(({ no }) => no)).toEqual([first.record.no]);
});
