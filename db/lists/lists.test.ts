import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/index.ts';
import { defaultParameters } from '../../shared/parameters.ts';
import { caseStates, settledStates } from '../../shared/registers/case-states.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { type ListSort, listFlags, listPeriods, listSorts, type WhereOf } from '../../shared/registers/lists.ts';
import type { Unit } from '../../shared/registers/places.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { emergencyForm, lampReport, tellAll } from '../../tests/fixtures/reports.ts';
import { keysBySeq } from '../keys/key-lines.ts';
import { mailBySeq } from '../mail/mail-lines.ts';
import { Database } from '../store/database.ts';
import { fromRow } from '../store/rows.ts';
import { areas, chosenBits, days, overdue, periodOf } from './chosen.ts';
import { blocksOf, blocksOfOne, FacetReader, lastSeq } from './facet-reader.ts';
import { queuedRows } from './facet-rows.ts';
import { facetsOfBlock, foldSome } from './fold.ts';
import { followUpsOfCases, texts } from './list-page.ts';
import { byCode, byDue, floors, pageOf, rooms, rowsOfUnit, sortedByRoom } from './order.ts';

type Asked = Pick<InputOf<'cases.list'>, 'where' | 'sort' | 'text'>;
const everything = { status: 'all', unitId: null, text: '', offset: 0, limit: 500 } as const;

/** Two weeks of a small desk: of every sort something. */
async function twoWeeks(): Promise<Building> {
  const building = await openBuilding();
  const { clock, desk, receptionist, guard, supervisor, units } = building;
  const rooms = [units.w0805, units.e1203, units.e0901, units.e1410];
  for (let i = 0; i < 60; i += 1) {
    clock.set(i % 3 === 0 ? '22:10:00' : '10:00:00', `2025-03-${String(3 + Math.floor(i / 5)).padStart(2, '0')}`);
    const who = i % 3 === 0 ? guard : receptionist;
    if (i % 13 === 5) {
      const fire = emergencyForm({ emergencyType: 'fire', place: '地下车库', phone: '119' });
      await desk.call('cases.registerEmergency', fire, who);
      continue;
    }
    const form = lampReport(building, {
      unitId: rooms[i % 4]?.id ?? null,
      kind: i % 5 === 0 ? 'complaint' : 'report',
      subCategory: i % 4 === 1 ? 'noise' : 'lamp',
      severity: i % 7 === 0 ? 'major' : 'normal',
      channel: i % 6 === 0 ? 'inPerson' : 'phone',
      content: i % 2 === 0 ? '灯管闪烁' : '楼上装修',
      receivedAt: i % 8 === 0 ? clock.now() - 30 * 3_600_000 : null,
    });
    const view = await desk.call('cases.register', form, who);
    const caseId = view.record.id;
    if (i % 4 === 0) await tellAll(building, view);
    if (i % 9 === 1) await desk.call('cases.void', { caseId, reason: '误录' }, supervisor);
  }
  clock.set('11:00:00', '2025-03-14');
  return building;
}

interface Known {
  seq: number;
  c: Case;
  unit: Unit | undefined;
  dueAt: number | null;
}

function allOf(db: Database): Known[] {
  const units = db.rows<{ id: string }>('SELECT * FROM units').map((row) => fromRow('units', row));
  return db.rows<{ seq: number; id: string; unitId: string }>('SELECT * FROM cases').map((row) => ({
    seq: row.seq,
    c: fromRow('cases', row),
    unit: units.find(({ id }) => id === row.unitId),
    dueAt: db.row<{ n: number | null }>('SELECT min(dueAt) AS n FROM timers WHERE record = ?', row.id)?.n ?? null,
  }));
}

