import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DeskEvents } from '../../shared/contract/events.ts';
import { DeskError } from '../../shared/errors.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { verifyChains } from '../history/verify.ts';
import { foundSite, newStaff } from '../site/setup.ts';
import type { Act } from './act.ts';
import { Book } from './book.ts';
import { Database } from './database.ts';
import { newId } from './ids.ts';
import { migrate } from './migrate.ts';
import { create, nextNumber, patch, read } from './records.ts';

const me = { id: 'tester', role: 'supervisor' as const };

function openBook(file = join(tempDir(), 'desk.db')) {
  const db = new Database(file);
  migrate(db, 1);
  const told: DeskEvents['changed'][] = [];
  const book = new Book(db, (event, payload) => {
    if (event === 'changed') told.push(payload as DeskEvents['changed']);
  });
  if (!book.place) foundSite(book, { name: '蔚蓝', timeZone: 'Asia/Shanghai', demo: false }, 1000, () => {});
  return { book, db, told, file };
}

const addStaff = (name: string) => (act: Act) => {
  const id = newId(act.now);
  create(act, 'staff', { ...newStaff, id, name, role: 'none' });
  return id;
};
const history = (book: Book) => verifyChains(book.db, []);
const changes = (db: Database) => db.raw.prepare('SELECT count(*) FROM changes').pluck().get();

test('actions that arrive together share one commit and one announcement', async () => {
  const { book, db, told } = openBook();
  let commits = 0;
  const run = db.run.bind(db);
  db.run = (sql, ...values) => {
    if (sql === 'COMMIT') commits += 1;
    return run(sql, ...values);
  };
  await Promise.all(Array.from({ length: 64 }, (_, i) => book.act(me, 2000 + i, addStaff(`人${i}`))));
  expect(commits).toBe(1);
  expect(told).toHaveLength(1);
  expect(told[0]?.ids).toHaveLength(64);
  expect(history(book)).toMatchObject({ changes: 64, fault: null });
});

test('a refusal undoes its own action only, and the chain has no gap', async () => {
  const { book, db } = openBook();
  const refused = book.act(me, 2000, (act) => {
    addStaff('半途')(act);
    throw new DeskError('stateForbids');
  });
  const results = await Promise.allSettled([
    book.act(me, 2000, addStaff('先')),
    refused,
    book.act(me, 2000, addStaff('后')),
  ]);
  expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(db.rows<{ name: string }>('SELECT name FROM staff ORDER BY seq').map((r) => r.name)).toEqual(['先', '后']);
  expect(history(book)).toMatchObject({ changes: 2, fault: null });
});

test('a full disk refuses every action of the group with words, and the book goes on when there is room', async () => {
  const { book, db } = openBook();
  const pages = db.raw.pragma('page_count', { simple: true });
  db.raw.pragma(`max_page_count = ${pages}`);
  const long = (act: Act) => act.log('append', 'site', 'x', { text: '漏'.repeat(200_000) });
  const results = await Promise.allSettled([book.act(me, 2000, addStaff('甲')), book.act(me, 2000, long)]);
  expect(results.map((r) => (r.status === 'rejected' ? (r.reason as DeskError).code : r.status))).toContain('diskFull');
  expect(changes(db)).toBe(results.filter((r) => r.status === 'fulfilled').length);
  db.raw.pragma('max_page_count = 1073741823');
  await book.act(me, 3000, addStaff('乙'));
  expect(history(book).fault).toBeNull();
});

test('a book that cannot be written says so and keeps what it has', async () => {
  const { book, db } = openBook();
  await book.act(me, 2000, addStaff('甲'));
  db.raw.pragma('query_only = ON');
  await expect(book.act(me, 2000, addStaff('乙'))).rejects.toMatchObject({ code: 'readOnly' });
  db.raw.pragma('query_only = OFF');
  await book.act(me, 2000, addStaff('丙'));
  expect(history(book)).toMatchObject({ changes: 2, fault: null });
});

test('the chain goes on after closing and opening again, with the clock an hour back', async () => {
  const { book, db, file } = openBook();
  await book.act(me, 7_200_000, addStaff('甲'));
  db.close();
  const again = openBook(file);
  await again.book.act(me, 3_600_000, addStaff('乙'));
  const stamps = again.db.rows<{ stamp: string }>('SELECT stamp FROM changes ORDER BY n').map((r) => r.stamp);
  expect([...stamps].sort()).toEqual(stamps);
  expect(history(again.book)).toMatchObject({ changes: 2, fault: null });
});

test('an entry edited behind the desk is named', async () => {
  const { book, db } = openBook();
  for (const name of ['甲', '乙', '丙']) await book.act(me, 2000, addStaff(name));
  db.run(`UPDATE changes SET fields = replace(fields, '乙', '丁') WHERE n = 2`);
  expect(history(book)).toMatchObject({ changes: 3, fault: { n: 2, fault: 'fieldsDigest' } });
});

test('a patch stores only what differs and says nothing when nothing does', async () => {
  const { book, db } = openBook();
  const id = await book.act(me, 2000, addStaff('甲'));
  await book.act(me, 3000, (act) => patch(act, 'staff', read(act, 'staff', id), { name: '甲', mobile: '13800000000' }));
  await book.act(me, 4000, (act) => patch(act, 'staff', read(act, 'staff', id), { name: '甲' }));
  expect(
    db
      .rows<{ fields: string }>('SELECT fields FROM changes ORDER BY n')
      .map((r) => r.fields)
      .slice(1),
  ).toEqual(['{"mobile":"13800000000"}']);
});

test('numbers count per register, desk and day of the site', async () => {
  const { book } = openBook();
  const evening = Date.parse('2026-11-21T15:59:00Z');
  const number = (now: number) => book.act(me, now, (act) => nextNumber(act, 'cases'));
  expect(await number(evening)).toBe('C-A-261121-001');
  expect(await number(evening)).toBe('C-A-261121-002');
  expect(await number(evening + 120_000)).toBe('C-A-261122-001');
});
