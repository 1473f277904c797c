import { randomUUID } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../../server/http/app.ts';
import { openEmbedded } from '../../server/store/embedded.ts';
import { migrate } from '../../server/store/migrate.ts';
import { addSite, pair, revoke } from '../../server/store/sites.ts';
import { aUnit } from '../fixtures/directory.ts';
import { png } from '../fixtures/pictures.ts';
import { emergencyForm } from '../fixtures/reports.ts';
import { tempDir } from '../fixtures/temp-dir.ts';
import { morning, openHouse, openSignedIn } from './open-house.ts';

const patience = { timeout: 60_000, interval: 50 };
const store = await openEmbedded(null);
await migrate(store, 0);
afterAll(() => store.close());

/** A server on a port of this machine, whose clock stands with the desks', behind a door that can be changed. */
async function aServer() {
  const clock = { now: morning };
  const app = buildApp({ store, now: () => clock.now, log: false });
  await app.ready();
  let door: RequestListener | null = null;
  const front = createServer((request, response) => (door ? door(request, response) : app.routing(request, response)));
  await new Promise<void>((open) => front.listen(0, '127.0.0.1', open));
  onTestFinished(async () => {
    front.closeAllConnections();
    await new Promise((closed) => front.close(closed));
    await app.drain();
  });
  const port = (front.address() as { port: number }).port;
  const name = `蔚蓝国际大厦 ${port}`;
  await addSite(store, name, clock.now);
  /** Under the id of the first desk's data, once that has joined. */
  const site = async () => {
    const [row] = await store.query<{ site: string }>('SELECT site FROM sites WHERE name = $1', [name]);
    return row?.site ?? '';
  };
  return {
    clock,
    name,
    site,
    pass: (...call: Parameters<RequestListener>) => app.routing(...call),
    address: `http://127.0.0.1:${port}`,
    code: async () => pair(store, await site(), clock.now),
    /** Null: the server itself. */
    stand(other: RequestListener | null) {
      door = other;
      front.closeAllConnections();
    },
  };
}
type Server = Awaited<ReturnType<typeof aServer>>;
type House = Awaited<ReturnType<typeof openHouse>>;

async function join(house: House, { address, code }: Server, name = '大堂') {
  await house.house.startSync();
  await house.call('sync.join', { server: address, code: await code(), name, fingerprint: null });
}

/** A second desk, made from what the site has; 李静 sets her PIN there. */
async function newDesk({ address, code }: Server) {
  const house = await openHouse();
  await house.house.startSync();
  await house.call('setup.join', { server: address, code: await code(), name: '值班室', fingerprint: null });
  const starting = async () => {
    const phase = await house.call('desk.phase', {});
    return phase.phase === 'setup' ? (phase.starting?.supervisors ?? null) : null;
  };
  await expect.poll(starting, patience).toMatchObject([{ name: '李静' }]);
  const [first] = (await starting()) ?? [];
  const person = await house.call('setup.claim', { staffId: first?.id ?? null, name: '', pin: '4826' });
  await house.call('session.signIn', { staffId: person.id, pin: '4826' });
  return { ...house, person };
}

const unitsOf = async (house: House) => (await house.call('units.list', { text: '', offset: 0, limit: 50 })).units;

const inStep = (house: House) => async () => {
  const { waiting, trouble, confirmedAt } = await house.call('sync.status', {});
  return waiting === 0 && trouble === null && confirmedAt !== null;
};

