import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Each story is told twice, with a real worker thread and with the stand-in, and must read the same.
const stories = {
  'answers with what it was given at the start': `
    worker: parentPort.postMessage([workerData, isMainThread, threadId > 0]);`,
  'keeps the kinds of values apart': `
    main: worker.postMessage(new Map([[1n, [new Date(5), undefined, new Uint8Array([1, 2])]]]));
    worker: parentPort.once('message', (value) => parentPort.postMessage(value));`,
  'empties a transferred buffer on both sides': `
    main: const sent = new ArrayBuffer(8); worker.postMessage(sent, [sent]); log('left', sent.byteLength);
    worker: parentPort.once('message', (got) => {
      parentPort.postMessage(got, [got]);
      parentPort.postMessage(got.byteLength);
    });`,
  'waits for messages until its port is closed': `
    main: for (const n of [1, 2, 3]) worker.postMessage(n);
    worker: parentPort.on('message', (n) => (n === 3 ? parentPort.close() : parentPort.postMessage(n)));`,
  'ends by itself when it listens to nothing': `
    worker: parentPort.postMessage('done');`,
  'reports an uncaught error with its name and code': `
    main: worker.postMessage('go');
    worker: parentPort.on('message', () => { throw Object.assign(new RangeError('too far'), { code: 'E_FAR' }); });`,
  'reports an unhandled rejection': `
    worker: Promise.reject(new TypeError('never caught')); parentPort.on('message', () => {});`,
  'ends with the code it chose': `
    worker: parentPort.on('message', () => {}); process.exit(7);`,
  'can be ended from outside': `
    main: worker.once('message', () => worker.terminate().then((code) => log('terminated', code)));
    worker: parentPort.on('message', () => {}); parentPort.postMessage('here');`,
  'swallows what is sent after its end': `
    main: worker.once('exit', () => { worker.postMessage('late'); log('still here'); });
    worker: parentPort.close();`,
};

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'deskbook-worker-'));
const standIn = path.resolve('build/fallback/worker-on-node.cjs');

const mainPart = `
const { Worker } = require('node:worker_threads');
const { inspect } = require('node:util');
const log = (...what) => console.log(inspect(what, { depth: 9 }));
const worker = new Worker(require.resolve('./worker.cjs'), { workerData: { path: '门岗', at: new Date(7) } });
worker.on('message', (value) => log('message', value instanceof Uint8Array ? [...value] : value));
worker.on('error', (error) => log('error', error instanceof Error, error.name, error.message, error.code, typeof error.stack));
worker.on('exit', (code) => log('exit', code));
`;
const workerPart = `const { parentPort, workerData, isMainThread, threadId } = require('node:worker_threads');\n`;

async function tell(story: string, flags: string[]): Promise<string> {
  const place = fs.mkdtempSync(path.join(folder, 'story-'));
  const [main = '', worker = ''] = story.split(/^\s*worker:/m);
  fs.writeFileSync(path.join(place, 'main.cjs'), mainPart + main.replace(/^\s*main:/, ''));
  fs.writeFileSync(path.join(place, 'worker.cjs'), workerPart + worker);
  const env = { ...process.env, DESK_WORKER_NODE: process.execPath };
  return (await promisify(execFile)(process.execPath, [...flags, path.join(place, 'main.cjs')], { env })).stdout;
}

beforeAll(() => expect(fs.existsSync(standIn)).toBe(true));
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe.concurrent('a worker in a process', () => {
  for (const [name, story] of Object.entries(stories)) {
    it(name, async ({ expect }) => {
      const real = await tell(story, []);
      expect(real).toContain('exit');
      expect(await tell(story, ['-r', standIn])).toBe(real);
    });
  }
});

it('a worker in a process ends when its owner is killed', async () => {
  const place = fs.mkdtempSync(path.join(folder, 'killed-'));
  const worker = `parentPort.on('message', () => {}); parentPort.postMessage(process.pid);`;
  fs.writeFileSync(path.join(place, 'worker.cjs'), workerPart + worker);
  const main = `${mainPart} worker.once('message', (pid) => { console.log('pid=' + pid); process.kill(process.pid, 'SIGKILL'); });`;
  fs.writeFileSync(path.join(place, 'main.cjs'), main);
  const env = { ...process.env, DESK_WORKER_NODE: process.execPath };
  const killed = await promisify(execFile)(process.execPath, ['-r', standIn, path.join(place, 'main.cjs')], {
    env,
  }).catch((error: { stdout: string }) => error);
  const pid = Number(/pid=(\d+)/.exec(killed.stdout)?.[1]);
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => isRunning(pid), { timeout: 5_000 }).toBe(false);
});

function isRunning(pid: number): boolean {
  const state = spawnState(pid);
  return state !== undefined && state !== 'Z';
}

function spawnState(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
    return process.platform === 'linux' ? /\) (\w)/.exec(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] : 'R';
  } catch {
    return undefined;
  }
}
