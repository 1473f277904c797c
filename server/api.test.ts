import { randomBytes } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { v7 } from 'uuid';
import { afterAll, describe, expect, test } from 'vitest';
import type { Change } from '../shared/sync/change.ts';
import { pack } from '../shared/sync/columns.ts';
import { fresh, step } from '../shared/sync/engine.ts';
import { destroyFields } from '../shared/sync/erase.ts';
import { limits } from '../shared/sync/limits.ts';
import { packedPageShape, unpackPage } from '../shared/sync/page-columns.ts';
import type { ServerPort } from '../shared/sync/ports.ts';
import { Seeds } from '../shared/sync/salts.ts';
import { pageShape } from '../shared/sync/wire.ts';
import { MemoryDesk, seeded } from '../tests/sync/memory-desk.ts';
import { startEmbedded, startPostgres } from './fixtures/databases.ts';
import { noon, runningServer } from './fixtures/running-server.ts';
import { columnsType } from './http/bodies.ts';
import { pull, snapshot } from './store/read.ts';
import { receive } from './store/receive.ts';
import { sha256 } from './store/secrets.ts';
import { restored, revoke } from './store/sites.ts';

const postgres = await startPostgres().catch((error: unknown) => {
  console.warn(`no real PostgreSQL here, its suite is skipped: ${error}`);
  return null;
});
const databases = [
  { name: 'embedded', running: await startEmbedded() },
  { name: 'PostgreSQL', running: postgres },
];
afterAll(() => postgres?.stop());

