import { expect, test } from 'vitest';
import type { Change } from '../../shared/sync/change.ts';
import { aContact, aUnit } from '../../tests/fixtures/directory.ts';
import { aKey } from '../../tests/fixtures/keys.ts';
import { type SyncedDesk, supervisor, twoDesks } from '../../tests/fixtures/synced-desks.ts';
import { timelineOf } from '../cases/timeline.ts';
import { dispatch } from '../dispatch.ts';
import { verifyChains } from '../history/verify.ts';
import type { Act } from '../store/act.ts';
import { create, patch, read } from '../store/records.ts';
import { joinSite } from './join-site.ts';
import { takePage } from './take-page.ts';

const act = <T>({ book, clock }: SyncedDesk, run: (act: Act) => T) => book.act(supervisor, clock.now(), run);
const rows = (desk: SyncedDesk, sql: string, ...values: string[]) =>
  desk.book.db.rows<Record<string, unknown>>(sql, ...values);
const verify = (desk: SyncedDesk) => verifyChains(desk.book.db, []);
const unitsOf = (desk: SyncedDesk) => rows(desk, 'SELECT id, code, companyName, floor FROM units ORDER BY id');

/** The next change that the server has from nobody yet, as another device would have written it. */
function foreign(desk: SyncedDesk, changes: Partial<Change>[]) {
  const served = changes.map((change, i) => ({
    seq: 1000 + i,
    aside: false,
    change: {
      id: `019500aa-0000-7000-8000-00000000f${String(i).padStart(3, '0')}`,
      site: 's',
      device: 'elsewhere',
      n: i + 1,
      stamp: `01a000000000-${String(i).padStart(4, '0')}-elsewhere`,
      register: 'units',
      record: 'r',
      kind: 'create',
      fields: {},
      salt: 'x',
      fieldsDigest: '',
      actor: '',
      happenedAt: 1,
      enteredAt: 1,
      prevHash: '',
      hash: '',
      ...change,
    } as Change,
  }));
  return act(desk, (a) => takePage(a, { served, cursor: 'x.1', more: false, now: 1 }));
}

test('what one desk writes stands on the other: row, timeline, search text, list queue and deadline', async () => {
  const { a, b, bothSync } = await twoDesks();
  const unit = aUnit({ code: 'E-1203', companyName: 'Huaxin Ltd' });
  await act(a, (on) => {
    create(on, 'units', unit);
    on.append('units', unit.id, { kind: 'note', text: '已看房' } as never);
  });
  await bothSync();
  expect(unitsOf(b)).toEqual(unitsOf(a));
  expect(rows(b, 'SELECT id, at, actor, kind, data FROM entries')).toEqual(
    rows(a, 'SELECT id, at, actor, kind, data FROM entries'),
  );
  expect(rows(b, "SELECT text FROM searchDocs WHERE text LIKE '%huaxin%'")).toHaveLength(1);
  expect(verify(b)).toMatchObject({ fault: null });
  expect(rows(b, 'SELECT DISTINCT device FROM changes')).toEqual([{ device: 'desk-a' }]);
});

test('edited on both while apart: the later word on each field stands on both, whoever comes first', async () => {
  const { a, b, later, bothSync } = await twoDesks();
  const unit = aUnit({ code: 'E-0901' });
  await act(a, (on) => create(on, 'units', unit));
  await bothSync();
  await act(a, (on) => patch(on, 'units', read(on, 'units', unit.id), { companyName: '蓝海', floor: 9 }));
  later(1000);
  await act(b, (on) => patch(on, 'units', read(on, 'units', unit.id), { companyName: '蓝海贸易' }));
  await b.sync();
  await bothSync();
  expect(unitsOf(a)).toEqual([{ id: unit.id, code: 'E-0901', companyName: '蓝海贸易', floor: 9 }]);
  expect(unitsOf(b)).toEqual(unitsOf(a));
});

