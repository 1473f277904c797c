import { afterAll, expect, test } from 'vitest';
import { startEmbedded } from '../../server/fixtures/databases.ts';
import { runningServer } from '../../server/fixtures/running-server.ts';
import { attackSite } from './fuzzed-site.ts';

const store = (await startEmbedded()).open();
afterAll(async () => (await store).close());

test('a thousand hostile requests: each refused by its name, the honest desk’s book as it was', async () => {
  const server = await runningServer(await store);
  let left = 1_000;
  const outcome = await attackSite(server, 20_261_120, () => left-- > 0);
  expect(outcome.found, 'npm run -s fuzz -- --minutes 1').toEqual([]);
  expect(Object.keys(outcome.statuses).length).toBeGreaterThan(5);
});

test('a page of another site gets nothing: no cookie speaks for a desk, and no answer may be read from outside', async () => {
  const server = await runningServer(await store);
  const desk = await server.join();
  const origin = 'https://evil.example';
  const simple = { origin, 'content-type': 'text/plain', cookie: `token=${desk.auth.authorization}` };
  const body = JSON.stringify({ v: 1, changes: [desk.write('k1', { label: 'x' }, 'create')] });
  expect(
    (await server.app.inject({ method: 'POST', url: '/v1/changes', headers: simple, payload: body })).statusCode,
  ).toBeGreaterThanOrEqual(400);
  const asked = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' };
  const preflight = await server.app.inject({ method: 'OPTIONS', url: '/v1/changes', headers: asked });
  expect(preflight.statusCode).toBe(404);
  expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('a desk of one site reads and writes nothing of another', async () => {
  const [here, there] = [await runningServer(await store), await runningServer(await store)];
  const [ours, theirs] = [await here.join(), await there.join()];
  const change = ours.write('k1', { label: '水泵房' }, 'create');
  await ours.push([change]);
  expect((await theirs.get('/v1/changes')).json().served).toEqual([]);
  expect(await theirs.outcomes([change])).toEqual(['wrongSite']);
  expect((await theirs.get(`/v1/records?register=keys`)).statusCode).toBe(401);
  const mixed = `Bearer ${ours.site}.${theirs.device}.${theirs.token.split('.')[2]}`;
  const answer = await here.app.inject({ method: 'GET', url: '/v1/changes', headers: { authorization: mixed } });
  expect(answer.json()).toEqual({ error: 'notAllowed' });
});

test('text that the database cannot keep is refused by its name, wherever it stands', async () => {
  const server = await runningServer(await store);
  const desk = await server.join();
  const headers = await server.reader();
  const asked = await server.app.inject({ method: 'GET', url: '/v1/records?register=a%00b', headers });
  expect([asked.statusCode, asked.json()]).toEqual([400, { error: 'badRequest' }]);
  const pushed = await desk.push([desk.write('k\0', { label: 'x' }, 'create')]);
  expect([pushed.statusCode, pushed.json()]).toEqual([400, { error: 'badRequest' }]);
});

test('pairing codes are not to be guessed: hundreds of tries, none of them right, and the true one still holds', async () => {
  const server = await runningServer(await store);
  const code = await server.pairing();
  const tries = Array.from({ length: 300 }, (_, i) => `${code.slice(0, -3)}${(i + 1000).toString(36)}`);
  for (const tried of tries.filter((text) => text.toUpperCase() !== code)) {
    const payload = { code: tried, device: 'device-12345' };
    const answer = await server.app.inject({ method: 'POST', url: '/v1/enrol', payload });
    expect(answer.statusCode).toBe(403);
  }
  const payload = { code, device: 'device-12345' };
  expect((await server.app.inject({ method: 'POST', url: '/v1/enrol', payload })).statusCode).toBe(200);
});
