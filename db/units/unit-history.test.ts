import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unitSources } from '../../shared/contract/units.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { lampReport, tellAll } from '../../tests/fixtures/reports.ts';
import { Database } from '../store/database.ts';
import { sources } from './unit-sources.ts';

test('a room’s card has everything of its room and of no other: what is open first, then the newest', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor, units } = building;
  const unitId = units.e1203.id;
  const hour = (n: number) => clock.set(`${String(n).padStart(2, '0')}:00:00`);
  hour(9);
  const first = await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  hour(10);
  const wrong = await desk.call('cases.register', lampReport(building), receptionist);
  await desk.call('cases.void', { caseId: wrong.record.id, reason: '误录' }, supervisor);
  const lost = lampReport(building, { subCategory: 'lost', details: { itemDescription: '黑色雨伞' }, content: '雨伞' });
  hour(11);
  const umbrella = await desk.call('cases.register', lost, receptionist).catch((error: unknown) => error);
  expect(umbrella).toMatchObject({ record: { subCategory: 'lost' } });
  hour(12);
  const call = {
    id: randomUUID(),
    draftId: null,
    startedAt: null,
    direction: 'in',
    callerNumber: '13812345678',
  } as const;
  const said = { callerName: 'Wang', unitId, place: '', gist: '问灯', handling: '', result: 'answered' } as const;
  const rest = { ringsBeforeAnswer: 1, readBack: false, transferTo: '', verifyBy: null };
  await desk.call('calls.log', { ...call, ...said, ...rest }, receptionist);
  await desk.call('cases.register', lampReport(building, { unitId: units.w0805.id }), receptionist);
  await desk.call('cases.complete', { caseId: first.record.id, reportedBy: '老陈', result: '好了' }, receptionist);

  const history = (wanted: (typeof unitSources)[number][], offset = 0, limit = 50) =>
    desk.call('units.history', { unitId, sources: wanted, offset, limit }, receptionist);
  const all = await history([...unitSources]);
  expect(all.lines.map(({ source, open }) => `${source} ${open ? 'open' : 'settled'}`)).toEqual([
    'followUps open',
    'lostFound open',
    'cases open',
    'orders open',
    'calls settled',
    'cases settled',
  ]);
  expect(all.counts).toEqual({
    cases: { open: 1, total: 2 },
    orders: { open: 1, total: 1 },
    calls: { open: 0, total: 1 },
    followUps: { open: 1, total: 1 },
    mail: { open: 0, total: 0 },
    visits: { open: 0, total: 0 },
    lostFound: { open: 1, total: 1 },
    keys: { open: 0, total: 0 },
    foundItems: { open: 0, total: 0 },
    incidents: { open: 0, total: 0 },
    vacantInspections: { open: 0, total: 0 },
    contactNotes: { open: 0, total: 0 },
    logLines: { open: 0, total: 0 },
  });
  expect((await history(['calls'])).lines).toMatchObject([{ state: 'answered', said: '问灯', who: 'Wang' }]);
  expect(JSON.stringify(all)).not.toContain('12345678');
  const pages = await Promise.all([0, 2, 4].map((offset) => history([...unitSources], offset, 2)));
  expect(pages.flatMap(({ lines }) => lines.map(({ id }) => id))).toEqual(all.lines.map(({ id }) => id));
});

test('the card names who answers for the floor, and a contact’s number is shown whole only by name', async () => {
  const { desk, receptionist, units, wang } = await openBuilding();
  const card = await desk.call('units.card', { unitId: units.e1203.id }, receptionist);
  expect(card).toMatchObject({ floorSupervisor: { name: 'Li', phone: '6001' }, contacts: [{ phone: '138****5678' }] });
  const contactId = wang.id;
  expect(await desk.call('contacts.reveal', { contactId }, receptionist)).toEqual({ phone: '13812345678' });
  const looked = await desk.call('history.ofRecord', { register: 'contacts', record: contactId }, receptionist);
  expect(looked).toMatchObject([{ data: { kind: 'revealed', field: 'phone' }, actor: receptionist.id }]);
});

test('a room’s card goes by its room in every register', async () => {
  const { dir } = await openBuilding();
  const db = new Database(join(dir, 'desk.db'), { readonly: true });
  for (const { keys, lines } of Object.values(sources)) {
    for (const sql of [keys, lines]) {
      const plan = db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(1) as { detail: string }[];
      const steps = plan.map(({ detail }) => detail).join('\n');
      expect(steps, sql).not.toMatch(/SCAN (?!json_each)/);
      if (sql === keys) expect(steps).toMatch(/OfUnit \(unitId=\?\)/);
    }
  }
  db.close();
});
