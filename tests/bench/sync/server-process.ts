import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { v7 } from 'uuid';
import { startPostgres } from '../../../server/fixtures/databases.ts';
import { buildApp } from '../../../server/http/app.ts';
import { addSite, enrol, pair } from '../../../server/store/sites.ts';
import { handMade } from './hand-made-server.ts';

/** The servers of all contenders in one process of their own, over one PostgreSQL; started and asked by `server.ts`. */
export interface Ports {
  desk: string;
  hand: string;
  pouch: string | null;
}
export interface Enrolled {
  site: string;
  device: string;
  token: string;
  letter: string;
}
export interface Usage {
  rss: number;
  cpuMs: number;
  databaseBytes: number;
  changes: number;
}

const [peersFolder = '', pouchFolder = ''] = process.argv.slice(2);
const running = await startPostgres();
const store = await running.open();
const app = buildApp({ store, now: Date.now, log: false });
const desk = await app.listen({ host: '127.0.0.1', port: 0 });

function listen(server: ReturnType<typeof createServer>): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`);
    });
  });
}

async function pouch(): Promise<string | null> {
  if (peersFolder === '') return null;
  mkdirSync(pouchFolder, { recursive: true });
  const load = createRequire(path.join(peersFolder, 'package.json'));
  const server = load('express')();
  const Pouch = load('pouchdb').defaults({ prefix: `${pouchFolder}${path.sep}` });
  server.use(
    '/',
    load('express-pouchdb')(Pouch, {
      mode: 'minimumForPouchDB',
      inMemoryConfig: true,
      logPath: path.join(pouchFolder, 'log.txt'),
    }),
  );
  return listen(createServer(server));
}

async function desks(sites: number, each: number): Promise<Enrolled[]> {
  const all: Enrolled[] = [];
  for (let i = 0; i < sites; i += 1) {
    const site = await addSite(store, `site ${i}`, Date.now());
    for (let j = 0; j < each; j += 1) {
      const device = v7();
      const code = await pair(store, site, Date.now());
      const { token, letter } = await enrol(store, { code, device, site: null, letter: 'A', name: '' }, Date.now());
      all.push({ site, device, token, letter });
    }
  }
  return all;
}

async function usage(): Promise<Usage> {
  const { user, system } = process.cpuUsage();
  const [size] = await store.query<{ bytes: number; changes: number }>(
    `SELECT pg_total_relation_size('changes') + pg_total_relation_size('records') AS bytes, (SELECT count(*) FROM changes) AS changes`,
  );
  return {
    rss: process.memoryUsage().rss,
    cpuMs: (user + system) / 1000,
    databaseBytes: Number(size?.bytes),
    changes: Number(size?.changes),
  };
}

const ports: Ports = { desk, hand: await listen(await handMade(store)), pouch: await pouch() };
process.on('message', async (asked: { desks?: [number, number]; usage?: true; stop?: true }) => {
  if (asked.desks) process.send?.(await desks(...asked.desks));
  if (asked.usage) process.send?.(await usage());
  if (!asked.stop) return;
  await app.drain();
  await store.close();
  await running.stop();
  process.exit(0);
});
process.send?.(ports);
