import { expect, test } from 'vitest';
import { lookingAhead } from './ahead.ts';
import type { Change } from './change.ts';
import type { BookPort, Outgoing, Page, PushAnswer, ServerPort } from './ports.ts';

/** A book of five changes in batches of two, and a server that answers when it is told to. */
function sides() {
  const told: string[] = [];
  let answered = 0;
  const waiting: (() => void)[] = [];
  const book: BookPort = {
    async outbox(behind) {
      const first = (behind ?? answered) + 1;
      told.push(`read ${first}`);
      const ns = [first, first + 1].filter((n) => n <= 5);
      const changes = ns.map((n) => ({ id: `c${n}`, n }) as Change);
      return { changes, seeds: [], more: first + 1 < 5 };
    },
    async answered({ have }) {
      told.push(`noted ${have}`);
      answered = have;
    },
    position: async () => ({ cursor: null, answered }),
    take: async (page) => {
      told.push(`took ${page.cursor}`);
      return 'taken';
    },
    asideCount: async () => 0,
    reissue: async () => undefined,
    rewind: async () => undefined,
  };
  const server: ServerPort = {
    push({ changes }) {
      const [first] = changes;
      told.push(`sent ${first?.n}`);
      const outcome = (c: Change) => ({ id: c.id, outcome: 'accepted' as const, seq: c.n });
      const answer: PushAnswer = { answers: changes.map(outcome), have: changes.at(-1)?.n ?? 0, now: 0 };
      return new Promise((resolve) => waiting.push(() => resolve(answer)));
    },
    async pull(after): Promise<Page> {
      told.push(`asked ${after}`);
      const next = after === null ? 'one' : 'two';
      return { served: [], cursor: next, more: after === null, now: 0 };
    },
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { told, waiting, settled, ...lookingAhead({ book, server }) };
}

test('the next batch is under way before the last is answered, none twice, and what was answered is noted before anybody reads how far it is', async () => {
  const { book, server, told, waiting, settled } = sides();
  const one = await book.outbox(null);
  const pushed = server.push(one);
  await settled();
  expect(told).toEqual(['read 1', 'sent 1', 'read 3', 'sent 3']);
  waiting.shift()?.();
  await book.answered(await pushed);
  const two: Outgoing = await book.outbox(null);
  expect(two.changes.map(({ n }) => n)).toEqual([3, 4]);
  const again = server.push(two);
  await settled();
  expect(told.slice(4)).toEqual(['read 5', 'sent 5']);
  waiting.shift()?.();
  await book.answered(await again);
  const three = await book.outbox(null);
  const last = server.push(three);
  waiting.shift()?.();
  await book.answered(await last);
  expect(await book.position()).toEqual({ cursor: null, answered: 5 });
  expect(told.slice(6)).toEqual(['noted 2', 'noted 4', 'noted 5']);
});

test('a page is fetched while the one before it is taken, once', async () => {
  const { book, server, told } = sides();
  const one = await server.pull(null, 0);
  await book.take(one, 0);
  const two = await server.pull('one', 0);
  expect([one.cursor, two.cursor]).toEqual(['one', 'two']);
  expect(told).toEqual(['asked null', 'asked one', 'took one']);
});
