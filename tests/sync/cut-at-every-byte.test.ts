import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { startEmbedded } from '../../server/fixtures/databases.ts';
import { noon, runningServer } from '../../server/fixtures/running-server.ts';
import { sha256 } from '../../server/store/secrets.ts';
import { verifyChain } from '../../shared/sync/change.ts';
import { MemoryBook } from '../../shared/sync/memory-book.ts';
import { remoteServer } from '../../shared/sync/remote.ts';
import { cuttingProxy, everyPlace } from './cutting-proxy.ts';
import { httpWires, once, untilRest } from './http-wires.ts';

test('a push and a pull cut at every byte, there and back: in the end nothing is lost and nothing is doubled', async () => {
  const { app, join, store } = await runningServer(await (await startEmbedded()).open());
  const proxy = await cuttingProxy(await app.listen({ host: '127.0.0.1', port: 0 }));
  const wires = httpWires(proxy.address);
  const joined = [await join(), await join()] as const;
  const [a, b] = joined.map(({ site, device }) => new MemoryBook(site, device, sha256, (msecs) => v7({ msecs })));
  if (!a || !b) throw new Error('two desks');
  const [{ token }, { token: tokenOfB }] = joined;
  let written = 0;
  const write = () => {
    written += 1;
    a.write('create', 'visits', `v${written}`, { name: `访客${written}`, note: v7() }, noon + written);
  };

  write();
  await once('push', a, wires, token, noon);
  const push = proxy.carried();
  write();
  write();
  // Nothing of a request that did not come whole is taken: the same one is sent again and again.
  for (const up of everyPlace(push.up)) {
    proxy.breakAt({ up });
    expect((await once('push', a, wires, token, noon)).trouble, `${up} up`).toBe('offline');
  }
  const [none] = await store.query<{ n: number }>('SELECT count(*)::int AS n FROM changes');
  expect(Number(none?.n)).toBe(1);
  // Of an answer that breaks off all was taken: something new is sent each time, with what is still owed an answer.
  for (const [i, down] of everyPlace(push.down).entries()) {
    write();
    proxy.breakAt({ down });
    expect((await once('push', a, wires, token, noon)).trouble, `${down} down`).toBe('offline');
    if (i % 4 < 3) continue;
    proxy.breakAt({});
    expect((await once('push', a, wires, token, noon)).trouble).toBeNull();
  }
  proxy.breakAt({});
  await untilRest(a, wires, token, noon);

  const ids = a.log.map(({ id }) => id);
  expect(ids).toHaveLength(written);
  const kept = await store.query<{ id: string }>('SELECT id FROM changes ORDER BY seq');
  expect(kept.map(({ id }) => id)).toEqual(ids);

  await untilRest(b, wires, tokenOfB, noon);
  for (let i = 0; i < 5; i += 1) write();
  await untilRest(a, wires, token, noon);
  const { cursor } = await b.position();
  const before = b.log.length;
  await remoteServer(wires, tokenOfB).pull(cursor, 0);
  const pull = proxy.carried();
  for (const way of ['up', 'down'] as const) {
    for (const place of everyPlace(pull[way])) {
      proxy.breakAt({ [way]: place });
      expect((await once('pull', b, wires, tokenOfB, noon)).trouble, `${place} ${way}`).toBe('offline');
      expect(b.log).toHaveLength(before);
    }
  }
  proxy.breakAt({});
  await untilRest(b, wires, tokenOfB, noon);
  expect(b.log.map(({ id }) => id)).toEqual(a.log.map(({ id }) => id));
  expect(b.states).toEqual(a.states);
  expect(verifyChain(b.log, sha256)).toBeNull();
}, 300_000);
