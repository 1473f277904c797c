import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listBackups } from '../../db/site/backups.ts';
import { noChooser, noPress } from '../fixtures/no-press.ts';
import { tempDir } from '../fixtures/temp-dir.ts';
import { openHouse, openSignedIn } from './open-house.ts';

const hour = 3_600_000;

test('copies are made beside the desk, by the hour and where a supervisor says; a page cannot name the place', async () => {
  const stick = tempDir();
  const house = await openSignedIn(noPress, {}, { ...noChooser, folder: async () => stick });
  const { call, passes, dir } = house;
  await expect(call('backups.keepAt', { path: stick })).rejects.toMatchObject({ code: 'notAllowed' });
  await expect(call('backups.look', { path: stick })).rejects.toMatchObject({ code: 'notAllowed' });
  const { places } = await call('backups.choosePlace', {});
  expect(places).toMatchObject([{ kind: 'own' }, { kind: 'second', path: stick, state: 'good', kept: 1 }]);

  passes(hour);
  await call('now.list', {});
  await expect.poll(() => listBackups(dir).length, { timeout: 15_000 }).toBe(1);
  await expect.poll(async () => (await call('backups.status', {})).busy, { timeout: 15_000 }).toBe(false);
  expect((await call('backups.status', {})).places[1]).toMatchObject({ kept: 2 });

  passes(25 * hour);
  expect(await call('backups.status', {})).toMatchObject({ late: true });
  const [backup] = await call('backups.list', {});
  const file = backup?.file ?? '';
  expect(await call('backups.preview', { file })).toMatchObject({ siteName: '蔚蓝国际大厦', lostUnsure: false });
  await call('backups.restore', { file });
  expect(await call('desk.phase', {})).toMatchObject({ phase: 'ready' });
  expect(readdirSync(dir).filter((name) => name.startsWith('replaced'))).not.toEqual([]);

  // The same stick, in a new computer.
  const fresh = await openHouse(tempDir(), noPress, {}, { ...noChooser, folder: async () => stick });
  const found = await fresh.call('backups.chooseSource', { what: 'folder' });
  await fresh.call('backups.restore', { file: found?.[0]?.file ?? '' });
  expect(await fresh.call('desk.phase', {})).toMatchObject({ phase: 'ready', site: { name: '蔚蓝国际大厦' } });
  await expect(fresh.call('backups.chooseSource', { what: 'folder' })).rejects.toMatchObject({ code: 'notAllowed' });
}, 60_000);
