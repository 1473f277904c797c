import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tempDir } from '../tests/fixtures/temp-dir.ts';
import { openDesk } from './desk.ts';

const file = path.join(import.meta.dirname, 'command-line.ts');

/** @returns the exit code and the one line of JSON */
function desk(...args: string[]): Promise<{ code: number | null; said: unknown }> {
  return new Promise((resolve) => {
    const node = ['--disable-warning=ExperimentalWarning', file, ...args];
    const child = execFile(process.execPath, node, (_, stdout) =>
      resolve({ code: child.exitCode, said: JSON.parse(stdout) }),
    );
  });
}

const site = { siteName: '滨江壹号', timeZone: 'Asia/Shanghai', supervisorName: '李静', pin: '4826' };

test('a call prints its answer as JSON; whoever calls is named by name or role', async () => {
  const data = ['--data', tempDir()];
  expect(await desk(...data, 'call', 'setup.create', JSON.stringify(site))).toMatchObject({
    code: 0,
    said: { name: '李静', role: 'supervisor' },
  });
  for (const name of ['李静', 'supervisor']) {
    expect(await desk(...data, '--as', name, 'call', 'drafts.list')).toEqual({ code: 0, said: [] });
  }
  expect(await desk(...data, 'call', 'drafts.list')).toMatchObject({
    code: 1,
    said: { error: { code: 'notSignedIn' } },
  });
  expect(await desk(...data, '--as', '无此人', 'call', 'drafts.list')).toMatchObject({
    code: 1,
    said: { error: { code: 'notFound', params: { person: '无此人' } } },
  });
});

test.each([
  ['nothing', []],
  ['an unknown flag', ['--bogus']],
  ['no such method', ['call', 'cases.nope', '{}']],
  ['a method of every object', ['call', 'constructor', '{}']],
  ['half a JSON', ['call', 'drafts.list', '{"limit":']],
])('%s is refused with the usage', async (_, args) => {
  const answer = await desk('--data', tempDir(), ...args);
  expect(answer).toMatchObject({
    code: 1,
    said: { error: { code: 'invalid', params: { usage: expect.any(String) } } },
  });
});

test('a book is backed up to a folder, and what restoring it would cost can be asked', async () => {
  const [here, stick] = [tempDir(), tempDir()];
  const open = openDesk({ dir: here, now: Date.now });
  await open.call('setup.create', site, null);
  await open.close();
  const { said } = await desk('--data', here, 'backup', '--to', stick);
  expect(said).toMatchObject({ file: expect.stringMatching(/desk-\d{13}\.db$/) });
  const preview = ['--data', tempDir(), 'restore', '--from', stick, '--preview'];
  expect(await desk(...preview)).toMatchObject({ code: 0, said: { siteName: '滨江壹号', lost: [] } });
}, 60_000);
