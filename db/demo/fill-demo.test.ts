import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Actor } from '../../shared/contract/admit.ts';
import { missingAtIntake } from '../../shared/registers/case-rules.ts';
import { registerNames, registers } from '../../shared/registers/index.ts';
import { zoneOf } from '../../shared/registers/places.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { openDesk } from '../desk.ts';
import { codeKey } from '../directory/units.ts';
import { openBook } from '../site/opening.ts';
import type { Book } from '../store/book.ts';
import { fromRow } from '../store/rows.ts';
import { demoPin, fillDemo } from './fill-demo.ts';

const end = at('15:00:00', '2025-06-05');

function bookIn(dir: string): Book {
  const opening = openBook(dir, end, () => undefined);
  if (!('book' in opening)) throw opening.cause;
  return opening.book;
}

async function filled(years: number, seed = 7) {
  const book = bookIn(tempDir());
  await fillDemo(book, { years, seed, now: end });
  return book;
}

const week = fs.mkdtempSync(path.join(tmpdir(), 'deskbook-test-'));
beforeAll(async () => {
  const book = bookIn(week);
  await fillDemo(book, { years: 0.02, seed: 11, now: end });
  book.db.close();
  return () => fs.rmSync(week, { recursive: true, force: true });
}, 300_000);

/** Everybody's own copy of the same week. */
function copied(): string {
  const dir = tempDir();
  fs.cpSync(week, dir, { recursive: true });
  return dir;
}

function everything({ db }: Book): unknown[] {
  const tables = [...registerNames, 'entries', 'changes', 'timers', 'counters', 'credentials', 'meta'];
  return tables.map((table) => db.rows(`SELECT * FROM ${table}`));
}

async function desk() {
  const opened = openDesk({ dir: copied(), now: () => end });
  onTestFinished(() => opened.close());
  const phase = opened.phase();
  const people = phase.phase === 'ready' ? phase.people : [];
  const as = (role: Actor['role']): Actor => ({ id: people.find((p) => p.role === role)?.id ?? '', role });
  return { desk: opened, phase, people, as };
}

test('the same seed and end give the same building, down to ids and hashes; another seed another one', async () => {
  const [first, second, other] = [await filled(0.006), await filled(0.006), await filled(0.006, 8)];
  expect(everything(second)).toEqual(everything(first));
  expect(everything(other)).not.toEqual(everything(first));
  for (const book of [first, second, other]) book.db.close();
}, 300_000);

test('the building has the size of spec §4.2', async () => {
  const book = bookIn(copied());
  const one = (sql: string) => book.db.row<{ n: number }>(sql)?.n ?? 0;
  expect(one('SELECT count(*) AS n FROM units')).toBe(1200);
  expect(one("SELECT count(*) AS n FROM units WHERE kind LIKE 'vacant%'")).toBeGreaterThan(45);
  expect(one("SELECT count(*) AS n FROM units WHERE kind LIKE 'vacant%'")).toBeLessThan(75);
  expect(one('SELECT count(*) AS n FROM contacts')).toBeGreaterThan(2200);
  expect(one("SELECT count(DISTINCT companyName) AS n FROM units WHERE companyName <> ''")).toBeGreaterThan(800);
  expect(one('SELECT count(*) AS n FROM staff')).toBeGreaterThanOrEqual(40);
  expect(one("SELECT count(*) AS n FROM units WHERE zone = 'W' AND floor = 22 AND companyName LIKE '%人事部'")).toBe(
    20,
  );
  book.db.close();
});

test('a year brings the calls and the repairs of spec §4.1, most of them reached within the quarter of an hour', async () => {
  const years = 0.06;
  const book = await filled(years);
  const yearly = (sql: string) => (book.db.row<{ n: number }>(sql)?.n ?? 0) / years;
  const within = (n: number, wanted: number) => Math.abs(n / wanted - 1) < 0.12;
  expect(yearly('SELECT count(*) AS n FROM calls')).toSatisfy((n: number) => within(n, 26_000));
  expect(yearly("SELECT count(*) AS n FROM orders WHERE status <> 'cancelled'")).toSatisfy((n: number) =>
    within(n, 10_300),
  );
  const arrived = yearly('SELECT count(*) AS n FROM orders WHERE arrivedAt IS NOT NULL');
  const onTime = yearly('SELECT count(*) AS n FROM orders WHERE arrivedAt <= arriveBy');
  expect(onTime / arrived).toBeGreaterThan(0.85);
  expect(onTime / arrived).toBeLessThan(1);
  // Spec §4.2: 54,750 items a year are counted in their batches, ten a day are written down.
  expect(yearly('SELECT sum(countedItems) AS n FROM mailBatches')).toSatisfy((n: number) => within(n, 54_750));
  expect(yearly('SELECT count(*) AS n FROM mailItems')).toSatisfy((n: number) => within(n, 3650));
  book.db.close();
}, 300_000);