test('a desk joins with what it has, a new one starts from it; what one writes is on the other, with its history and who did it', async () => {
  const server = await aServer();
  const a = await openSignedIn();
  const unit = aUnit({ code: '1201' });
  await a.call('units.save', unit);
  expect(await a.call('sync.status', {})).toMatchObject({ joined: null });
  expect(await a.call('sync.look', { server: server.address, code: await server.code() })).toMatchObject({
    siteName: server.name,
    fingerprint: null,
  });
  await join(a, server);
  await expect.poll(inStep(a), patience).toBe(true);
  const b = await newDesk(server);
  expect((await unitsOf(b)).map(({ code }) => code)).toEqual(['1201']);
  await expect.poll(inStep(b), patience).toBe(true);
  expect(await b.call('history.verify', {})).toMatchObject({ fault: null });

  await b.call('units.save', { ...unit, companyName: '远海贸易' });
  await expect.poll(async () => (await unitsOf(a))[0]?.companyName, patience).toBe('远海贸易');
  const [arrival] = a
    .heard('arrived')
    .flatMap(({ changes }) => changes)
    .filter(({ register }) => register === 'units');
  expect(arrival).toMatchObject({ record: unit.id, fields: ['companyName'], by: '李静', desk: 'B 值班室' });
  expect((await a.call('sync.desks', {})).map(({ letter }) => letter)).toEqual(['A', 'B']);

  // A photo follows its record; a deadline rings where the shift was taken over, and at the other desk when nobody answers.
  const emergency = emergencyForm({ emergencyType: 'burstPipe', unitId: unit.id, phone: '13900001234' });
  const { record } = await a.call('cases.registerEmergency', emergency);
  const photo = { id: randomUUID(), register: 'cases', record: record.id, kind: 'before', caption: '' } as const;
  await a.call('attachments.add', { ...photo, name: 'IMG_0001.png', bytes: png(400, 300) });
  const picture = () => b.call('attachments.read', { attachmentId: photo.id }).catch((error: unknown) => error);
  await expect.poll(picture, patience).toMatchObject({ type: 'png' });
  const pass = (ms: number) => {
    for (const desk of [a, b]) {
      desk.passes(ms);
      desk.house.tick();
    }
    server.clock.now += ms;
  };
  pass(61_000);
  await expect.poll(() => a.rung.flat(), patience).toContain(record.no);
  expect(b.rung.flat()).not.toContain(record.no);
  pass(120_000);
  await expect.poll(() => b.rung.flat(), patience).toContain(record.no);
});

test('a desk that is shown out before it has everything says so, and with a new code goes on where it stopped; a code of another building is none', async () => {
  const server = await aServer();
  const a = await openSignedIn();
  await a.call('units.save', aUnit({ code: '1201' }));
  await join(a, server);
  await expect.poll(inStep(a), patience).toBe(true);
  const b = await openHouse();
  await b.house.startSync();
  server.stand((request, response) =>
    request.url?.startsWith('/v1/snapshot') ? request.socket.destroy() : server.pass(request, response),
  );
  const again = (code: string) =>
    b.call('setup.join', { server: server.address, code, name: '值班室', fingerprint: null });
  await again(await server.code());
  const { joined } = await b.call('sync.status', {});
  await revoke(store, joined?.device ?? '', morning);
  server.stand(null);
  await expect.poll(async () => (await b.call('sync.status', {})).trouble, patience).toBe('revoked');
  const other = await aServer();
  const foreign = await pair(store, await other.site(), morning);
  await expect(again(foreign)).rejects.toMatchObject({ code: 'codeUnknown' });
  await again(await server.code());
  const supervisors = async () => {
    const phase = await b.call('desk.phase', {});
    return phase.phase === 'setup' ? (phase.starting?.supervisors ?? null) : null;
  };
  await expect.poll(supervisors, patience).toMatchObject([{ name: '李静' }]);
  const code = await server.code();
  await expect(again(code)).rejects.toMatchObject({ code: 'alreadySetUp' });
});

test('offline, behind a captive portal, with answers that break off: told by name, nothing waits for it, and afterwards all is in step', async () => {
  const server = await aServer();
  const a = await openSignedIn();
  await join(a, server);
  await expect.poll(inStep(a), patience).toBe(true);
  const doors: [string, RequestListener][] = [
    ['offline', (request) => request.socket.destroy()],
    ['notOurs', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>请先登录')],
    [
      'offline',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': 500 });
        response.write('{"answers":[', () => response.destroy());
      },
    ],
    [
      'busy',
      (_, response) => response.writeHead(503, { 'content-type': 'application/json' }).end('{"error":"unavailable"}'),
    ],
  ];
  for (const [i, [trouble, door]] of doors.entries()) {
    server.stand(door);
    await a.call('units.save', aUnit({ code: `130${i}` }));
    await expect.poll(() => a.call('sync.status', {}), patience).toMatchObject({ trouble, waiting: 1 });
    // Whoever would take the program away now is warned (build/packaging/uninstall.nsh).
    await expect.poll(() => existsSync(`${a.dir}/unsent.txt`), patience).toBe(true);
    server.stand(null);
    a.passes(10 * 60_000);
    server.clock.now += 10 * 60_000;
    a.house.tick();
    await expect.poll(inStep(a), patience).toBe(true);
    await expect.poll(() => existsSync(`${a.dir}/unsent.txt`), patience).toBe(false);
  }
  expect(a.logged.filter((text) => text.includes('[error]'))).toEqual([]);
});

