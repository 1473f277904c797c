import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/places.mjs';

test('npm start -- --check shows the first screen of the real app and prints one line of JSON', async () => {
  const { code, stdout } = await new Promise<{ code: number | null; stdout: string }>((resolve) => {
    const child = execFile(process.execPath, [join(root, 'build', 'run.mjs'), 'start', '--check'], (_, stdout) =>
      resolve({ code: child.exitCode, stdout }),
    );
  });
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
