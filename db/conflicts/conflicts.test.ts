import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ConflictView } from '../../shared/contract/conflicts.ts';
import { aKey, aLoan, aReturn } from '../../tests/fixtures/keys.ts';
import { aLetter, aPickUp } from '../../tests/fixtures/mail.ts';
import { aRoute } from '../../tests/fixtures/patrols.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';
import { type SyncedDesk, twoFurnishedDesks } from '../../tests/fixtures/synced-desks.ts';
import { create, patch, read } from '../store/records.ts';

type Site = Awaited<ReturnType<typeof twoFurnishedDesks>>;

/** Both books hold the same of these, and nothing waits. */
function expectSame({ a, b }: Site, ...registers: string[]) {
  const parsed = (value: unknown) => (typeof value === 'string' && /^[[{]/.test(value) ? JSON.parse(value) : value);
  const of = ({ book }: SyncedDesk, register: string) =>
    book.db
      .rows<Record<string, unknown>>(`SELECT * FROM ${register}`)
      .map(({ seq: _, ...row }) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, parsed(value)])),
      )
      .sort((x, y) => (JSON.stringify([x.id, x.record, x.rule]) < JSON.stringify([y.id, y.record, y.rule]) ? -1 : 1));
  for (const register of ['conflicts', ...registers]) expect(of(b, register)).toEqual(of(a, register));
  for (const { book } of [a, b]) expect(book.db.rows('SELECT * FROM heldRecords')).toEqual([]);
}

async function theConflict(desk: SyncedDesk, { supervisor }: Site): Promise<ConflictView> {
  const { lines } = await desk.call('conflicts.list', { show: 'all', text: '', offset: 0, limit: 10 }, supervisor);
  expect(lines).toHaveLength(1);
  return desk.call('conflicts.read', { conflictId: lines[0]?.id ?? '' }, supervisor);
}

/** One key lent at A to the property supervisor and, before they know of it at B, to Mr Chen there. */
async function keyLentTwice() {
  const site = await twoFurnishedDesks();
  const { a, b, receptionist, later, bothSync } = site;
  const key = await a.call('keys.save', aKey(), receptionist);
  await bothSync();
  const atA = await a.call('keys.lend', aLoan(site, [key]), receptionist);
  later(60_000);
  const atB = await b.call('keys.lend', aLoan(site, [key], { person: '陈工', purpose: '换灯' }), receptionist);
  await bothSync();
  await bothSync();
  const sideOf = (view: ConflictView, desk: string) => (view.ours.desk === desk ? 'ours' : 'theirs');
  const loans = (desk: SyncedDesk) =>
    Promise.all([atA, atB].map(({ record }) => desk.call('keys.move', { moveId: record.id }, receptionist)));
  return { site, key, atA, atB, sideOf, loans };
}

test('a key lent at two desks: both sides in words, settled by the desk, and the other loan ended with the reason', async () => {
  const { site, key, atA, atB, sideOf, loans } = await keyLentTwice();
  const { a, b, receptionist, guard, supervisor, bothSync } = site;
  const view = await theConflict(b, site);
  expect(view).toMatchObject({ kind: 'keyLentTwice', status: 'open', no: key.record.no, maySettle: true });
  const [here, there] = [view[sideOf(view, 'B')], view[sideOf(view, 'A')]];
  expect([here.desk, here.isHere, there.desk, there.isHere]).toEqual(['B', true, 'A', false]);
  const facts = Object.fromEntries(here.facts.map(({ name, value }) => [name, value]));
  expect(facts).toMatchObject({ person: '陈工', purpose: '换灯', slip: atB.record.no, status: 'onLoan' });
  expect(here.signatures[0]?.signer).toBe(site.people.propertySupervisor.name);
  expect((await a.call('now.list', {}, supervisor)).counts.conflicts).toBe(1);
  expect((await a.call('now.list', {}, guard)).counts.conflicts).toBe(0);
  const settle = { conflictId: view.id, stands: sideOf(view, 'A'), reason: '钥匙在郑主管手里' } as const;
  await expect(a.call('conflicts.settle', settle, guard)).rejects.toMatchObject({ code: 'notAllowed' });
  await expect(a.call('conflicts.settle', { ...settle, reason: '' }, receptionist)).rejects.toMatchObject({
    code: 'invalid',
  });
  await a.call('conflicts.settle', settle, receptionist);
  await bothSync();
  expectSame(site, 'keys', 'keyMoves', 'entries');
  for (const desk of [a, b]) {
    const shown = await desk.call('keys.read', { keyId: key.record.id }, receptionist);
    expect(shown.record).toMatchObject({ status: 'onLoan', moveId: atA.record.id });
    expect(shown.timeline.at(-1)?.data).toEqual({
      ...{ kind: 'settled', conflict: 'keyLentTwice', desk: 'A', text: '钥匙在郑主管手里' },
    });
    const [kept, ended] = await loans(desk);
    expect(kept?.record).toMatchObject({ status: 'lent', closedAt: null });
    expect(ended?.record).toMatchObject({ status: 'returned', lines: [{ backReason: '钥匙在郑主管手里' }] });
    expect((await desk.call('keys.loans', {}, receptionist)).map(({ id }) => id)).toEqual([atA.record.id]);
    expect(await theConflict(desk, site)).toMatchObject({ status: 'settled', maySettle: false });
  }
  await expect(b.call('conflicts.settle', settle, receptionist)).rejects.toMatchObject({ code: 'stateForbids' });
  const back = aReturn(atA.record.id, site.people.propertySupervisor.name, [key]);
  await b.call('keys.return', back, receptionist);
  await bothSync();
  expectSame(site, 'keys', 'keyMoves');
});