test('the chain of changes verifies, and everybody signs in with the same PIN', async () => {
  const { desk: opened, phase, people, as } = await desk();
  expect(phase).toMatchObject({ phase: 'ready', demo: true });
  const { changes, fault } = await opened.call('history.verify', {}, as('supervisor'));
  expect(fault).toBeNull();
  expect(changes).toBeGreaterThan(5000);
  expect(new Set(people.map((person) => person.role))).toEqual(new Set(['supervisor', 'receptionist', 'nightGuard']));
  for (const person of people) {
    expect(await opened.call('staff.signIn', { staffId: person.id, pin: demoPin }, null)).toEqual(person);
  }
});

test('what the generator writes is what the desk would have let through', async () => {
  const book = bookIn(copied());
  for (const register of registerNames) {
    for (const row of book.db.rows<object>(`SELECT * FROM ${register}`)) {
      expect(registers[register].schema.safeParse(fromRow(register, row)).error).toBeUndefined();
    }
  }
  const all = <R extends (typeof registerNames)[number]>(register: R) =>
    book.db.rows<object>(`SELECT * FROM ${register} ORDER BY seq`).map((row) => fromRow(register, row));
  const units = all('units');
  expect(new Set(units.map((unit) => codeKey(unit.code))).size).toBe(units.length);
  expect(units.filter((unit) => !zoneOf(unit, all('zones')))).toEqual([]);
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const cases = all('cases');
  expect(cases.length).toBeGreaterThan(120);
  for (const c of cases) {
    expect(c.createdAt).toBeLessThan(end);
    expect(c.occurredAt).toBeLessThanOrEqual(c.receivedAt);
    expect(c.receivedAt).toBeLessThanOrEqual(c.createdAt);
    const office = (unitOf.get(c.unitId ?? '')?.companyName ?? '') !== '';
    const short = c.emergencyType !== null && c.status !== 'closed';
    if (c.status !== 'needsClarification' && !short) expect(missingAtIntake(c, office)).toEqual([]);
    if (c.status === 'closed') expect(c.closedAt ?? 0).toBeGreaterThanOrEqual(c.completedAt ?? end);
  }
  const events = all('buildingEvents');
  expect(events.length).toBeGreaterThan(0);
  for (const event of events) {
    expect(event).toMatchObject({ status: 'closed', minuteMet: true });
    expect(cases.filter((c) => c.buildingEventId === event.id).length).toBeGreaterThan(5);
  }
  const calls = all('calls');
  expect(calls.length).toBeGreaterThan(350);
  expect(calls.every((call) => call.startedAt < end)).toBe(true);
  expect(calls.filter((call) => call.result === 'registered').every((call) => call.caseId !== null)).toBe(true);
  const referred = calls.filter((call) => call.transferTo !== '');
  expect(referred.length).toBeGreaterThan(10);
  expect(referred.filter(({ gist, transferTo }) => !gist.includes(transferTo))).toEqual([]);
  book.db.close();
});

test('a desk that is opened then has work: overdue, due within the hour, not told yet, not understood', async () => {
  const { desk: opened, as } = await desk();
  const { lines } = await opened.call('now.list', {}, as('receptionist'));
  const due = (rule: string, from: number, until: number) =>
    lines.filter((line) => line.rule === rule && line.dueAt >= end + from && line.dueAt < end + until).length;
  const [past, hour] = [-30 * 86_400_000, 3_600_000];
  expect(due('unfinished3h', past, 0)).toBeGreaterThan(0);
  expect(due('unfinished3h', 0, hour)).toBeGreaterThan(0);
  expect(due('notify60s', past, 0)).toBeGreaterThan(0);
  expect(due('notify60s', 0, 60_000)).toBeGreaterThan(0);
  expect(due('promised', 0, hour)).toBeGreaterThan(0);
  expect(due('verifyCall', 0, hour)).toBeGreaterThan(0);
  expect(due('clarify', past, 0)).toBeGreaterThan(0);
  expect(lines.some((line) => line.emergency)).toBe(true);
  const { lines: open } = await opened.call(
    'cases.list',
    { status: 'open', unitId: null, text: '', offset: 0, limit: 500 },
    as('receptionist'),
  );
  expect(open.length).toBeGreaterThan(8);
  expect(open.filter((line) => (line.registeredAt ?? end) < end - 5 * 86_400_000).length).toBeLessThan(5);
});

