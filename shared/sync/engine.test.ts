import { hash } from 'node:crypto';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { backOff } from './back-off.ts';
import { afterFault, fresh, type Progress, step, tryAgain, wake } from './engine.ts';
import { MemoryBook } from './memory-book.ts';
import { MemoryServer } from './memory-server.ts';
import { type FaultCode, type ServerPort, SyncFault } from './ports.ts';

const sha256 = (text: string) => hash('sha256', text, 'hex');
const newId = (msecs: number) => v7({ msecs });
const noon = 1_764_000_000_000;
const minute = 60_000;

/** Two desks and a server, each with a clock in the hand. */
function twoDesks() {
  const server = new MemoryServer('s', sha256);
  const desk = (device: string) => {
    server.enrol(device);
    const book = new MemoryBook('s', device, sha256, newId);
    const port: ServerPort = {
      push: async ({ changes }) => server.push(book.device, changes, noon),
      pull: async (after, answered) => server.pull(book.device, after, answered, noon),
    };
    return { book, port };
  };
  return { server, a: desk('a'), b: desk('b') };
}

/** Steps until the desk rests or a person is needed. */
async function sync({ book, port }: { book: MemoryBook; port: ServerPort }, now = noon, from: Progress = fresh) {
  let progress = tryAgain(from);
  for (let i = 0; i < 50 && progress.notBefore !== null && progress.doing !== 'rest'; i += 1) {
    progress = await step({ ...progress, notBefore: 0 }, { book, server: port }, now, 0.5);
    if (progress.failures > 0) break;
  }
  return progress;
}

const fieldsOf = (book: MemoryBook, record = 'k1') => book.states.get(`keys ${record}`)?.fields;

test('edited offline on both, then in step: the later word on each field stands, and the other is in the log', async () => {
  const { a, b } = twoDesks();
  a.book.write('create', 'keys', 'k1', { label: '水泵房', copies: 2 }, noon);
  await sync(a);
  await sync(b);
  a.book.write('patch', 'keys', 'k1', { label: '一号水泵房' }, noon + 1000);
  b.book.write('patch', 'keys', 'k1', { label: '二号水泵房', copies: 3 }, noon + 2000);
  await sync(a);
  await sync(b);
  await sync(a);
  expect(fieldsOf(a.book)).toEqual({ label: '二号水泵房', copies: 3 });
  expect(fieldsOf(b.book)).toEqual(fieldsOf(a.book));
  expect(b.book.log.map(({ fields }) => fields.label)).toContain('一号水泵房');
});

test('one key lent at two desks is found by exactly one of them, with both sides', async () => {
  const { a, b } = twoDesks();
  a.book.write('create', 'keys', 'k1', { status: 'inCabinet' }, noon);
  await sync(a);
  await sync(b);
  a.book.write('patch', 'keys', 'k1', { status: 'onLoan', moveId: 'm-a' }, noon + 1000);
  b.book.write('patch', 'keys', 'k1', { status: 'onLoan', moveId: 'm-b' }, noon + 2000);
  await sync(a);
  await sync(b);
  await sync(a);
  const found = [...a.book.conflicts, ...b.book.conflicts];
  expect(found).toMatchObject([
    { kind: 'keyLentTwice', record: 'k1', ours: { fields: { moveId: 'm-b' } }, theirs: { fields: { moveId: 'm-a' } } },
  ]);
});

test('what was seen is no conflict: the key came back, and is lent again at the other desk', async () => {
  const { a, b } = twoDesks();
  a.book.write('create', 'keys', 'k1', { status: 'onLoan' }, noon);
  await sync(a);
  await sync(b);
  b.book.write('patch', 'keys', 'k1', { status: 'inCabinet' }, noon + 1000);
  b.book.write('patch', 'keys', 'k1', { status: 'onLoan' }, noon + 2000);
  await sync(b);
  await sync(a);
  expect([...a.book.conflicts, ...b.book.conflicts]).toEqual([]);
});

test('an answer that is lost costs nothing: the same changes are duplicates the next time', async () => {
  const { server, a } = twoDesks();
  a.book.write('create', 'keys', 'k1', { label: 'x' }, noon);
  const deaf: ServerPort = {
    ...a.port,
    push: async (outgoing) => {
      await a.port.push(outgoing);
      throw new SyncFault('offline');
    },
  };
  expect(await step(fresh, { book: a.book, server: deaf }, noon, 0.5)).toMatchObject({
    trouble: 'offline',
    failures: 1,
  });
  await sync(a);
  expect(server.log).toHaveLength(1);
  expect((await a.book.outbox(null)).changes).toEqual([]);
});