test('settled differently on two desks while apart: the later word holds on both, key and loans follow, both are readable', async () => {
  const { site, key, atB, sideOf, loans } = await keyLentTwice();
  const { a, b, receptionist, supervisor, later, bothSync } = site;
  const view = await theConflict(a, site);
  const settle = (desk: SyncedDesk, stands: 'A' | 'B', reason: string) =>
    desk.call('conflicts.settle', { conflictId: view.id, stands: sideOf(view, stands), reason }, supervisor);
  await settle(a, 'A', '郑主管说在他那里');
  later(1000);
  await settle(b, 'B', '看到陈工拿着');
  await bothSync();
  await bothSync();
  expectSame(site, 'keys', 'keyMoves', 'entries');
  for (const desk of [a, b]) {
    const now = await theConflict(desk, site);
    expect(now).toMatchObject({ stands: sideOf(view, 'B'), outcome: '看到陈工拿着' });
    expect(now.timeline.map(({ data }) => data)).toMatchObject([
      { desk: 'A', text: '郑主管说在他那里' },
      { desk: 'B', text: '看到陈工拿着' },
    ]);
    const shown = await desk.call('keys.read', { keyId: key.record.id }, receptionist);
    expect(shown.record).toMatchObject({ status: 'onLoan', moveId: atB.record.id });
    expect((await loans(desk)).map(({ record }) => record.status)).toEqual(['returned', 'lent']);
  }
});