test('a revoked desk keeps all it has and writes, says so, and comes back with a new code', async () => {
  const server = await aServer();
  const a = await openSignedIn();
  await join(a, server);
  await expect.poll(inStep(a), patience).toBe(true);
  const { joined } = await a.call('sync.status', {});
  await revoke(store, joined?.device ?? '', server.clock.now);
  await a.call('units.save', aUnit({ code: '1401' }));
  await expect.poll(() => a.call('sync.status', {}), patience).toMatchObject({ trouble: 'revoked', retryAt: null });
  await a.call('units.save', aUnit({ code: '1402' }));
  await join(a, server);
  await expect.poll(inStep(a), patience).toBe(true);
  expect(await a.call('sync.status', {})).toMatchObject({ joined: { letter: 'B' } });
  const b = await newDesk(server);
  expect((await unitsOf(b)).map(({ code }) => code)).toEqual(['1401', '1402']);
  await b.call('sync.leave', {});
  await b.call('units.save', aUnit({ code: '1403' }));
  expect(await b.call('sync.status', {})).toMatchObject({ joined: null, trouble: null, waiting: 0 });
  expect(await unitsOf(b)).toHaveLength(3);
});

test('a desk whose clock is an hour ahead is told so; once it is right, what was refused is said anew', async () => {
  const server = await aServer();
  const a = await openSignedIn();
  await join(a, server);
  await expect.poll(inStep(a), patience).toBe(true);
  a.passes(3_600_000);
  await a.call('units.save', aUnit({ code: '1501' }));
  await expect.poll(() => a.call('sync.status', {}), patience).toMatchObject({ trouble: 'clockAhead' });
  expect((await a.call('sync.status', {})).clockOff).toBeGreaterThan(3_500_000);
  server.clock.now += 3_600_000;
  await a.call('sync.now', {});
  await expect.poll(inStep(a), patience).toBe(true);
  const b = await newDesk(server);
  expect((await unitsOf(b)).map(({ code }) => code)).toEqual(['1501']);
});

test('a desk restored from a backup has used its numbers twice: a fork, told by name; joined anew, nothing of either is lost', async () => {
  const server = await aServer();
  const first = await openSignedIn();
  await join(first, server);
  await expect.poll(inStep(first), patience).toBe(true);
  const backup = tempDir();
  await first.store.close(5_000);
  cpSync(first.dir, backup, { recursive: true });
  const again = async (dir: string, code: string) => {
    const house = await openHouse(dir);
    await house.call('session.signIn', { staffId: first.person.id, pin: '4826' });
    await house.call('units.save', aUnit({ code }));
    await house.house.startSync();
    return house;
  };
  const went = await again(first.dir, '1601');
  await expect.poll(inStep(went), patience).toBe(true);
  const restored = await again(backup, '1602');
  await expect.poll(() => restored.call('sync.status', {}), patience).toMatchObject({ trouble: 'fork', retryAt: null });
  await join(restored, server, '值班室');
  await expect.poll(inStep(restored), patience).toBe(true);
  for (const house of [restored, went]) {
    await expect.poll(async () => (await unitsOf(house)).map(({ code }) => code), patience).toEqual(['1601', '1602']);
  }
});

test('a wrong, used or late code, nobody there, somebody else there: each says what to do', async () => {
  const server = await aServer();
  const a = await openSignedIn();
  await a.house.startSync();
  const look = (code: string, address = server.address) => a.call('sync.look', { server: address, code });
  const used = await server.code();
  await expect(look('AAAA-BBBB-CCCC')).rejects.toMatchObject({ code: 'codeUnknown' });
  await join(a, { ...server, code: async () => used });
  await expect(look(used)).rejects.toMatchObject({ code: 'codeUsed' });
  const late = await server.code();
  server.clock.now += 15 * 60_000;
  await expect(look(late)).rejects.toMatchObject({ code: 'codeExpired' });
  await expect(look(late, 'http://192.168.1.9:8470')).rejects.toMatchObject({ code: 'serverInsecure' });
  await expect(look(late, '')).rejects.toMatchObject({ code: 'invalid' });
  server.stand((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'));
  // Node goes on with a line that the other side has just closed; Chromium opens another.
  const met = () => look(late).catch((error: unknown) => error);
  await expect.poll(met, patience).toMatchObject({ code: 'serverNotOurs' });
  server.stand((request) => request.socket.destroy());
  await expect(look(late)).rejects.toMatchObject({ code: 'serverUnreachable' });
  a.house.session.lock();
  await expect(look(late)).rejects.toMatchObject({ code: 'locked' });
});
