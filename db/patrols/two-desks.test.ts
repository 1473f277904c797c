import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { patrolAreas } from '../../shared/registers/routes.ts';
import { supervisor, supervisorId, twoDesks } from '../../tests/fixtures/synced-desks.ts';
import { takeEmptyDesk } from '../handovers/holder.ts';
import type { Book } from '../store/book.ts';
import { isFirstDesk } from '../sync/first-desk.ts';
import { setMark } from '../sync/marks.ts';
import { planDay, planToday } from './plan-day.ts';
import { saveRoute } from './routes.ts';

const rounds = (book: Book) =>
  book.db.rows<{ voided: number; no: string }>('SELECT voided, no FROM patrols ORDER BY no');

const point = (place: string) => ({ no: '', place, minMinutes: 0, maxMinutes: 15 });
const route = {
  ...{
    id: randomUUID(),
    name: '全楼巡视',
    areas: [...patrolAreas],
    walker: 'desk' as const,
    daily: true,
    active: true,
  },
  points: [point('大堂'), point('楼顶')],
};

async function joinedDesks() {
  const desks = await twoDesks();
  const { a, b, later, bothSync } = desks;
  for (const { book } of [a, b]) {
    await book.act(supervisor, a.clock.now(), ({ db }) => setMark(db, 'server', 'https://qiantai.example.cn'));
  }
  await a.book.act(supervisor, a.clock.now(), (act) => {
    takeEmptyDesk(act, supervisorId);
    saveRoute(act, route);
  });
  later(1000);
  await bothSync();
  return desks;
}

test('S31 a day is planned once: by the desk where the shift was taken over', async () => {
  const { a, b, bothSync, later } = await joinedDesks();
  const first = ({ book, clock }: typeof a) => isFirstDesk(book.look(supervisor, clock.now()), null);
  expect([first(a), first(b)]).toEqual([true, false]);
  await b.book.act(supervisor, b.clock.now(), ({ db }) => setMark(db, 'confirmed', '0'));
  await planDay(b.book, b.clock.now());
  expect(rounds(b.book)).toEqual([]);
  await planDay(a.book, a.clock.now());
  later(1000);
  await bothSync();
  const planned = rounds(a.book).length;
  expect(planned).toBeGreaterThan(0);
  await planDay(b.book, b.clock.now());
  expect(rounds(b.book)).toHaveLength(planned);
});

test('S31 planned by both while they could not hear each other: the second plan is withdrawn on both alike', async () => {
  const { a, b, bothSync, later } = await joinedDesks();
  for (const { book, clock } of [a, b]) await book.act(supervisor, clock.now(), planToday);
  const wanted = rounds(a.book).length;
  later(1000);
  await bothSync();
  await planDay(a.book, a.clock.now());
  later(1000);
  await bothSync();
  expect(rounds(a.book)).toHaveLength(2 * wanted);
  expect(rounds(a.book).filter(({ voided }) => voided === 0)).toHaveLength(wanted);
  expect(rounds(b.book)).toEqual(rounds(a.book));
});
