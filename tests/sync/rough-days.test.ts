import { v7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { startEmbedded } from '../../server/fixtures/databases.ts';
import { noon, runningServer } from '../../server/fixtures/running-server.ts';
import { snapshot } from '../../server/store/read.ts';
import { sha256 } from '../../server/store/secrets.ts';
import { limits } from '../../shared/sync/limits.ts';
import { MemoryBook } from '../../shared/sync/memory-book.ts';
import { merge, type RecordState, unknownRecord } from '../../shared/sync/merge.ts';
import { remoteServer } from '../../shared/sync/remote.ts';
import { httpWires, untilRest } from './http-wires.ts';

const running = await startEmbedded();
const store = running.open();
afterAll(async () => (await store).close());

/** A server over HTTP and a site's desks. */
async function site() {
  const server = await runningServer(await store);
  const address = await server.app.listen({ host: '127.0.0.1', port: 0 });
  const wires = httpWires(address);
  const desk = async () => {
    const { site, device, token } = await server.join();
    const book = new MemoryBook(site, device, sha256, (msecs) => v7({ msecs }));
    return {
      book,
      token,
      device,
      port: remoteServer(wires, token),
      sync: (now = noon) => untilRest(book, wires, token, now),
    };
  };
  return { ...server, desk };
}
type Desk = Awaited<ReturnType<Awaited<ReturnType<typeof site>>['desk']>>;

function work({ book }: Desk, from: number, count: number, at: (i: number) => number): void {
  for (let i = from; i < from + count; i += 1) {
    const record = `${book.device} ${Math.floor(i / 5)}`;
    const fields = { status: `s${i % 7}`, remark: `第 ${i} 次` };
    book.write(i % 5 === 0 ? 'create' : 'patch', 'cases', record, fields, at(i));
  }
}

test('a batch that comes twice, late and out of order is taken once, in the order of the chain', async () => {
  const { desk, store: opened } = await site();
  const a = await desk();
  work(a, 0, 30, (i) => noon + i);
  const { changes: all } = await a.book.outbox(null);
  const pushed = (changes: typeof all) => a.port.push({ changes, seeds: [], more: false });
  const [first, second, third] = [all.slice(0, 10), all.slice(10, 20), all.slice(20)];
  const reasons = async (changes: typeof all) =>
    new Set((await pushed(changes)).answers.map((answer) => ('reason' in answer ? answer.reason : answer.outcome)));
  expect(await reasons(third)).toEqual(new Set(['gap']));
  expect(await reasons(first)).toEqual(new Set(['accepted']));
  expect(await reasons(third)).toEqual(new Set(['gap']));
  const both = await Promise.all([pushed(second), pushed(second), pushed(first)]);
  const outcomes = both.map(({ answers }) => answers[0]?.outcome).sort();
  expect(outcomes).toEqual(['accepted', 'duplicate', 'duplicate']);
  expect(await reasons([...second, ...third])).toEqual(new Set(['duplicate', 'accepted']));
  await a.sync();
  const kept = await opened.query<{ id: string }>('SELECT id FROM changes WHERE device = $1 ORDER BY seq', [a.device]);
  expect(kept.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
});

test('a desk that was away for thirty days comes back with 5,000 changes, while the others have gone on', async () => {
  const { desk, clock } = await site();
  const [a, b] = [await desk(), await desk()];
  const day = 24 * 3_600_000;
  await a.sync();
  await b.sync();
  work(a, 0, 5000, (i) => noon + Math.floor((i / 5000) * 30 * day));
  work(b, 0, 1500, (i) => noon + Math.floor((i / 1500) * 30 * day));
  clock.now = noon + 30 * day;
  await b.sync(clock.now);
  await a.sync(clock.now);
  await b.sync(clock.now);
  expect(a.book.log).toHaveLength(6500);
  expect(new Set(b.book.log.map(({ id }) => id))).toEqual(new Set(a.book.log.map(({ id }) => id)));
  expect(b.book.states).toEqual(a.book.states);
});

test('a new desk reads the snapshot while others write: with what is behind its cursor it has what they have', async () => {
  const { desk, site: id, store: opened } = await site();
  const [a, b] = [await desk(), await desk()];
  work(a, 0, 6000, (i) => noon + i);
  await a.sync();
  const states = new Map<string, RecordState>();
  const put = (state: RecordState) => states.set(`${state.register} ${state.record}`, state);
  let from: string | null = null;
  let cursor: string | null = null;
  let pages = 0;
  do {
    const page = await snapshot(opened, id, from);
    cursor ??= page.cursor;
    for (const state of page.states) put(state);
    from = page.next;
    pages += 1;
    // Between two pages old records change and new ones come, before and behind where the reader is.
    a.book.write('patch', 'cases', `${a.device} ${pages}`, { status: `while ${pages}` }, noon + 10_000 + pages);
    a.book.write('create', 'cases', `0 ${pages}`, { status: 'new' }, noon + 10_000 + pages);
    await a.sync();
  } while (from !== null);
  expect(pages).toBeGreaterThan(2);
  for (let more = true; more; ) {
    const page = await b.port.pull(cursor, 0);
    for (const { change } of page.served) {
      const key = `${change.register} ${change.record}`;
      put(merge(states.get(key) ?? unknownRecord(change.register, change.record), change));
    }
    ({ cursor, more } = page);
  }
  const plain = (of: Iterable<RecordState>) => [...of].sort((x, y) => (x.record < y.record ? -1 : 1));
  expect(plain(states.values())).toEqual(plain(a.book.states.values()));
  expect(states.size).toBeGreaterThan(limits.changesPerBatch);
});
