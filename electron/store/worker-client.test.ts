import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { WorkerClient } from './worker-client.ts';

const file = fileURLToPath(new URL('faulty-worker.fixture.ts', import.meta.url));
const id = '018f0000-0000-7000-8000-000000000001';
const clients: WorkerClient[] = [];

function start(dir = 'x') {
  const logged: string[] = [];
  const events: unknown[] = [];
  let now = 1_000;
  const client = new WorkerClient({
    file,
    dir,
    now: () => now++,
    event: (name, payload) => events.push([name, payload]),
    log: (level, text) => logged.push(`${level} ${text}`),
  });
  clients.push(client);
  return { client, logged, events };
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close(1_000)));
});

describe('a worker that runs', () => {
  test('says what it opened, answers each call its own answer, and is given the time and the actor', async () => {
    const { client } = start();
    expect(await client.opened).toMatchObject({ phase: 'ready', sqlite: '3.99' });
    const actor = { id: 'a', role: 'receptionist' as const };
    const [first, second] = await Promise.all([
      client.call('units.find', { text: '1' }, actor),
      client.call('units.find', { text: '2' }, null),
    ]);
    expect(first).toEqual({ ok: true, value: { input: { text: '1' }, actor, now: 1_001 } });
    expect(second).toEqual({ ok: true, value: { input: { text: '2' }, actor: null, now: 1_002 } });
    expect(await client.call('cases.read', { caseId: id }, null)).toEqual({ ok: false, error: { code: 'notFound' } });
  });

  test('hands its events on before the answer', async () => {
    const { client, events } = start();
    await client.call('now.list', {}, null);
    expect(events).toEqual([['changed', { registers: ['cases'], ids: ['1'] }]]);
  });
});

test('what the first screen did without is loaded when it stands, and again by a worker that was started again', async () => {
  const { client, logged } = start();
  client.begin();
  client.begin();
  await client.call('units.find', { text: '1' }, null);
  expect(logged).toEqual(['info begun']);
  await client.call('drafts.discard', { id }, null);
  await client.call('units.find', { text: '2' }, null);
  expect(logged.filter((line) => line === 'info begun')).toHaveLength(2);
});

describe('a worker that falls', () => {
  test('leaves no call unanswered and is started again', async () => {
    const { client, logged } = start();
    const [hanging, falling] = await Promise.all([
      client.call('drafts.list', {}, null),
      client.call('drafts.discard', { id }, null),
    ]);
    expect(hanging).toMatchObject({ ok: false, error: { code: 'unexpected', params: { id: expect.any(String) } } });
    expect(falling).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect((await client.call('units.find', { text: 'again' }, null)).ok).toBe(true);
    expect(logged.join('\n')).toContain('ended with 7 and is started again');
    const shown = hanging.ok ? '' : String(hanging.error.params?.id);
    expect(logged.some((line) => line.includes(shown))).toBe(true);
  });

  test('twice in a short time is left down, and calls are refused at once', async () => {
    const { client, logged } = start();
    await client.call('drafts.discard', { id }, null);
    await client.call('drafts.discard', { id }, null);
    expect(await client.call('units.find', { text: '1' }, null)).toMatchObject({ error: { code: 'unexpected' } });
    expect(logged.join('\n')).toContain('left down');
  });

  test('while it starts is tried once more and then given up', async () => {
    const { client } = start('cannot start');
    await expect(client.opened).rejects.toThrow('ended with 1');
    expect(await client.call('desk.phase', {}, null)).toMatchObject({ error: { code: 'unexpected' } });
  });
});

describe('closing', () => {
  test('waits for the worker, and refuses what comes later', async () => {
    const { client } = start();
    const before = client.call('units.find', { text: '1' }, null);
    await client.close(1_000);
    expect((await before).ok).toBe(true);
    expect(await client.call('units.find', { text: '2' }, null)).toMatchObject({ error: { code: 'unexpected' } });
  });

  test('does not wait for ever', async () => {
    const { client } = start('hangs on close');
    await client.opened;
    const began = performance.now();
    await client.close(200);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
