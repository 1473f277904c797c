import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/index.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { emergencyForm, lampReport } from '../../tests/fixtures/reports.ts';
import { dueCalls, dueCases } from '../now/due-lines.ts';
import { openCases } from '../now/now-list.ts';
import { Database } from '../store/database.ts';
import { duplicates, lines, openInUnit, rowsOfUnit } from './case-lines.ts';

const all: InputOf<'cases.list'> = { status: 'all', unitId: null, text: '', offset: 0, limit: 50 };

test('lists are newest first, filtered, paged and masked', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor, units } = building;
  const lamp = await desk.call('cases.register', lampReport(building), receptionist);
  const noise = await desk.call(
    'cases.register',
    lampReport(building, { unitId: units.w0805.id, subCategory: 'noise', content: '楼上装修' }),
    receptionist,
  );
  const fire = emergencyForm({ emergencyType: 'fire', place: '地下车库', phone: '119' });
  await desk.call('cases.registerEmergency', fire, receptionist);
  await desk.call('cases.void', { caseId: noise.record.id, reason: '误录' }, supervisor);

  const list = (filter: Partial<InputOf<'cases.list'>>) => desk.call('cases.list', { ...all, ...filter }, receptionist);
  const places = async (filter: Parameters<typeof list>[0]) => (await list(filter)).lines.map((line) => line.place);

  expect(await places({})).toEqual(['地下车库', 'W-0805', 'E-1203']);
  expect(await places({ status: 'open' })).toEqual(['地下车库', 'E-1203']);
  expect(await places({ status: 'voided' })).toEqual(['W-0805']);
  expect(await places({ unitId: units.e1203.id })).toEqual(['E-1203']);
  expect(await places({ text: '装修' })).toEqual(['W-0805']);
  expect(await places({ text: 'HUAXIN　闪烁' })).toEqual(['E-1203']);
  expect(await places({ text: lamp.record.no.toLowerCase() })).toEqual(['E-1203']);
  expect(await places({ text: '没有这样的' })).toEqual([]);
  expect(await places({ text: '，' })).toHaveLength(3);
  expect(await places({ text: '5678', status: 'open' })).toEqual(['E-1203']);
  expect(await places({ text: '西区805', unitId: units.w0805.id })).toEqual(['W-0805']);
  expect(await places({ text: '装修', status: 'open' })).toEqual([]);
  expect(await places({ text: '装修', status: 'voided' })).toEqual(['W-0805']);
  const second = await list({ offset: 1, limit: 1 });
  expect(second).toMatchObject({ total: 3, lines: [{ place: 'W-0805', voided: true, phone: '138****5678' }] });
  expect((await list({ unitId: units.e1203.id })).lines[0]).toMatchObject({
    dueAt: lamp.record.notifyDueAt,
    enteredLate: false,
  });
});

test('a long description is cut in lists and whole on its page', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const content = '漏'.repeat(10_000);
  const { record } = await desk.call('cases.register', lampReport(building, { content }), receptionist);
  const { lines } = await desk.call('cases.list', all, receptionist);
  expect(lines[0]?.content).toHaveLength(200);
  expect((await desk.call('cases.read', { caseId: record.id }, receptionist)).record.content).toBe(content);
});

test('hot queries go by an index and never read the whole register', async () => {
  const building = await openBuilding();
  await building.desk.call('cases.register', lampReport(building), building.receptionist);
  const db = new Database(join(building.dir, 'desk.db'), { readonly: true });
  const planOf = (sql: string) =>
    db.raw
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...Array.from(sql.matchAll(/\?/g), () => 1))
      .map((step) => (step as { detail: string }).detail)
      .join('\n');
  const plans = {
    casesOpen: [openCases],
    casesOfUnit: [rowsOfUnit, openInUnit, duplicates],
  };
  for (const [index, statements] of Object.entries(plans)) {
    for (const sql of statements) {
      expect(planOf(sql), sql).toContain(`INDEX ${index}`);
      expect(planOf(sql), sql).not.toMatch(/SCAN \w+$/m);
    }
  }
  // Only what is open has timers: reading them all is less than an index on every save.
  for (const sql of [dueCases, dueCalls]) expect(planOf(sql)).toMatch(/SCAN t\n.*SEARCH c USING INDEX/);
  expect(planOf(lines)).toContain('SEARCH cases USING INTEGER PRIMARY KEY');
  db.close();
});