test('a clock an hour ahead: refused by name, kept in the chain, said anew once it is right, and equal everywhere', async () => {
  const { server, a, b } = twoDesks();
  a.book.write('create', 'keys', 'k1', { label: 'x', copies: 1 }, noon + 60 * minute);
  a.book.write('patch', 'keys', 'k1', { copies: 2 }, noon + 60 * minute);
  const wrong = await sync(a, noon + 60 * minute);
  expect(wrong.trouble).toBe('clockAhead');
  await sync(b);
  expect(fieldsOf(b.book)).toBeUndefined();
  a.book.write('patch', 'keys', 'k1', { label: 'y' }, noon);
  const right = await sync(a, noon, wrong);
  expect(right.trouble).toBeNull();
  await sync(b);
  expect(fieldsOf(b.book)).toEqual({ label: 'y', copies: 2 });
  expect(a.book.states).toEqual(b.book.states);
  const anew = server.log.filter(({ change }) => change.reissues);
  expect(anew.map(({ change }) => change.reissues)).toEqual(
    server.log.filter(({ aside }) => aside).map(({ change }) => change.id),
  );
});

test('a desk restored from an old backup gets its own changes back', async () => {
  const { a } = twoDesks();
  a.book.write('create', 'keys', 'k1', { label: 'x' }, noon);
  const old = a.book.backup();
  a.book.write('patch', 'keys', 'k1', { label: 'y' }, noon + 1);
  await sync(a);
  a.book.restore(old);
  await sync(a);
  expect(fieldsOf(a.book)).toEqual({ label: 'y' });
  a.book.write('patch', 'keys', 'k1', { label: 'z' }, noon + 2);
  expect((await sync(a)).trouble).toBeNull();
});

test('a restored desk that went on is a fork: told by name, and nothing of it is lost under its new device', async () => {
  const { server, a, b } = twoDesks();
  a.book.write('create', 'keys', 'k1', { label: 'x' }, noon);
  const old = a.book.backup();
  a.book.write('patch', 'keys', 'k1', { label: 'y' }, noon + 1);
  await sync(a);
  a.book.restore(old);
  a.book.write('create', 'keys', 'k2', { label: 'written after' }, noon + 2);
  const stuck = await sync(a);
  expect(stuck).toMatchObject({ trouble: 'fork', notBefore: null });
  expect(await step(stuck, { book: a.book, server: a.port }, noon, 0.5)).toBe(stuck);
  server.enrol('a2');
  a.book.enrolAnew('a2', noon + 3);
  expect(await sync(a)).toMatchObject({ trouble: null });
  await sync(b);
  expect(fieldsOf(b.book)).toEqual({ label: 'y' });
  expect(fieldsOf(b.book, 'k2')).toEqual({ label: 'written after' });
  expect(a.book.states).toEqual(b.book.states);
});

test('a server restored from an old backup is told again what it had acknowledged', async () => {
  const { server, a, b } = twoDesks();
  a.book.write('create', 'keys', 'k1', { label: 'x' }, noon);
  await sync(a);
  await sync(b);
  const again = new MemoryServer('s', sha256);
  again.epoch = '2';
  again.enrol('a');
  again.enrol('b');
  Object.assign(a.port, {
    push: async ({ changes }: { changes: never }) => again.push('a', changes, noon),
    pull: async (c: never, n: number) => again.pull('a', c, n, noon),
  });
  a.book.write('patch', 'keys', 'k1', { label: 'y' }, noon + 1);
  await sync(a);
  const later = await sync(a);
  expect(later.trouble).toBeNull();
  expect(again.log.map(({ change }) => change.fields.label)).toEqual(['x', 'y']);
  expect(server.log).toHaveLength(1);
});

test('each fault has its own patience, and only a person ends a stop', () => {
  const waits = (code: FaultCode) => afterFault(fresh, new SyncFault(code), noon, 0).notBefore;
  expect(waits('offline')).toBe(noon + 500);
  expect(waits('serverOutdated')).toBe(noon + 10 * minute);
  expect(waits('revoked')).toBeNull();
  const stopped = afterFault(fresh, new SyncFault('revoked'), noon, 0);
  expect(wake(stopped)).toBe(stopped);
  expect(tryAgain(stopped)).toMatchObject({ notBefore: 0, doing: 'push' });
  expect(afterFault(fresh, new SyncFault('busy', { retryAfter: 90_000 }), noon, 0).notBefore).toBe(noon + 90_000);
});

test('waiting doubles up to five minutes and is spread over its upper half', () => {
  expect([1, 2, 3, 4].map((failures) => backOff(failures, 0))).toEqual([500, 1000, 2000, 4000]);
  expect(backOff(40, 0)).toBe(150_000);
  expect(backOff(40, 0.999)).toBeLessThanOrEqual(300_000);
});