test('notes made at both while apart stand in the order of their time, on both', async () => {
  const { a, b, later, bothSync } = await twoDesks();
  const unit = aUnit({ code: 'E-0902' });
  await act(a, (on) => create(on, 'units', unit));
  await bothSync();
  const note = (desk: SyncedDesk, text: string) =>
    act(desk, (on) => on.append('units', unit.id, { kind: 'note', text } as never));
  await note(a, '一');
  later(1000);
  await note(b, '二');
  later(1000);
  await note(a, '三');
  await b.sync();
  await bothSync();
  const said = (desk: SyncedDesk) =>
    timelineOf(desk.book.look(supervisor, desk.clock.now()), 'units', unit.id).map(
      ({ data }) => (data as { text?: string }).text,
    );
  expect(said(a)).toEqual(['一', '二', '三']);
  expect(said(b)).toEqual(said(a));
});

test('two desks write the same room: both stand, told apart, the same on both; renamed, each has its own code', async () => {
  const { a, b, later, bothSync } = await twoDesks();
  const [first, second] = [
    aUnit({ id: '019500aa-0000-7000-8000-00000000000a', code: 'E-1410' }),
    aUnit({ code: 'E-1410' }),
  ];
  await act(b, (on) => create(on, 'units', first));
  await act(a, (on) => create(on, 'units', { ...second, id: '019500aa-0000-7000-8000-0000000000bb' }));
  await bothSync();
  expect(unitsOf(a).map(({ code }) => code)).toEqual(['E-1410', 'E-1410#00bb']);
  expect(unitsOf(b)).toEqual(unitsOf(a));
  later(1000);
  await act(b, (on) => patch(on, 'units', read(on, 'units', first.id), { code: 'E-1411' }));
  await bothSync();
  await bothSync();
  expect(unitsOf(a).map(({ code }) => code)).toEqual(['E-1411', 'E-1410']);
});

test('a contact that comes before its room waits for it, and neither breaks the page', async () => {
  const { b } = await twoDesks();
  const unit = aUnit({ code: 'W-0805' });
  const contact = aContact({ unitId: unit.id, name: '王芳' });
  await foreign(b, [{ register: 'contacts', record: contact.id, fields: { ...contact } }]);
  expect(rows(b, 'SELECT name FROM contacts')).toEqual([]);
  await foreign(b, [{}, { register: 'units', record: unit.id, fields: { ...unit } }]);
  expect(rows(b, 'SELECT name FROM contacts')).toEqual([{ name: '王芳' }]);
});

test('a register and a field of a newer desk stay in the log and are told of', async () => {
  const { b } = await twoDesks();
  const unit = aUnit({ code: 'W-0901' });
  await foreign(b, [
    { register: 'robots', record: 'r1', fields: { battery: 80 } },
    { register: 'units', record: unit.id, fields: { ...unit, smell: 'roses' } },
  ]);
  expect(rows(b, "SELECT fields FROM changes WHERE register = 'robots'")).toEqual([{ fields: '{"battery":80}' }]);
  expect(rows(b, "SELECT register, why FROM heldRecords WHERE record <> ''").map(({ why }) => why)).toEqual([
    'unknown register',
    'unknown field',
  ]);
  expect(rows(b, 'SELECT code FROM units WHERE id = ?', unit.id)).toEqual([{ code: 'W-0901' }]);
});

test('a clock an hour ahead: refused, told, said anew once it is right, and the same on both', async () => {
  const { server, a, b, bothSync } = await twoDesks();
  const unit = aUnit({ code: 'E-0101' });
  a.clock.advance(3_600_000);
  await act(a, (on) => create(on, 'units', unit));
  expect((await a.sync()).trouble).toBe('clockAhead');
  await b.sync();
  expect(unitsOf(b)).toEqual([]);
  a.clock.advance(-3_600_000);
  await act(a, (on) => patch(on, 'units', read(on, 'units', unit.id), { floor: 2 }));
  await bothSync();
  expect(a.progress.trouble).toBeNull();
  expect(unitsOf(b)).toMatchObject([{ code: 'E-0101', floor: 2 }]);
  expect(unitsOf(a)).toEqual(unitsOf(b));
  expect(server.log.filter(({ aside }) => aside).length).toBeGreaterThan(0);
  expect(verify(a)).toMatchObject({ fault: null });
  expect(verify(b)).toMatchObject({ fault: null });
});

