import { v7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import type { Change } from '../../shared/sync/change.ts';
import { destroyFields } from '../../shared/sync/erase.ts';
import { startEmbedded } from '../fixtures/databases.ts';
import { deskChain } from '../fixtures/desk-chain.ts';
import { noon } from '../fixtures/running-server.ts';
import { pull, seedsOf } from './read.ts';
import { receive } from './receive.ts';
import { parseToken, sha256 } from './secrets.ts';
import { addSite, enrol, pair, revoke } from './sites.ts';
import type { Store } from './sql.ts';
import { type Straight, straightOf } from './straight.ts';
import { Taking } from './taking.ts';

const store = await (await startEmbedded()).open();
afterAll(() => store.close());

async function desks(count: number) {
  const site = await addSite(store, '蔚蓝', noon);
  const all = [];
  for (let i = 0; i < count; i += 1) {
    const chain = deskChain(site, v7(), noon);
    const { device } = chain.book;
    const code = await pair(store, site, noon);
    const { token } = await enrol(store, { code, device, site: null, letter: 'A', name: '' }, noon);
    const tokenHash = sha256(parseToken(token)?.secret ?? '');
    const straight = (changes: Change[], seeds: Straight['seeds'] = []): Straight => {
      const found = straightOf({ changes, seeds }, { site, device, tokenHash }, noon);
      if (!found) throw new Error('not straight');
      return found;
    };
    const judged = (changes: Change[]) =>
      store.transaction((sql) =>
        receive(
          sql,
          site,
          device,
          changes.map((change) => ({ change })),
          noon,
        ),
      );
    all.push({ ...chain, device, straight, judged });
  }
  return { site, all };
}

/** Counts what is asked of a database. */
function counted(): { store: Store; asked: () => number } {
  let asked = 0;
  const query: Store['query'] = (text, params) => {
    asked += 1;
    return store.query(text, params);
  };
  return { store: { ...store, query }, asked: () => asked };
}

const all = (site: string) => pull(store, site, { after: null, device: 'nobody', own: 0, most: 1000, now: noon });

test('what comes for a site while a statement runs is taken by the next one, each in the order of its chain, and answered by itself', async () => {
  const { site, all: five } = await desks(5);
  const { store: watched, asked } = counted();
  const taking = new Taking(watched, () => noon);
  const sent = [];
  for (let i = 0; i < 6; i += 1) {
    for (const desk of five) {
      const changes = [desk.write(`k${i}`, { i }, 'create'), desk.write(`k${i}`, { i: i + 0.5 })];
      sent.push({ changes, taken: taking.take(site, desk.straight(changes)) });
    }
  }
  await Promise.all(sent.map(({ taken }) => taken));
  const { served } = await all(site);
  expect(asked()).toBeLessThan(12);
  expect(served.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  const byId = new Map(served.map(({ seq, change }) => [change.id, { seq, change }]));
  for (const { changes, taken } of sent) {
    const answer = await taken;
    const [one, two] = changes.map(({ id }) => byId.get(id)?.seq);
    expect(answer).toMatchObject({ first: one, count: 2, have: changes[1]?.n });
    expect(two).toBe((one ?? 0) + 1);
    expect(answer?.head).toBeGreaterThanOrEqual(two ?? 99);
    expect(changes.map(({ id }) => byId.get(id)?.change)).toEqual(changes);
  }
});

test('who has forked, repeats, or was shown out in the meantime is not moved, and the others of the same moment are', async () => {
  const { site, all: five } = await desks(4);
  const taking = new Taking(store, () => noon);
  const [a, b, c, d] = five;
  if (!a || !b || !c || !d) throw new Error('four desks');
  const first = taking.take(site, a.straight([a.write('k0', { x: 0 }, 'create')]));
  const old = b.book.backup();
  const once = b.write('k1', { x: 1 }, 'create');
  await b.judged([once]);
  b.book.restore(old);
  const forked = taking.take(site, b.straight([b.write('k1', { x: 2 }, 'create')]));
  const again = taking.take(site, b.straight([once]));
  await revoke(store, c.device, noon);
  const out = taking.take(site, c.straight([c.write('k2', {}, 'create')]));
  const good = taking.take(site, d.straight([d.write('k3', {}, 'create')]));
  expect(await Promise.all([forked, again, out])).toEqual([null, null, null]);
  expect(await first).toMatchObject({ first: 1, count: 1 });
  expect(await good).toMatchObject({ count: 1 });
  expect((await all(site)).served).toHaveLength(3);
});

test('a seed stays for whoever reads, until one of its salts is destroyed; then it never comes back, whoever brings it', async () => {
  const { site, all: one } = await desks(1);
  const [a] = one;
  if (!a) throw new Error('a desk');
  const taking = new Taking(store, () => noon);
  const seeds = [{ device: a.device, stretch: 0, seed: '00112233445566778899aabbccddeeff' }];
  const personal = a.write('v1', { name: '王芳' }, 'create');
  expect(await taking.take(site, a.straight([personal], seeds))).not.toBeNull();
  const seedThere = async () => (await seedsOf(store, site, await all(site))).of(a.device, 1);
  expect(await seedThere()).toBe(seeds[0]?.seed);
  await a.judged([a.write('v1', destroyFields([personal], ['li', 'wang']), 'destroy')]);
  expect(await seedThere()).toBeNull();
  expect(await taking.take(site, a.straight([a.write('v1', { purpose: '取件' })], seeds))).not.toBeNull();
  expect(await seedThere()).toBeNull();
  expect(JSON.stringify(await store.query('SELECT * FROM salt_seeds'))).not.toContain(seeds[0]?.seed);
});
