import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { v7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { startEmbedded, startPostgres } from '../../server/fixtures/databases.ts';
import { noon, runningServer } from '../../server/fixtures/running-server.ts';
import { sha256 } from '../../server/store/secrets.ts';
import { fresh, step, tryAgain } from '../../shared/sync/engine.ts';
import { MemoryBook } from '../../shared/sync/memory-book.ts';
import { type Response as Answer, remoteServer, type Wires } from '../../shared/sync/remote.ts';

const running = await startPostgres().catch(startEmbedded);
const store = running.open();
afterAll(async () => {
  await (await store).close();
  await running.stop();
});

/** The network of Node; `cut` says after how many bytes of the answer it breaks off. */
function wires(address: string, cut: () => number = () => Number.POSITIVE_INFINITY): Wires {
  return {
    async send({ method, path, headers, body }): Promise<Answer> {
      const answer = await fetch(`${address}${path}`, { method, headers, body: body && Buffer.from(body) });
      const whole = new Uint8Array(await answer.arrayBuffer());
      if (cut() < whole.length) throw new Error('cut off');
      // fetch unpacks by itself.
      const { 'content-encoding': _, ...rest } = Object.fromEntries(answer.headers);
      return { status: answer.status, headers: rest, body: whole };
    },
    compress: async (body) => brotliCompressSync(body),
    decompress: async (body) => brotliDecompressSync(body),
    sha256,
  };
}

async function sync(book: MemoryBook, wired: Wires, token: string) {
  let progress = fresh;
  for (let i = 0; i < 40 && progress.notBefore !== null && progress.doing !== 'rest'; i += 1) {
    progress = await step(tryIfPushing(progress), { book, server: remoteServer(wired, token) }, noon, 0.5);
  }
  return progress;
}
const tryIfPushing = (progress: typeof fresh) =>
  progress.doing === 'push' ? tryAgain(progress) : { ...progress, notBefore: 0 };

test('two desks over HTTP, one behind a network that breaks off: equal in the end; a portal and a revoked desk are told by name', async () => {
  const { app, join, store: opened } = await runningServer(await store);
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const [a, b] = [await join(), await join()];
  const [here, there] = [a, b].map(
    ({ site, device }) => new MemoryBook(site, device, sha256, (msecs) => v7({ msecs })),
  );
  if (!here || !there) throw new Error('two desks');
  for (let i = 0; i < 30; i += 1)
    here.write('create', 'cases', `c${i}`, { content: `第 ${i} 件`, status: 'registered' }, noon + i);
  let calls = 0;
  const cutting = wires(address, () => (calls++ % 2 === 0 ? 10 : Number.POSITIVE_INFINITY));
  expect(await sync(here, cutting, a.token)).toMatchObject({ trouble: null });
  there.write('create', 'cases', 'c99', { content: '另一件' }, noon);
  expect(await sync(there, wires(address), b.token)).toMatchObject({ trouble: null });
  expect(await sync(here, wires(address), a.token)).toMatchObject({ trouble: null, doing: 'rest' });
  expect(there.states).toEqual(here.states);
  expect(here.states.size).toBe(31);

  const portal: Wires = {
    ...wires(address),
    send: async () => ({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: Buffer.from('<html>Welcome, please log in'),
    }),
  };
  expect(await step(fresh, { book: here, server: remoteServer(portal, a.token) }, noon, 0)).toMatchObject({
    doing: 'pull',
  });
  expect(
    await step({ ...fresh, doing: 'pull' }, { book: here, server: remoteServer(portal, a.token) }, noon, 0),
  ).toMatchObject({ trouble: 'notOurs' });
  await opened.query('UPDATE devices SET revoked_at = $2 WHERE device = $1', [a.device, noon]);
  expect(await sync(here, wires(address), a.token)).toMatchObject({ trouble: 'revoked', notBefore: null });
  expect(here.states.size).toBe(31);
});
