import { appendFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Drive } from '../../shared/contract/exports.ts';
import { canMountDisks, mountSmallDisk } from '../e2e/harness/small-disk.ts';
import { noChooser, noPackGround, noPress } from '../fixtures/no-press.ts';
import { tempDir } from '../fixtures/temp-dir.ts';
import { openSignedIn } from './open-house.ts';

const request = {
  ...{ registers: [], from: '2026-11-01', until: '2026-11-30', formats: ['csv' as const], purpose: '' },
  language: 'zh-CN' as const,
};

/** A stick, and a folder that whoever is asked will choose. */
async function aDeskWithAStick() {
  const [stick, folder] = [tempDir(), tempDir()];
  const drive: Drive = { path: stick, name: 'KINGSTON', serial: 'E0D55EA5', freeBytes: 1, writable: true };
  const choice: { folder: string | null; whileAsked: () => void } = { folder, whileAsked: () => {} };
  const drives = [drive];
  const house = await openSignedIn(noPress, noPackGround, noChooser, {
    listDrives: async () => drives,
    chooseFolder: async () => {
      choice.whileAsked();
      return choice.folder;
    },
  });
  return { ...house, stick, folder, choice, drives };
}

test('an export goes to a drive that is there, with its serial number, or to a folder that was chosen, and nowhere else', async () => {
  const { call, stick, folder, choice } = await aDeskWithAStick();
  expect(await call('exports.drives', {})).toMatchObject([{ name: 'KINGSTON' }]);
  const made = await call('exports.start', { request, drive: stick });
  expect(readdirSync(stick)).toEqual([made?.folderName]);
  const elsewhere = call('exports.start', { request, drive: '/etc' });
  await expect(elsewhere).rejects.toMatchObject({ data: { code: 'driveGone' } });
  const direct = call('exports.make', { request, to: '/tmp', drive: '', driveSerial: '' });
  await expect(direct).rejects.toMatchObject({ data: { code: 'notAllowed' } });
  const second = await call('exports.start', { request, drive: null });
  expect(readdirSync(folder)).toEqual([second?.folderName]);
  choice.folder = null;
  expect(await call('exports.start', { request, drive: null })).toBeNull();
  const drives = (await call('exports.list', {})).map(({ drive, driveSerial }) => [drive, driveSerial]);
  expect(drives.sort()).toEqual([
    ['', ''],
    ['KINGSTON', 'E0D55EA5'],
  ]);

  choice.folder = join(stick, made?.folderName ?? '');
  expect(await call('exports.verify', {})).toMatchObject({ verdict: 'valid' });
  appendFileSync(join(choice.folder, '人员.csv'), 'x');
  expect(await call('exports.verify', {})).toMatchObject({ verdict: 'altered', faults: [{ path: '人员.csv' }] });
});

test('whoever answers the dialog after the desk has locked itself exports nothing', async () => {
  const { call, choice, folder, house } = await aDeskWithAStick();
  choice.whileAsked = () => house.session.lock();
  await expect(call('exports.start', { request, drive: null })).rejects.toMatchObject({ data: { code: 'locked' } });
  expect(readdirSync(folder)).toEqual([]);
});

test.runIf(canMountDisks)('what failed goes on on the stick on which it was begun, wherever that is now', async () => {
  const { call, stick, drives } = await aDeskWithAStick();
  const small = mountSmallDisk(stick, 1);
  writeFileSync(join(stick, 'film.mp4'), Buffer.alloc(850_000));
  const registers = ['staff', 'units'];
  const start = call('exports.start', { request: { ...request, registers }, drive: stick });
  await expect(start).rejects.toMatchObject({ data: { code: 'driveFull' } });
  const [drive] = drives.splice(0);
  await expect(call('exports.goOn', {})).rejects.toMatchObject({ data: { code: 'driveGone' } });
  if (drive) drives.push({ ...drive, name: 'another name' });
  rmSync(join(stick, 'film.mp4'));
  expect(await call('exports.unfinished', {})).toMatchObject({ driveSerial: 'E0D55EA5', registersDone: 2 });
  const made = await call('exports.goOn', {});
  expect(readdirSync(stick)).toEqual([made.folderName]);
  await expect(call('exports.goOn', {})).rejects.toMatchObject({ data: { code: 'notFound' } });
  small.stop();
});