/** The same by reading everything. */
function naive(known: readonly Known[], { where = {}, sort, text }: Asked, now: number, me: string): string[] {
  const dayOf = (ms: number) => wallTime(ms, 'Asia/Shanghai').date;
  const flag = (name: string, { c, dueAt }: Known) =>
    ({
      overdue: dueAt !== null && dueAt <= now,
      mine: c.firstContactOwner === me,
      emergency: c.emergencyType !== null,
      chargeable: c.chargeable,
      enteredLate: c.enteredLate,
      toldLate: c.notifiedAt !== null && c.notifyDueAt !== null && c.notifiedAt > c.notifyDueAt,
      reopened: c.reopened > 0,
      repeat: c.repeatOf !== null,
    })[name];
  const settled: readonly string[] = settledStates;
  const any = (values: readonly unknown[] | undefined, value: unknown) => values?.includes(value) ?? true;
  const holds = (one: Known) => {
    const { c, unit } = one;
    const day = dayOf(c.receivedAt);
    const zone = unit?.zone;
    return (
      (any(where.status, c.status) || (where.status?.includes('open') && !settled.includes(c.status))) &&
      (where.flag?.every((name) => flag(name, one)) ?? true) &&
      any(where.kind, c.kind) &&
      any(where.type, c.subCategory) &&
      any(where.category, c.category) &&
      any(where.dept, c.responsibleDept) &&
      any(where.severity, c.severity) &&
      any(where.channel, c.channel) &&
      any(where.zone, zone) &&
      any(where.floor, unit && String(unit.floor)) &&
      any(where.shift, c.shift.split(' ')[1]) &&
      (where.dates === undefined || (day >= where.dates[0] && day <= where.dates[1])) &&
      (where.period?.some((name) => {
        const [first, last] = periodOf(name, dayOf(now));
        return day >= first && day <= last;
      }) ??
        true) &&
      (text === '' || c.content.includes(text))
    );
  };
  const room = ({ unit }: Known) => (unit ? `${unit.zone}|${String(unit.floor).padStart(3, '0')}|${unit.room}` : '~');
  const ranks: Record<ListSort, (a: Known, b: Known) => number> = {
    newest: (a, b) => b.seq - a.seq,
    oldest: (a, b) => a.seq - b.seq,
    due: (a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || b.seq - a.seq,
    place: (a, b) => (room(a) < room(b) ? -1 : room(a) > room(b) ? 1 : b.seq - a.seq),
    code: () => 0,
    status: (a, b) => caseStates.indexOf(a.c.status) - caseStates.indexOf(b.c.status) || b.seq - a.seq,
  };
  return known
    .filter(holds)
    .sort(ranks[sort ?? 'newest'])
    .map(({ c }) => c.id);
}

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const wheres: fc.Arbitrary<WhereOf<'cases'>> = fc
  .record(
    {
      status: some(['open', 'closed', 'voided', 'notified', 'registered', 'inProgress'] as const),
      flag: some(listFlags.cases),
      kind: some(['report', 'complaint'] as const),
      type: some(['lamp', 'noise', 'lost'] as const),
      category: some(['engineering', 'noise', 'emergency'] as const),
      dept: some(['engineering', 'security'] as const),
      severity: some(['normal', 'major'] as const),
      channel: some(['phone', 'inPerson'] as const),
      zone: some(['E', 'W', 'S']),
      floor: some(['8', '9', '12']),
      shift: some(['day', 'night'] as const),
      period: some(listPeriods),
      dates: fc.constantFrom<[string, string]>(['2025-03-04', '2025-03-09'], ['2024-12-20', '2025-03-06']),
    },
    { requiredKeys: [] },
  )
  // All at once let nothing through: a few at a time say more.
  .map((where) => Object.fromEntries(Object.entries(where).slice(0, 3)));

const lists: fc.Arbitrary<Asked> = fc.record({
  where: wheres,
  sort: fc.constantFrom(...listSorts.cases),
  text: fc.constantFrom('', '', '装修'),
});

test('any combination of filters and order is what reading every row gives, on pages that are disjoint and complete', async () => {
  const { clock, desk, dir, guard } = await twoWeeks();
  const db = new Database(join(dir, 'desk.db'));
  const known = allOf(db);
  const idOf = async (asked: Asked) => {
    const wanted = naive(known, asked, clock.now(), guard.id);
    const found: string[] = [];
    for (let offset = 0; ; offset += 7) {
      const { lines, total } = await desk.call('cases.list', { ...everything, ...asked, offset, limit: 7 }, guard);
      expect(total).toBe(wanted.length);
      found.push(...lines.map(({ id }) => id));
      if (lines.length < 7) break;
    }
    expect(found).toEqual(wanted);
  };
  const property = fc.asyncProperty(lists, idOf);
  // While everything waits in the queue, half folded, and all of it.
  await fc.assert(property, { numRuns: 40 });
  foldSome(db, 25);
  await fc.assert(property, { numRuns: 40 });
  while (foldSome(db, 25) > 0);
  await fc.assert(property, { numRuns: 80 });
  db.close();
});

test('walked floor by floor, as a large register is, rooms come in the same order', async () => {
  const { clock, dir, guard } = await twoWeeks();
  const db = new Database(join(dir, 'desk.db'));
  const known = allOf(db);
  const site = { id: '', name: '', timeZone: 'Asia/Shanghai' };
  const look = { db, now: clock.now(), actor: guard, site, parameters: defaultParameters, calendar: new Map() };
  while (foldSome(db, 25) > 0);
  const reader = new FacetReader(look, 'cases');
  for (const where of [{}, { status: ['open' as const] }, { zone: ['E'] }, { shift: ['night' as const] }]) {
    const wanted = naive(known, { where, sort: 'place', text: '' }, clock.now(), guard.id);
    const chosen = chosenBits(look, reader, 'cases', where);
    for (const sortedBelow of [
      { inAll: 0, onFloor: 0 },
      { inAll: 0, onFloor: 10 },
    ]) {
      for (let offset = 0; offset <= wanted.length; offset += 5) {
        const seqs = pageOf(look, reader, 'cases', chosen, { sort: 'place', offset, limit: 9 }, sortedBelow);
        const ids = seqs.map((seq) => known.find((one) => one.seq === seq)?.c.id);
        expect(ids).toEqual(wanted.slice(offset, offset + 9));
      }
    }
  }
  db.close();
});

test('what changes is where it belongs at once, and a room that moves to another floor takes its cases along', async () => {
  const building = await openBuilding();
  const { desk, dir, receptionist, supervisor, units } = building;
  const view = await desk.call('cases.register', lampReport(building), receptionist);
  const caseId = view.record.id;
  const db = new Database(join(dir, 'desk.db'));
  while (foldSome(db, 100) > 0);
  const found = async (where: WhereOf<'cases'>) =>
    (await desk.call('cases.list', { ...everything, where }, receptionist)).total;
  expect(await found({ status: ['open'], floor: ['12'] })).toBe(1);
  await desk.call('cases.void', { caseId, reason: '误录' }, supervisor);
  expect(await found({ status: ['open'] })).toBe(0);
  expect(await found({ status: ['voided'] })).toBe(1);
  await desk.call('units.save', { ...units.e1203, floor: 13 }, supervisor);
  expect([await found({ floor: ['12'] }), await found({ floor: ['13'] })]).toEqual([0, 1]);
  while (foldSome(db, 100) > 0);
  expect([await found({ floor: ['12'] }), await found({ floor: ['13'] })]).toEqual([0, 1]);
  expect(db.rows('SELECT * FROM facetQueue')).toEqual([]);
  db.close();
});

test('calls and orders are narrowed and ordered too', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, guard, units } = building;
  clock.set('10:00:00');
  const log = (fields: Partial<InputOf<'calls.log'>>, who = receptionist) =>
    desk.call('calls.log', { ...aCall, id: randomUUID(), ...fields }, who);
  const first = await log({ unitId: units.e1203.id });
  const second = await log({ direction: 'out', unitId: units.e0901.id });
  const moved = await log({ result: 'transferred', transferTo: '租赁部' }, guard);
  const calls = async (asked: Partial<InputOf<'calls.list'>>) =>
    (await desk.call('calls.list', { text: '', offset: 0, limit: 50, ...asked }, receptionist)).lines.map(
      ({ id }) => id,
    );
  expect(await calls({})).toEqual([moved.id, second.id, first.id]);
  expect(await calls({ sort: 'place' })).toEqual([second.id, first.id, moved.id]);
  expect(await calls({ where: { flag: ['waits'] } })).toEqual([moved.id]);
  expect(await calls({ where: { flag: ['mine'], direction: ['in'] } })).toEqual([first.id]);
  clock.set('13:00:00');
  expect(await calls({ where: { flag: ['overdue'] } })).toEqual([moved.id]);

  await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  const orders = async (where: WhereOf<'orders'>) =>
    (await desk.call('orders.list', { ...everything, where }, receptionist)).total;
  expect(await orders({ dept: ['engineering'], status: ['open'], period: ['today'] })).toBe(1);
  expect(await orders({ dept: ['security'] })).toBe(0);
  expect(await orders({ flag: ['appointmentToday'] })).toBe(0);
});

