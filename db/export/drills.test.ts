import { spawn } from 'node:child_process';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { canMountDisks, mountSmallDisk } from '../../tests/e2e/harness/small-disk.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { csvRows, lyingIn, verified, wantedExport } from '../../tests/fixtures/exports.ts';
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

async function looksWholeOnlyWhereItIs(stick: string): Promise<void> {
  for (const name of lyingIn(stick)) {
    // One that was stopped just before it had its name is whole, and does not say so.
    if (!name.endsWith(unfinished)) expect(await verified(join(stick, name))).toMatchObject({ verdict: 'valid' });
  }
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
    await looksWholeOnlyWhereItIs(stick);
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

test.runIf(canMountDisks)(
  'an export that filled its stick goes on when there is room again: what nothing has touched stays, the rest is written anew',
  async () => {
    const building = await aDayOfVisitors();
    const { desk, receptionist, supervisor } = building;
    const stick = tempDir();
    const small = mountSmallDisk(stick, 1);
    writeFileSync(join(stick, 'film.mp4'), Buffer.alloc(780_000));
    const wanted = wantedExport({ registers: ['visits', 'staff', 'units'], purpose: '核对' }, stick);
    const filled = desk.call('exports.make', wanted, supervisor);
    await expect(filled).rejects.toMatchObject({ data: { code: 'driveFull' } });
    const left = await desk.call('exports.unfinished', {}, supervisor);
    expect(left).toMatchObject({ registersDone: 3, registersInAll: 3, encrypted: false, personal: true });
    const folder = lyingIn(stick).find((name) => name.endsWith(unfinished)) ?? '';
    const written = (name: string) => statSync(join(stick, folder, name)).ino;
    const [staff, visits] = [written('人员.csv'), written('来访.csv')];

    rmSync(join(stick, 'film.mp4'));
    await visit(building, { contact: '13712349999' });
    const place = { to: stick, drive: '', driveSerial: '' };
    const refused = desk.call('exports.continue', place, receptionist);
    await expect(refused).rejects.toMatchObject({ data: { code: 'notAllowed' } });
    const made = await desk.call('exports.continue', place, supervisor);
    expect(lyingIn(stick)).toEqual([made.folderName]);
    expect(await verified(made.folder)).toMatchObject({ verdict: 'valid' });
    expect(csvRows(made.folder, '来访')).toHaveLength(41);
    expect(statSync(join(made.folder, '人员.csv')).ino).toBe(staff);
    expect(statSync(join(made.folder, '来访.csv')).ino).not.toBe(visits);
    expect(await desk.call('exports.unfinished', {}, supervisor)).toBeNull();
    expect(await desk.call('exports.list', {}, supervisor)).toMatchObject([{ status: 'produced' }]);
    const again = desk.call('exports.continue', place, supervisor);
    await expect(again).rejects.toMatchObject({ data: { code: 'notFound' } });
    small.stop();
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
  await looksWholeOnlyWhereItIs(stick);
  const again = openDesk({ dir, now: clock.now });
  onTestFinished(() => again.close());
  const phase = again.phase();
  const someone = phase.phase === 'ready' ? phase.people.find(({ role }) => role === 'supervisor') : undefined;
  const supervisor = { id: someone?.id ?? '', role: 'supervisor' } as const;
  expect(await again.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
  expect((await again.call('exports.list', {}, supervisor)).length).toBe(4);
});