test('a fork is told by name; under its new device the desk loses nothing', async () => {
  const { server, a, b, bothSync } = await twoDesks();
  const [seen, mine] = [aUnit({ code: 'E-0201' }), aUnit({ code: 'E-0202' })];
  await act(a, (on) => create(on, 'units', seen));
  // The server has had another change under this number: what an older copy of this very desk once wrote.
  await a.sync();
  await act(a, (on) => create(on, 'units', mine));
  const [next] = rows(a, 'SELECT max(n) AS n FROM changes WHERE device = ?', a.device);
  const other = {
    ...server.log.at(-1)?.change,
    id: '019500aa-0000-7000-8000-0000000000ff',
    n: Number(next?.n),
  } as Change;
  server.log.push({ seq: server.log.length + 1, aside: false, change: other });
  await expect(
    act(a, (on) => takePage(on, { served: [server.log.at(-1) as never], cursor: 'x', more: false, now: 1 })),
  ).resolves.toBe('fork');
  server.log.pop();
  a.join('desk-a2', 'A');
  await bothSync();
  expect(unitsOf(b).map(({ code }) => code)).toEqual(expect.arrayContaining(['E-0201', 'E-0202']));
  expect(unitsOf(a)).toEqual(unitsOf(b));
  expect(rows(a, 'SELECT count(*) AS n FROM forkedChanges').at(0)).not.toEqual({ n: 0 });
  expect(verify(a)).toMatchObject({ fault: null });
});

test('one key lent at both desks is one conflict, known to both, with both sides', async () => {
  const { a, b, later, bothSync } = await twoDesks();
  const key = 'SELECT id, status FROM keys';
  const id = '019500aa-0000-7000-8000-00000000cafe';
  await dispatch(a.book, 'keys.save', aKey({ id }), supervisor, a.clock.now());
  await bothSync();
  expect(rows(b, key)).toEqual([{ id, status: 'inCabinet' }]);
  for (const [desk, moveId] of [
    [a, 'm-a'],
    [b, 'm-b'],
  ] as const) {
    await act(desk, (on) => patch(on, 'keys', read(on, 'keys', id), { status: 'onLoan', moveId }));
    later(1000);
  }
  await bothSync();
  await bothSync();
  const found =
    "SELECT id, kind, register, record, ours ->> 'fields' AS ours, theirs ->> 'fields' AS theirs, status FROM conflicts";
  expect(rows(a, found)).toMatchObject([{ kind: 'keyLentTwice', record: id, status: 'open' }]);
  expect(rows(b, found)).toEqual(rows(a, found));
});

test('a site that has taken over the desk’s id gets its chain as it is; any other one gets everything said anew', async () => {
  const { a, bothSync, b } = await twoDesks();
  const before = rows(a, 'SELECT id FROM changes ORDER BY seq');
  const [own] = rows(a, "SELECT value FROM meta WHERE key = 'siteId'");
  joinSite(a.book, { site: String(own?.value), siteName: '云峰', device: a.device, letter: 'C' }, a.clock.now());
  expect(a.book.place).toMatchObject({ site: { name: '云峰' }, letter: 'C' });
  expect(rows(a, 'SELECT id FROM changes ORDER BY seq')).toEqual(before);
  const unit = aUnit({ code: 'E-0303' });
  await act(a, (on) => create(on, 'units', unit));
  expect(a.book.db.row('SELECT 1 FROM changes WHERE device = ? AND record = ?', a.device, unit.id)).toBeDefined();
  await bothSync();
  expect(unitsOf(b)).toEqual(unitsOf(a));
});

test('looks at a record, an answer and what is held through indexes', async () => {
  const { a } = await twoDesks();
  const plan = (sql: string) =>
    a.book.db
      .rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, 'x')
      .map(({ detail }) => detail)
      .join('; ');
  expect(plan('SELECT max(stamp) AS stamp FROM changes WHERE record = ?')).toContain('changesOfRecord');
  expect(plan('SELECT 1 FROM changes WHERE reissues = ?')).toContain('changesReissuing');
  expect(plan('SELECT waiting FROM asideChanges WHERE id = ?')).toContain('PRIMARY KEY');
});