const aCall: InputOf<'calls.log'> = {
  id: '',
  draftId: null,
  startedAt: null,
  direction: 'in',
  callerNumber: '',
  callerName: '',
  unitId: null,
  place: '',
  gist: '问停车场',
  handling: '',
  result: 'answered',
  ringsBeforeAnswer: null,
  readBack: false,
  transferTo: '',
  verifyBy: null,
};

test('days are named one by one, whole months at once', () => {
  expect(days('2025-01-30', '2025-04-02')).toEqual([
    'day:2025-01-30',
    'day:2025-01-31',
    'month:2025-02',
    'month:2025-03',
    'day:2025-04-01',
    'day:2025-04-02',
  ]);
  expect(days('2025-03-05', '2025-03-04')).toEqual([]);
  expect(periodOf('week', '2025-03-09')).toEqual(['2025-03-03', '2025-03-09']);
  expect(periodOf('lastMonth', '2025-03-09')).toEqual(['2025-02-01', '2025-02-28']);
  expect(at('10:00:00')).toBeGreaterThan(0);
});

test('a list reads its index and its page, never its register', async () => {
  const { dir } = await openBuilding();
  const db = new Database(join(dir, 'desk.db'), { readonly: true });
  const planOf = (sql: string) =>
    db.raw
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...Array.from(sql.matchAll(/\?/g), () => 1))
      .map((step) => (step as { detail: string }).detail)
      .join('\n');
  expect(planOf(blocksOf)).toMatch(/SEARCH b USING PRIMARY KEY \(register=\? AND facet=\?\)/);
  expect(planOf(blocksOfOne)).toContain('USING PRIMARY KEY (register=? AND facet=?)');
  expect(planOf(facetsOfBlock)).toContain('USING INDEX facetBitsOfBlock (register=? AND block=?)');
  expect(planOf(texts('cases'))).toContain('SEARCH d USING INTEGER PRIMARY KEY');
  const steps = ['f USING INTEGER PRIMARY KEY', 'c USING COVERING INDEX', 'd USING INTEGER PRIMARY KEY'];
  for (const step of steps) expect(planOf(texts('followUps'))).toContain(`SEARCH ${step}`);
  expect(planOf(followUpsOfCases)).toMatch(
    /SCAN j.*\nSEARCH c USING INTEGER.*\nSEARCH f USING COVERING INDEX followUpsOfCase/,
  );
  expect(planOf(queuedRows('followUps'))).toMatch(
    /SEARCH q USING PRIMARY KEY \(register=\?\)\nSEARCH f USING INTEGER.*\nSEARCH c USING INDEX/,
  );
  expect(planOf(rowsOfUnit('followUps'))).not.toContain('SCAN');
  for (const sql of [overdue('followUps'), byDue('followUps')]) expect(planOf(sql)).toContain('INDEX followUpsPlanned');
  for (const list of ['cases', 'orders', 'calls'] as const) {
    const letter = list;
    expect(planOf(queuedRows(list))).toMatch(/SEARCH q USING PRIMARY KEY \(register=\?\)\nSEARCH r USING INTEGER/);
    expect(planOf(queuedRows(list))).not.toContain('TEMP B-TREE');
    expect(planOf(lastSeq(list))).toContain(`SEARCH ${list}`);
    expect(planOf(rowsOfUnit(list))).toContain(`USING COVERING INDEX ${letter}OfUnit (unitId=?)`);
    expect(planOf(sortedByRoom(list))).toMatch(
      /SCAN j.*\n.*SEARCH r USING INTEGER PRIMARY KEY.*\n.*SEARCH u USING INDEX/,
    );
    for (const sql of [overdue(list), byDue(list)]) expect(planOf(sql)).toMatch(/SCAN t\n.*SEARCH r USING .*INDEX/);
  }
  for (const list of ['keys', 'mailItems'] as const) {
    expect(planOf(queuedRows(list))).toMatch(/SEARCH q USING PRIMARY KEY \(register=\?\)\nSEARCH r USING INTEGER/);
    expect(planOf(rowsOfUnit(list))).toContain(`INDEX ${list}OfUnit (unitId=?)`);
  }
  expect(planOf(overdue('keys'))).toMatch(/SEARCH r USING INDEX keysByStatus.*\nSEARCH m USING INDEX/);
  expect(planOf(byCode)).toBe('SCAN keys USING COVERING INDEX keysByCode');
  for (const sql of [keysBySeq, mailBySeq])
    expect(planOf(sql)).toMatch(/SCAN j.*\nSEARCH [km] USING INTEGER PRIMARY KEY/);
  for (const sql of [areas, floors, rooms]) {
    expect(planOf(sql)).toContain('INDEX unitsByRoom');
    expect(planOf(sql)).not.toContain('TEMP B-TREE');
  }
  db.close();
});