test('a parcel handed out at two desks: a supervisor says to whom it went', async () => {
  const site = await twoFurnishedDesks();
  const { a, b, receptionist, supervisor, later, bothSync } = site;
  const letter = await a.call('mail.receive', aLetter(site), receptionist);
  await bothSync();
  const atA = await a.call('mail.handOut', aPickUp([letter]), receptionist);
  later(1000);
  await b.call('mail.handOut', aPickUp([letter]), receptionist);
  await bothSync();
  await bothSync();
  const view = await theConflict(a, site);
  expect(view).toMatchObject({ kind: 'parcelHandedOutTwice', what: 'RA123456785CN 王小明' });
  const stands = view.ours.desk === 'A' ? 'ours' : 'theirs';
  const settle = { conflictId: view.id, stands, reason: '签收单上是大堂' } as const;
  await expect(b.call('conflicts.settle', settle, receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
  await b.call('conflicts.settle', settle, supervisor);
  await bothSync();
  expectSame(site, 'mailItems');
  const shown = await a.call('mail.read', { itemId: letter.record.id }, receptionist);
  expect(shown.record).toMatchObject({ status: 'pickedUp', moveId: atA.record.id, endedAt: atA.record.at });
});

test.each(['closed', 'reopened'] as const)(
  'a case closed here and reopened there: it stays %s, as it was before',
  async (kept) => {
    const site = await twoFurnishedDesks();
    const { a, b, receptionist, supervisor, later, bothSync } = site;
    const { record } = await a.call('cases.register', lampReport(site), receptionist);
    const change = (desk: SyncedDesk, fields: object, text: string) =>
      desk.book.act(supervisor, desk.clock.now(), (act) => {
        patch(act, 'cases', read(act, 'cases', record.id), fields);
        act.append('cases', record.id, { kind: 'did', action: 'note', text });
      });
    await change(a, { status: 'completedByDept', completedAt: a.clock.now(), result: '换了灯管' }, '已完成');
    await bothSync();
    await change(a, { status: 'closed', closedAt: a.clock.now(), closeReason: '客户满意' }, '关闭');
    later(1000);
    await change(b, { status: 'reopened', completedAt: null, result: '', reopened: 1 }, '又不亮了');
    await bothSync();
    await bothSync();
    const view = await theConflict(a, site);
    const [closing, reopening] = view.ours.desk === 'A' ? [view.ours, view.theirs] : [view.theirs, view.ours];
    expect(closing.facts).toEqual([
      { name: 'status', value: 'closed' },
      { name: 'reason', value: '客户满意' },
    ]);
    expect(reopening.facts).toContainEqual({ name: 'reason', value: '又不亮了' });
    const stands = (view.ours.desk === 'A') === (kept === 'closed') ? 'ours' : 'theirs';
    await a.call('conflicts.settle', { conflictId: view.id, stands, reason: '问过客户' }, supervisor);
    await bothSync();
    expectSame(site, 'cases', 'timers');
    expect(b.book.db.row('SELECT status, completedAt, result, reopened, closedAt FROM cases')).toMatchObject(
      kept === 'closed'
        ? { status: 'closed', result: '换了灯管', reopened: 0 }
        : { status: 'reopened', completedAt: null, result: '', reopened: 1, closedAt: null },
    );
  },
);

test('one planned round walked from two desks: one counts, the other stands as a round of its own', async () => {
  const site = await twoFurnishedDesks();
  const { a, b, receptionist, guard, supervisor, later, bothSync } = site;
  const route = await aRoute({ desk: a as never, supervisor, receptionist });
  await bothSync();
  const start = (desk: SyncedDesk) => desk.call('patrols.start', { id: randomUUID(), routeId: route.record.id }, guard);
  const atA = await start(a);
  later(60_000);
  const atB = await start(b);
  expect(atB.record.id).toBe(atA.record.id);
  const no = route.record.points[0]?.no ?? '';
  await b.call('patrols.mark', { patrolId: atB.record.id, no, way: 'scanned', reason: '' }, guard);
  await bothSync();
  await bothSync();
  const view = await theConflict(a, site);
  expect(view.kind).toBe('walkedTwice');
  const stands = view.ours.desk === 'A' ? 'ours' : 'theirs';
  await a.call('conflicts.settle', { conflictId: view.id, stands, reason: '大堂那趟算' }, supervisor);
  await bothSync();
  expectSame(site, 'patrols', 'timers');
  const walks = b.book.db.rows<{ points: string }>(
    'SELECT isPlanned, startedAt, points FROM patrols WHERE startedAt IS NOT NULL ORDER BY isPlanned DESC',
  );
  expect(walks).toMatchObject([
    { isPlanned: 1, startedAt: atA.record.startedAt },
    { isPlanned: 0, startedAt: atB.record.startedAt },
  ]);
  const seen = walks.map(({ points }) => (JSON.parse(points) as { at: number | null }[]).filter(({ at }) => at).length);
  expect(seen).toEqual([0, 1]);
});

test('a number counted at two desks: one of them holds', async () => {
  const site = await twoFurnishedDesks();
  const { a, b, receptionist, later, bothSync } = site;
  const id = randomUUID();
  await a.book.act(receptionist, a.clock.now(), (act) =>
    create(act, 'keyCounts', {
      ...{ id, no: 'N-A-250303-001', createdAt: act.now, createdBy: receptionist.id, shift: act.shift },
      ...{
        updatedAt: act.now,
        updatedBy: receptionist.id,
        version: 1,
        voided: false,
        voidReason: null,
        voidedBy: null,
      },
      ...{ status: 'open', countedAt: act.now, countedBy: receptionist.id, scope: 'all', expected: 12, found: 12 },
      ...{ strange: [], differences: [], reportedTo: '' },
    }),
  );
  await bothSync();
  for (const [desk, found] of [
    [a, 11],
    [b, 10],
  ] as const) {
    await desk.book.act(receptionist, desk.clock.now(), (act) =>
      patch(act, 'keyCounts', read(act, 'keyCounts', id), { found }),
    );
    later(1000);
  }
  await bothSync();
  await bothSync();
  const view = await theConflict(b, site);
  expect([view.ours, view.theirs].flatMap(({ facts }) => facts.map(({ value }) => value)).sort()).toEqual([10, 11]);
  const stands = view.ours.desk === 'A' ? 'ours' : 'theirs';
  await b.call('conflicts.settle', { conflictId: view.id, stands, reason: '又数了一遍' }, receptionist);
  await bothSync();
  expectSame(site, 'keyCounts');
  expect(a.book.db.row('SELECT found FROM keyCounts')).toEqual({ found: 11 });
});