describe.each(databases)('the server on $name', ({ running }) => {
  const suite = test.skipIf(running === null);
  const store = running?.open();
  afterAll(async () => (await store)?.close());
  const open = async () => {
    const opened = await store;
    if (!opened) throw new Error('skipped');
    return runningServer(opened);
  };

  suite('lets a desk in with its code, once, within a quarter of an hour', async () => {
    const { app, clock, pairing, join, site } = await open();
    const enrol = (code: string) => app.inject({ method: 'POST', url: '/v1/enrol', payload: { code, device: v7() } });
    expect((await enrol('AAAA-BBBB-CCCC')).json()).toEqual({ error: 'codeUnknown' });
    const code = await pairing();
    const look = (typed: string) => app.inject({ method: 'POST', url: '/v1/pairing', payload: { code: typed } });
    expect((await look('AAAA-BBBB-CCCC')).json()).toEqual({ error: 'codeUnknown' });
    for (let i = 0; i < 2; i += 1) expect((await look(code)).json()).toEqual({ siteName: '蔚蓝国际大厦' });
    const first = (await enrol(` ${code.toLowerCase().replaceAll('-', ' ')}`)).json();
    expect(first).toMatchObject({ site, siteName: '蔚蓝国际大厦', letter: 'A' });
    expect((await enrol(code)).json()).toEqual({ error: 'codeUsed' });
    expect((await look(code)).json()).toEqual({ error: 'codeUsed' });
    const late = await pairing();
    clock.now += 15 * 60_000;
    expect((await enrol(late)).json()).toEqual({ error: 'codeExpired' });
    expect((await join()).letter).toBe('B');
  });

  suite('a site without desks takes the id of the first desk with data, the second says its data anew', async () => {
    const { app, pairing } = await open();
    const codes = [await pairing(), await pairing()];
    const mine = v7();
    const enrol = (code: string | undefined, site: string) =>
      app.inject({ method: 'POST', url: '/v1/enrol', payload: { code, device: v7(), site } });
    expect((await enrol(codes[0], mine)).json().site).toBe(mine);
    expect((await enrol(codes[1], v7())).json().site).toBe(mine);
  });

  suite('takes a batch once however often it comes, and sends it to the others only', async () => {
    const { join } = await open();
    const [a, b] = [await join(), await join()];
    const changes = [a.write('k1', { label: '水泵房', odd: [1, { x: null }] }, 'create'), a.write('k1', { copies: 2 })];
    expect(await a.outcomes(changes)).toEqual(['accepted', 'accepted']);
    expect((await a.push(changes)).json()).toMatchObject({
      answers: [{ outcome: 'duplicate', seq: 1 }, { seq: 2 }],
      have: 2,
      now: noon,
    });
    const page = pageShape.parse((await b.get('/v1/changes')).json());
    expect(page.served).toEqual(changes.map((change, i) => ({ seq: i + 1, aside: false, change })));
    expect(page.more).toBe(false);
    expect(pageShape.parse((await a.get('/v1/changes?own=2')).json()).served).toEqual([]);
    expect(pageShape.parse((await a.get('/v1/changes?own=1')).json()).served).toHaveLength(1);
    const first = pageShape.parse((await b.get('/v1/changes?most=1')).json());
    expect(first).toMatchObject({ more: true });
    expect(
      pageShape.parse((await b.get(`/v1/changes?after=${first.cursor}`)).json()).served.map(({ seq }) => seq),
    ).toEqual([2]);
  });

  suite('understands columns and brotli, and answers so to whom does', async () => {
    const { app, join } = await open();
    const [a, b] = [await join(), await join()];
    const changes = Array.from({ length: 40 }, (_, i) => a.write(`k${i}`, { label: `钥匙 ${i}`, copies: i }, 'create'));
    const headers = { ...a.auth, 'content-type': columnsType, 'content-encoding': 'br' };
    const payload = brotliCompressSync(JSON.stringify(pack(changes, new Seeds(), sha256)));
    const sent = await app.inject({ method: 'POST', url: '/v1/changes', headers, payload });
    expect(sent.json()).toEqual({ first: 1, have: 40, now: noon });
    const answer = await b.get('/v1/changes', { accept: columnsType, 'accept-encoding': 'br' });
    expect(answer.headers).toMatchObject({ 'content-type': columnsType, 'content-encoding': 'br' });
    const page = packedPageShape.parse(JSON.parse(brotliDecompressSync(answer.rawPayload).toString()));
    expect(unpackPage(page, sha256).served.map(({ change }) => change)).toEqual(changes);
  });

  suite('refuses each change by name: wrong hash, broken chain, gap, fork, foreign, a name that is none', async () => {
    const { join } = await open();
    const [a, b] = [await join(), await join()];
    const old = a.book.backup();
    const [one, two, three] = [a.write('k1', { x: 1 }), a.write('k1', { x: 2 }), a.write('k1', { x: 3 })];
    expect(await a.outcomes([two])).toEqual(['gap']);
    expect(await a.outcomes([{ ...one, fields: { x: 9 } }])).toEqual(['chainBroken']);
    expect(await a.outcomes([{ ...one, register: 'No Such' }])).toEqual(['unknownRegister']);
    expect(await a.outcomes([one, { ...two, prevHash: three.hash }])).toEqual(['accepted', 'chainBroken']);
    expect(await a.outcomes([{ ...one, hash: two.hash }])).toEqual(['fork']);
    a.book.restore(old);
    expect(await a.outcomes([a.write('k1', { x: 'other' })])).toEqual(['fork']);
    expect(await b.outcomes([two])).toEqual(['wrongDevice']);
    expect(await b.outcomes([b.write('k2', {}), { id: v7(), n: 'two' }, 7])).toEqual([
      'accepted',
      'badShape',
      'badShape',
    ]);
    const foreign = await (await open()).join();
    expect(await foreign.outcomes([one])).toEqual(['wrongSite']);
    const forged = { authorization: foreign.auth.authorization.replace(foreign.site, a.site) };
    expect((await a.get('/v1/changes', forged)).json()).toEqual({ error: 'notAllowed' });
  });

  suite('keeps a register and a field it has never heard of', async () => {
    const { join } = await open();
    const [a, b] = [await join(), await join()];
    const change = a.book.write('create', 'robots', 'r1', { battery: 80 }, noon);
    expect(await a.outcomes([change])).toEqual(['accepted']);
    expect(pageShape.parse((await b.get('/v1/changes')).json()).served[0]?.change).toEqual(change);
  });

  suite('sets aside a stamp from the future, for good, and the chain goes on', async () => {
    const { join, clock } = await open();
    const [a, b] = [await join(), await join()];
    const ahead = a.write('k1', { label: 'x' }, 'create', noon + limits.clockAhead + 1000);
    expect(await a.outcomes([ahead])).toEqual(['clockAhead']);
    clock.now += 3_600_000;
    expect(await a.outcomes([ahead, a.write('k1', { copies: 1 })])).toEqual(['clockAhead', 'accepted']);
    const { served } = pageShape.parse((await b.get('/v1/changes')).json());
    expect(served.map(({ aside }) => aside)).toEqual([true, false]);
    const { states } = (await b.get('/v1/snapshot')).json();
    expect(states).toMatchObject([{ record: 'k1', born: null, fields: { copies: 1 } }]);
  });

  suite('bodies that are none: no JSON, too many, too large, too deep, a bomb', async () => {
    const { app, join } = await open();
    const a = await join();
    const post = async (payload: string | Buffer, headers = {}) => {
      const all = { ...a.auth, 'content-type': 'application/json', ...headers };
      const answer = await app.inject({ method: 'POST', url: '/v1/changes', headers: all, payload });
      return [answer.statusCode, answer.json().error];
    };
    expect(await post('{"v":2,')).toEqual([400, 'badRequest']);
    expect(await post('{}')).toEqual([400, 'badRequest']);
    expect(await post(JSON.stringify({ v: limits.protocol, changes: Array(1001).fill(0) }))).toEqual([413, 'tooLarge']);
    expect(await post('x'.repeat(limits.bytesPerBatch + 1))).toEqual([413, 'tooLarge']);
    expect(await post(gzipSync(Buffer.alloc(30_000_000)), { 'content-encoding': 'gzip' })).toEqual([413, 'tooLarge']);
    expect(await post(randomBytes(100), { 'content-encoding': 'gzip' })).toEqual([400, 'badRequest']);
    expect(await post('{}', { 'content-type': 'text/xml' })).toEqual([400, 'badRequest']);
    const change = a.write('k1', { x: 1 });
    const deep = JSON.stringify({ v: limits.protocol, changes: [change] }).replace(
      '"x":1',
      `"x":${'['.repeat(200_000)}${']'.repeat(200_000)}`,
    );
    const headers = { ...a.auth, 'content-type': 'application/json' };
    const answer = await app.inject({ method: 'POST', url: '/v1/changes', headers, payload: deep });
    expect(answer.json().answers).toEqual([{ id: change.id, outcome: 'refused', reason: 'badShape' }]);
    const large = { ...change, fields: { x: 'x'.repeat(limits.bytesPerChange) } };
    expect(await a.outcomes([large])).toEqual(['tooLarge']);
    expect(await a.outcomes([change])).toEqual(['accepted']);
  });

  suite('destroys by rule what a change lists, and its chain still holds', async () => {
    const { join } = await open();
    const [a, b] = [await join(), await join()];
    const personal = a.write('v1', { name: '王芳', purpose: 'visit' }, 'create');
    await a.outcomes([personal, a.write('v1', destroyFields([personal], ['li', 'wang']), 'destroy')]);
    const { served } = pageShape.parse((await b.get('/v1/changes')).json());
    expect(served[0]?.change).toMatchObject({ fields: {}, salt: '', hash: personal.hash });
    expect((await b.get('/v1/snapshot')).json().states).toMatchObject([{ record: 'v1', fields: {} }]);
  });

  suite('a record that is destroyed as a whole leaves what stays; what comes late is taken without its content, and its files go', async () => {
    const { join, app } = await open();
    const [a, b] = [await join(), await join()];
    const bytes = new TextEncoder().encode('a photo');
    const file = sha256(bytes);
    const headers = { ...b.auth, 'content-type': 'application/octet-stream', 'content-range': `bytes 0-6/7` };
    const url = `/v1/blobs/${file}`;
    expect((await app.inject({ method: 'PUT', url, headers, payload: Buffer.from(bytes) })).statusCode).toBeLessThan(
      300,
    );
    const before = b.write('v1', { name: '王芳', purpose: 'visit' }, 'create');
    await b.outcomes([before]);
    const destroy = a.write(
      'v1',
      { changes: [], by: ['li', 'wang'], stays: { purpose: 'visit' }, files: [file] },
      'destroy',
    );
    const late = b.write('v1', { name: '王芳芳' });
    await a.outcomes([destroy, a.write('v1', { phone: '13800009999' })]);
    expect(await b.outcomes([late, b.write('v1', { entry: 'e', data: { text: '王' } }, 'append')])).toEqual([
      'accepted',
      'accepted',
    ]);
    const { served } = pageShape.parse((await (await join()).get('/v1/changes')).json());
    expect(JSON.stringify(served)).not.toMatch(/王|13800009999/);
    expect(served.map(({ change }) => change.salt === '')).toEqual([true, false, true, true, true]);
    expect((await b.get('/v1/snapshot')).json().states).toMatchObject([{ record: 'v1', fields: { purpose: 'visit' } }]);
    expect((await app.inject({ method: 'GET', url, headers: b.auth })).statusCode).toBe(404);
  });

  suite('a snapshot is the present state and the timeline, and its cursor continues it', async () => {
    const { join } = await open();
    const [a, b] = [await join(), await join()];
    await a.outcomes([
      a.write('k1', { label: 'x', copies: 1 }, 'create'),
      a.write('k1', { copies: 2 }),
      a.write('k1', { entry: 'e1', data: {} }, 'append'),
    ]);
    const first = (await b.get('/v1/snapshot')).json();
    expect(first.states).toMatchObject([{ register: 'keys', record: 'k1', fields: { label: 'x', copies: 2 } }]);
    await a.outcomes([a.write('k1', { copies: 3 })]);
    const second = (await b.get(`/v1/snapshot?from=${first.next}`)).json();
    expect(second).toMatchObject({ timeline: [{ change: { kind: 'append' } }], next: null });
    const rest = pageShape.parse((await b.get(`/v1/changes?after=${first.cursor}`)).json());
    expect(rest.served.map(({ change }) => change.fields)).toEqual([{ copies: 3 }]);
  });

  suite('keeps each record as the desks merge it, whatever they do and in whatever order it comes', async () => {
    const { site, store, join } = await open();
    const chance = seeded(4);
    const desks = await Promise.all(
      ['desk-a-0001', 'desk-b-0001', 'desk-c-0001'].map(async (device) => {
        await join(device);
        return new MemoryDesk(site, device, sha256, (msecs) => v7({ msecs, random: chance.bytes(16) }));
      }),
    );
    const sync = async ({ port: book, device }: MemoryDesk) => {
      const server: ServerPort = {
        push: ({ changes }) =>
          store.transaction((sql) =>
            receive(
              sql,
              site,
              device,
              changes.map((change) => ({ change })),
              noon,
            ),
          ),
        pull: (after, own) => pull(store, site, { after, device, own, most: 7, now: noon }),
      };
      let progress = fresh;
      while (progress.doing !== 'rest') progress = await step({ ...progress, notBefore: 0 }, { book, server }, noon, 0);
    };
    for (let i = 0; i < 150; i += 1) {
      const desk = chance.pick(desks);
      if (chance.chance(0.8)) desk.act(chance, noon - 100_000 + i * chance.int(1, 600));
      else await sync(desk);
    }
    for (const desk of [...desks, ...desks]) await sync(desk);
    const { states } = await snapshot(store, site, null);
    const kept = new Map(states.map((state) => [`${state.register} ${state.record}`, state]));
    for (const desk of desks) expect(desk.states()).toEqual(kept);
    expect(kept.size).toBeGreaterThan(10);
  });

  suite('head office reads what changed, page by page, and nothing else', async () => {
    const { app, join, reader } = await open();
    const a = await join();
    await a.outcomes([a.write('k1', { x: 1 }, 'create'), a.write('k2', { x: 2 }, 'create'), a.write('k1', { x: 3 })]);
    const headers = await reader();
    const read = async (query: string) =>
      (await app.inject({ url: `/v1/records?register=keys${query}`, headers })).json();
    const first = await read('&most=1');
    expect(first).toMatchObject({ records: [{ record: 'k2', fields: { x: 2 } }], more: true });
    const second = await read(`&since=${first.cursor}`);
    expect(second).toMatchObject({ records: [{ record: 'k1', fields: { x: 3 } }], more: false });
    expect((await read(`&since=${second.cursor}`)).records).toEqual([]);
    expect((await a.get('/v1/records?register=keys')).statusCode).toBe(401);
    expect(
      (await app.inject({ method: 'POST', url: '/v1/changes', headers, payload: { v: limits.protocol, changes: [] } }))
        .statusCode,
    ).toBe(401);
  });

  suite('a photo comes in parts, goes on where it broke off, and must match its name', async () => {
    const { app, join } = await open();
    const a = await join();
    const photo = randomBytes(300_000);
    const url = `/v1/blobs/${sha256(photo)}`;
    const put = (part: Buffer, range: string, to = url) => {
      const headers = { ...a.auth, 'content-type': 'application/octet-stream', 'content-range': range };
      return app.inject({ method: 'PUT', url: to, headers, payload: part });
    };
    expect((await a.get(url)).statusCode).toBe(404);
    expect((await put(photo.subarray(0, 200_000), 'bytes 0-199999/300000')).json()).toMatchObject({
      received: 200_000,
      whole: false,
    });
    expect((await a.get(url)).json()).toMatchObject({ received: 200_000 });
    expect((await put(photo.subarray(0, 100), 'bytes 0-99/300000')).json()).toEqual({
      error: 'wrongPlace',
      received: 200_000,
    });
    expect((await put(photo.subarray(200_000), 'bytes 200000-299999/300000')).json()).toMatchObject({ whole: true });
    expect((await a.get(url)).rawPayload).toEqual(photo);
    expect((await a.get(url, { range: 'bytes=299000-' })).rawPayload).toEqual(photo.subarray(299_000));
    const other = `/v1/blobs/${sha256('something else')}`;
    expect((await put(photo.subarray(0, 100), 'bytes 0-99/100', other)).json()).toEqual({ error: 'hashMismatch' });
    expect((await a.get(other)).statusCode).toBe(404);
  });

  suite('a revoked desk, a stream put back, an older and a newer desk: each by its name', async () => {
    const { join, store } = await open();
    const a = await join();
    await a.outcomes([a.write('k1', {}, 'create')]);
    const { cursor } = (await a.get('/v1/changes')).json();
    await restored(store, a.site);
    expect((await a.get(`/v1/changes?after=${cursor}`)).json()).toEqual({ error: 'cursorUnknown' });
    expect((await a.get('/v1/changes', { 'deskbook-protocol': '99' })).json()).toMatchObject({
      error: 'serverOutdated',
    });
    expect((await a.get('/v1/changes', { 'deskbook-protocol': '0' })).json()).toMatchObject({ error: 'deskOutdated' });
    await revoke(store, a.device, noon);
    expect((await a.get('/v1/changes')).json()).toEqual({ error: 'revoked' });
  });

  suite('tells who listens of news at once, answers operators, and drains', async () => {
    const { app, join } = await open();
    const [a, b] = [await join(), await join()];
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const stream = await fetch(`${address}/v1/events`, { headers: b.auth });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toMatch(/^event: cursor\ndata: .*\.0"}\n\n$/);
    await a.outcomes([a.write('k1', {}, 'create')] satisfies Change[]);
    expect((await reader?.read())?.value).toMatch(/\.1"}\n\n$/);
    expect((await a.get('/healthz')).json()).toEqual({ status: 'ok' });
    const { payload } = await a.get('/metrics');
    expect(payload).toContain('deskbook_changes_total{outcome="accepted"} 1');
    expect(payload).toContain('deskbook_event_streams 1');
    await app.drain();
    expect(await reader?.read()).toMatchObject({ done: true });
  });
});
