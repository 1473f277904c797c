import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { canMountDisks, mountSmallDisk } from '../../tests/e2e/harness/small-disk.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { lyingIn, verified, wantedExport } from '../../tests/fixtures/exports.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { visit } from '../../tests/fixtures/visitors.ts';
import { openDesk } from '../desk.ts';
import { unfinished } from './folder-name.ts';

const commandLine = join(import.meta.dirname, '..', 'command-line.ts');

async function aDayOfVisitors() {
  const building = await openBuilding();
  for (let i = 0; i < 40; i += 1) await visit(building, { contact: `137123400${String(i).padStart(2, '0')}` });
  return building;
}

// Only root on Linux can lay a disk over a folder; elsewhere this is not tested.
test.runIf(canMountDisks)(
  'a stick that is full or pulled out is said to be so, and holds nothing that looks whole',
  async () => {
    const { desk, supervisor } = await aDayOfVisitors();
    const stick = tempDir();
    const small = mountSmallDisk(stick, 1);
    await expect(desk.call('exports.make', wantedExport({}, stick), supervisor)).resolves.toMatchObject({
      masked: true,
    });
    await expect(desk.call('exports.make', wantedExport({}, stick), supervisor)).rejects.toMatchObject({
      data: { code: 'driveFull' },
    });
    for (const name of lyingIn(stick)) expect(await verified(join(stick, name))).toMatchObject({ verdict: 'valid' });
    small.stop();

    const pulled = mountSmallDisk(stick, 64);
    const making = desk.call('exports.make', wantedExport({}, stick), supervisor);
    const said = expect(making).rejects.toMatchObject({ data: { code: 'driveGone' } });
    while (lyingIn(stick).length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    pulled.stop();
    await said;
    expect(lyingIn(stick)).toEqual([]);
    const states = (await desk.call('exports.list', {}, supervisor)).map(({ status }) => status);
    expect(states.sort()).toEqual(['failed', 'failed', 'produced']);
    await desk.call('exports.make', wantedExport(), supervisor);
  },
);

test('kill -9 at any moment of an export leaves nothing that looks whole and is not', async () => {
  const { clock, desk, dir } = await aDayOfVisitors();
  await desk.close();
  const stick = tempDir();
  const args = [
    '--data',
    dir,
    '--as',
    'supervisor',
    'export',
    '--to',
    stick,
    '--from',
    '2025-03-01',
    '--until',
    '2025-03-31',
  ];
  for (const moment of [0, 40, 120, 300]) {
    const before = lyingIn(stick).length;
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', commandLine, ...args]);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    while (lyingIn(stick).length === before && child.exitCode === null)
      await new Promise((done) => setTimeout(done, 2));
    await new Promise((done) => setTimeout(done, moment));
    child.kill('SIGKILL');
    await gone;
  }
  const left = lyingIn(stick);
  expect(left.length).toBeGreaterThan(0);
  for (const name of left.filter((folder) => !folder.endsWith(unfinished)))
    expect(await verified(join(stick, name))).toMatchObject({ verdict: 'valid' });
  for (const name of left.filter((folder) => folder.endsWith(unfinished)))
    expect((await verified(join(stick, name))).verdict).not.toBe('valid');
  const again = openDesk({ dir, now: clock.now });
  onTestFinished(() => again.close());
  const phase = again.phase();
  const someone = phase.phase === 'ready' ? phase.people.find(({ role }) => role === 'supervisor') : undefined;
  const supervisor = { id: someone?.id ?? '', role: 'supervisor' } as const;
  expect(await again.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
  expect((await again.call('exports.list', {}, supervisor)).length).toBe(4);
});
