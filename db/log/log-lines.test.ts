import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { findLeak } from '../../tests/fixtures/incidents.ts';
import { aLine } from '../../tests/fixtures/log.ts';
import { aRoute, wholeRound } from '../../tests/fixtures/patrols.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';
import { bookFile } from '../site/backups.ts';
import { Database } from '../store/database.ts';

const list = { text: '', offset: 0, limit: 50 };

test('S26 a short line has the machine’s time; one that is entered late says so', async () => {
  const { clock, desk, guard, units } = await openBuilding();
  clock.set('23:41:07');
  const now = await desk.call('logLines.write', aLine({ phrase: 'logPatrol', unitId: units.e1203.id }), guard);
  expect(now).toMatchObject({
    ...{ happenedAt: at('23:41:07'), enteredAt: at('23:41:07'), enteredLate: false, shift: '2025-03-03 night' },
    ...{ byName: '周师傅', category: 'patrol', place: 'E-1203' },
  });
  clock.set('08:20:00', '2025-03-04');
  const times = { happenedAt: at('02:10:00', '2025-03-04'), saidAt: at('02:30:00', '2025-03-04') };
  const late = await desk.call('logLines.write', aLine(times), guard);
  expect(late).toMatchObject({ ...times, enteredAt: at('08:20:00', '2025-03-04'), enteredLate: true });
  expect(late.shift, 'of the night in which it happened').toBe('2025-03-03 night');
  const before = { happenedAt: times.saidAt, saidAt: times.happenedAt };
  for (const [fields, fault] of [
    [{ happenedAt: at('08:20:01', '2025-03-04') }, { field: 'happenedAt', code: 'future' }],
    [before, { field: 'saidAt', code: 'before' }],
    [{ text: '  ' }, { field: 'text', code: 'required' }],
  ] as const) {
    await expect(desk.call('logLines.write', aLine(fields), guard)).rejects.toMatchObject({
      data: { faults: [fault] },
    });
  }
});

test('a line saved twice is one line', async () => {
  const { desk, guard } = await openBuilding();
  const line = aLine();
  await desk.call('logLines.write', line, guard);
  await expect(desk.call('logLines.write', line, guard)).rejects.toMatchObject({ code: 'alreadySaved' });
  expect((await desk.call('logLines.list', list, guard)).total).toBe(1);
});

test('the lines of a night by day, found by their words and by their shift', async () => {
  const { clock, desk, guard } = await openBuilding();
  for (const [time, date, text] of [
    ['15:00:00', '2025-03-03', '白天送货'],
    ['22:00:00', '2025-03-03', '车库有积水'],
    ['03:00:00', '2025-03-04', '巡查到 B2'],
  ] as const) {
    clock.set(time, date);
    await desk.call('logLines.write', aLine({ text }), guard);
  }
  const night = await desk.call('logLines.list', { ...list, where: { shift: ['night'] } }, guard);
  expect(night.lines.map(({ text, opensDay }) => [text, opensDay])).toEqual([
    ['巡查到 B2', true],
    ['车库有积水', true],
  ]);
  const second = await desk.call('logLines.list', { ...list, offset: 1, limit: 1 }, guard);
  expect(second.lines.map(({ text, opensDay }) => [text, opensDay])).toEqual([['车库有积水', true]]);
  expect((await desk.call('logLines.list', { ...list, text: '积水' }, guard)).total).toBe(1);
  const hits = await desk.call('search.find', { text: '积水', register: null, limit: 5 }, guard);
  expect(hits.groups).toMatchObject([{ register: 'logLines', hits: [{ excerpt: '车库有积水' }] }]);
});

test('S26 a line becomes a case or an emergency with its incident, and points there', async () => {
  const building = await openBuilding();
  const { desk, guard, receptionist } = building;
  const lamp = await desk.call('logLines.write', aLine({ text: '十二层走廊灯不亮' }), guard);
  const form = lampReport(building, { logLineId: lamp.id });
  const { record } = await desk.call('cases.register', form, receptionist);
  const leak = await desk.call('logLines.write', aLine({ text: '车库跑水', place: 'B1 车库' }), guard);
  const emergency = await desk.call(
    'cases.registerEmergency',
    {
      ...{
        id: randomUUID(),
        draftId: null,
        emergencyType: 'burstPipe',
        unitId: null,
        place: leak.place,
        phone: '8001',
      },
      ...{ callerName: '', content: leak.text, occurredAt: leak.happenedAt, peopleTrappedOrHurt: null },
      ...{ contactInside: '', helpChoice: null, supervisorAsked: false, logLineId: leak.id },
    },
    guard,
  );
  const whole = await desk.call('logLines.read', { lineId: leak.id }, guard);
  expect(whole.line).toMatchObject({
    caseNo: emergency.record.no,
    incidentId: emergency.record.incidentId,
    text: '车库跑水',
  });
  expect(whole.line.incidentNo).toMatch(/^I-A-/);
  expect(await desk.call('logLines.ofRecord', { record: record.id }, guard)).toMatchObject([{ id: lamp.id }]);
});

