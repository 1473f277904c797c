import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type IndicatorId, indicatorIds, indicatorOf, mainIndicators } from '../../shared/registers/indicators.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { countOf, readingOf } from '../../tests/fixtures/indicators.ts';
import { lampReport, tell, tellAll } from '../../tests/fixtures/reports.ts';
import { Database } from '../store/database.ts';
import { behindStatement, countStatement, splitStatement } from './count.ts';
import { measures } from './measures.ts';

const march = { unit: 'month', date: '2025-03-01' } as const;

test('A03 by the party: one of the two told late is half, and the list behind says which', async () => {
  const building = await openBuilding();
  const { clock, desk, supervisor } = building;
  clock.set('09:00:00');
  const saved = await desk.call('cases.register', lampReport(building), building.receptionist);
  await tell(building, saved, 'floorSupervisor', { ack: 'noAnswer' });
  await tell(building, saved, 'floorSupervisor');
  clock.set('09:01:20');
  await tell(building, saved, 'engineering', { reason: '三部电话同时响' });
  expect(await countOf(building, 'told', '2025-03')).toEqual({ n: 0, d: 1 });
  expect(await countOf(building, 'notices', '2025-03')).toEqual({ n: 1, d: 2 });
  expect(await countOf(building, 'unanswered', '2025-03')).toEqual({ n: 1, d: 2 });
  const late = { id: 'notices', period: march, part: null, which: 'out', offset: 0, limit: 10 } as const;
  expect(await desk.call('indicators.behind', late, supervisor)).toMatchObject({
    total: 1,
    lines: [{ register: 'cases', record: saved.record.id, no: saved.record.no, party: 'engineering', met: false }],
  });
  expect(await desk.call('indicators.split', { id: 'notices', period: march, by: 'party' }, supervisor)).toEqual([
    { key: 'engineering', n: 0, d: 1 },
    { key: 'floorSupervisor', n: 1, d: 1 },
  ]);
});

test('a month ends at the site’s midnight, and what is entered late belongs to when it was said', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  clock.set('23:59:59', '2025-03-31');
  await desk.call('cases.register', lampReport(building), receptionist);
  clock.set('00:00:00', '2025-04-01');
  await desk.call('cases.register', lampReport(building), receptionist);
  clock.set('00:30:00', '2025-04-01');
  const receivedAt = clock.now() - 45 * 60_000;
  const late = await desk.call('cases.register', lampReport(building, { receivedAt }), receptionist);
  clock.set('00:40:00', '2025-04-01');
  const [last, next] = [await countOf(building, 'received', '2025-03'), await countOf(building, 'received', '2025-04')];
  expect([last.d, next.d]).toEqual([2, 1]);
  // The minute runs from saving (Q04): nobody could tell anybody before.
  expect(await countOf(building, 'told', '2025-04')).toEqual({ n: 0, d: 2 });
  await desk.call('cases.void', { caseId: late.record.id, reason: '误录' }, supervisor);
  expect(await countOf(building, 'received', '2025-03')).toEqual({ n: 1, d: 1 });
});

test('targets are those in force when the period ended', async () => {
  const building = await openBuilding();
  const { clock, desk, supervisor } = building;
  const value = { key: 'complaint.handlingRateTarget', value: 90, validFrom: clock.now() } as const;
  await desk.call('parameters.save', value, supervisor);
  clock.set('10:00:00', '2025-04-10');
  await desk.call('parameters.save', { ...value, value: 95, validFrom: clock.now() }, supervisor);
  expect((await readingOf(building, 'handled', '2025-02')).target).toBe(98);
  expect((await readingOf(building, 'handled', '2025-03')).target).toBe(90);
  expect((await readingOf(building, 'handled', '2025-04')).target).toBe(95);
});

test('Now’s numbers of today and of the month, and twelve months of trend', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  clock.set('10:00:00', '2025-02-27');
  await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  clock.set('10:00:00', '2025-03-02');
  await desk.call('cases.register', lampReport(building), receptionist);
  clock.set('10:05:00', '2025-03-03');
  await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  const main = await desk.call('indicators.main', { date: '2025-03-03' }, receptionist);
  expect(main.map(({ id }) => id)).toEqual(mainIndicators);
  expect(main[0]).toEqual({ id: 'told', today: { n: 1, d: 1 }, month: { n: 1, d: 2 }, target: 100, floor: null });
  const { spans, counts } = await desk.call('indicators.trends', { period: march }, supervisor);
  expect(spans).toHaveLength(12);
  expect(counts.received.slice(-3).map(({ d }) => d)).toEqual([0, 1, 2]);
});

test('a report is the supervisor’s and the receptionist’s; a split that makes no sense is refused', async () => {
  const { desk, guard, receptionist } = await openBuilding();
  await expect(desk.call('indicators.report', { period: march }, guard)).rejects.toMatchObject({ code: 'notAllowed' });
  const wrong = { id: 'calls', period: march, by: 'payer' } as const;
  await expect(desk.call('indicators.split', wrong, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'by', code: 'unknown' }] },
  });
  const backwards = { unit: 'days', from: '2025-03-02', to: '2025-03-01' } as const;
  await expect(desk.call('indicators.report', { period: backwards }, receptionist)).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('every count goes by its index and reads no register whole', async () => {
  const { dir, desk } = await openBuilding();
  await desk.close();
  const db = new Database(join(dir, 'desk.db'), { readonly: true });
  const planOf = (sql: string) =>
    db.raw
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...Array.from(sql.matchAll(/\?/g), () => 1))
      .map((step) => (step as { detail: string }).detail)
      .join('\n');
  const statements = (id: IndicatorId) => [
    countStatement(id),
    ...indicatorOf(id).splits.map((by) => splitStatement(id, by)),
    behindStatement({ id, part: null, which: 'all' }),
  ];
  for (const id of indicatorIds) {
    const measure = measures[id];
    for (const sql of statements(id)) {
      const plan = planOf(sql);
      expect(plan, `${id}: ${sql}`).not.toMatch(/SCAN (x|c|f|e|later)\b/);
      expect(plan, `${id}: ${sql}`).toMatch(
        'index' in measure ? `SEARCH x USING INDEX ${measure.index}` : /SEARCH x USING INDEX/,
      );
    }
  }
  db.close();
});