test('the cabinet holds three hundred keys, some fifteen go out on a day, and one is overdue', async () => {
  const { desk: opened, as } = await desk();
  const { total } = await opened.call('keys.list', { text: '', offset: 0, limit: 1 }, as('receptionist'));
  expect(total).toBeGreaterThan(250);
  expect(total).toBeLessThan(400);
  const moves = await opened.call(
    'keys.moves',
    { from: 0, until: end, kinds: ['loan'], limit: 500 },
    as('receptionist'),
  );
  expect(moves.length).toBeGreaterThan(60);
  const loans = await opened.call('keys.loans', {}, as('receptionist'));
  expect(loans.filter(({ dueAt }) => dueAt < end).length).toBeGreaterThan(0);
});

test('what is found comes into custody with its report', async () => {
  const { desk: opened, as } = await desk();
  const asked = { text: '', offset: 0, limit: 500 };
  const { lines } = await opened.call('foundItems.list', { ...asked, status: 'all' }, as('receptionist'));
  expect(lines.filter(({ direction }) => direction === 'found').length).toBeGreaterThan(0);
});

test('a desk that has its site opens no demo building over it; an empty one is told how far it is', async () => {
  const { desk: opened } = await desk();
  await expect(opened.call('setup.demo', {}, null)).rejects.toMatchObject({ code: 'alreadySetUp' });
  const told: number[] = [];
  const book = bookIn(tempDir());
  await fillDemo(book, { years: 0.006, seed: 7, now: end }, (done) => told.push(done));
  book.db.close();
  expect(told.length).toBeGreaterThan(1);
  expect(told.at(-1)).toBe(1);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
});

test('some thirty visitors a day come and leave, and one of those inside overstays; hosts have said whom they expect', async () => {
  const { desk: opened, as } = await desk();
  const inside = await opened.call('visits.inside', {}, as('receptionist'));
  expect(inside.lines.length).toBeGreaterThanOrEqual(4);
  expect(inside.lines.length).toBeLessThan(40);
  expect(inside.lines.some(({ leaveBy }) => leaveBy < end)).toBe(true);
  const expected = await opened.call('permits.list', { which: 'today', text: '' }, as('receptionist'));
  expect(expected.length).toBe(6);
  const page = { sort: 'newest', text: '', offset: 0, limit: 1 } as const;
  const { total } = await opened.call('visits.list', { where: {}, ...page }, as('receptionist'));
  expect(total).toBeGreaterThan(110);
  expect(total).toBeLessThan(330);
});

test('the desk went from hand to hand all week, signed for each time; nights have their lines, and who is on duty is planned', async () => {
  const { desk: opened, people, as } = await desk();
  const { lines } = await opened.call('handovers.list', { text: '', offset: 0, limit: 100 }, as('supervisor'));
  const signed = lines.filter(({ status }) => status === 'signedByBoth');
  expect(signed.length).toBeGreaterThan(18);
  const [last] = signed;
  for (const [i, { toName }] of signed.slice(1).entries()) expect(signed[i]?.fromName).toBe(toName);
  const { holder } = await opened.call('handovers.duty', {}, as('receptionist'));
  expect(holder?.name).toBe(last?.toName);
  expect(people.map(({ name }) => name)).toContain(holder?.name);
  const { total } = await opened.call('logLines.list', { text: '', offset: 0, limit: 1 }, as('nightGuard'));
  expect(total).toBeGreaterThan(25);
  const { shifts } = await opened.call('duty.week', { from: '2025-06-05' }, as('supervisor'));
  expect(shifts.length).toBeGreaterThanOrEqual(35);
});
