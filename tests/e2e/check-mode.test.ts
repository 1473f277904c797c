import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/places.mjs';
import { openScene } from './harness/scene.ts';

const scene = openScene();

/** @returns how `npm start -- --check` ended and what it said */
function check(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const node = [join(root, 'build', 'run.mjs'), 'start', '--check', ...args];
    const child = execFile(process.execPath, node, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

test('a book that cannot be opened: nothing on stdout, one line that says why, and exit code 1', async () => {
  const dir = await scene.building();
  const { code, stdout, stderr } = await check('--data', join(dir, 'desk.db', 'below'));
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n').at(-1)).toMatch(/^deskbook: .*the book in .*below is unusable.*run again\.$/);
  expect(code).toBe(1);
});

test('npm start -- --check shows the first screen of the real app and prints one line of JSON', async () => {
  const { code, stdout } = await check();
  expect(stdout.trim().split('\n')).toHaveLength(1);
  const ready = JSON.parse(stdout);
  expect(ready).toMatchObject({
    ready: true,
    electron: expect.stringMatching(/^\d+\./),
    chromium: expect.stringMatching(/^\d+\./),
    node: expect.stringMatching(/^\d+\./),
    sqlite: expect.stringMatching(/^3\./),
    startupMs: expect.any(Number),
  });
  process.stdout.write(`first screen after ${ready.startupMs} ms\n`);
  expect(code).toBe(0);
});