test('S26 a line becomes an incident that nobody called about, and points there', async () => {
  const building = await openBuilding();
  const { desk, guard } = building;
  const line = await desk.call('logLines.write', aLine({ text: '水泵房渗水' }), guard);
  const { record } = await findLeak(building, { logLineId: line.id, phenomenon: line.text });
  const whole = await desk.call('logLines.read', { lineId: line.id }, guard);
  expect(whole.line).toMatchObject({ caseId: null, incidentId: record.id, incidentNo: record.no, text: '水泵房渗水' });
});

test('S26 a clock that was moved around a record’s time is known with it: of a line, an incident, a round', async () => {
  const building = await openBuilding();
  const { clock, desk, guard } = building;
  clock.set('22:00:00');
  const before = await desk.call('logLines.write', aLine({ text: '前' }), guard);
  const leak = await findLeak(building);
  const round = await wholeRound(building, await aRoute(building));
  clock.set('22:20:00');
  await desk.call('clock.jumped', { byMs: -3_600_000, wall: at('21:20:00') }, null);
  clock.set('22:25:00');
  const after = await desk.call('logLines.write', aLine({ text: '后' }), guard);
  clock.set('23:30:00');
  const late = await desk.call('logLines.write', aLine({ text: '补', happenedAt: at('22:10:00') }), guard);
  const next = await desk.call('logLines.write', aLine({ text: '又' }), guard);
  const moves = (record: string, from: number, until: number | null) =>
    desk.call('clock.moves', { record, from, until }, guard);
  const moved = [{ at: at('22:20:00'), byMs: -3_600_000 }];
  for (const line of [after, late]) expect(await moves(line.id, line.happenedAt, line.enteredAt)).toEqual(moved);
  for (const line of [before, next]) expect(await moves(line.id, line.happenedAt, line.enteredAt)).toEqual([]);
  expect(await moves(leak.record.id, leak.record.discoveredAt, null), 'it still goes on').toEqual(moved);
  const { id, startedAt, finishedAt } = round.record;
  expect(finishedAt).toBe(at('22:24:00'));
  expect(await moves(id, startedAt ?? 0, finishedAt)).toEqual(moved);
});

test('the book itself refuses to alter or delete a line', async () => {
  const { desk, dir, guard } = await openBuilding();
  const line = await desk.call('logLines.write', aLine(), guard);
  await desk.close();
  const db = new Database(bookFile(dir));
  for (const field of ['text', 'happenedAt', 'enteredAt', 'by', 'place', 'enteredLate']) {
    expect(() => db.run(`UPDATE logLines SET ${field} = 1 WHERE id = ?`, line.id)).toThrow('never altered');
  }
  expect(() => db.run('DELETE FROM logLines WHERE id = ?', line.id)).toThrow('never deleted');
  db.close();
});

test('an original text is never altered by any sequence of supplements and promotions', async () => {
  const building = await openBuilding();
  const { clock, desk, guard, receptionist } = building;
  const step = fc.record({ text: fc.stringMatching(/^[一-龥a-z0-9]{1,12}$/), on: fc.nat(20), promote: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const first = await desk.call('logLines.write', aLine({ text: '原文：车库有积水' }), guard);
      const asWritten = new Map([
        [first.id, { text: first.text, happenedAt: first.happenedAt, enteredAt: first.enteredAt }],
      ]);
      for (const { text, on, promote } of steps) {
        clock.advance(1000);
        const target = [...asWritten.keys()][on % asWritten.size] ?? first.id;
        if (promote) {
          const form = lampReport(building, { id: randomUUID(), logLineId: target });
          await desk.call('cases.register', form, receptionist);
        }
        const added = await desk.call('logLines.write', aLine({ text, original: target }), guard);
        asWritten.set(added.id, { text, happenedAt: added.happenedAt, enteredAt: added.enteredAt });
      }
      const { line, supplements } = await desk.call('logLines.read', { lineId: first.id }, guard);
      expect(supplements).toHaveLength(steps.length);
      for (const shown of [line, ...supplements]) expect(shown).toMatchObject(asWritten.get(shown.id) ?? {});
    }),
    { numRuns: 15 },
  );
});

test('a clock set back stands in the log where it happened, also when nobody is signed in', async () => {
  const { clock, desk, guard } = await openBuilding();
  clock.set('22:00:00');
  await desk.call('logLines.write', aLine({ text: '前' }), guard);
  await desk.call('clock.jumped', { byMs: -3_600_000, wall: at('21:00:00') }, null);
  await desk.call('logLines.write', aLine({ text: '后' }), guard);
  const { lines } = await desk.call('logLines.list', list, guard);
  expect(lines.map(({ kind, text, byMs, byName }) => [kind, text, byMs, byName])).toEqual([
    ['line', '后', null, '周师傅'],
    ['clock', '', -3_600_000, ''],
    ['line', '前', null, '周师傅'],
  ]);
});
