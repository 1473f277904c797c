import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Actor } from '../../shared/contract/admit.ts';
import { aUnit } from '../../tests/fixtures/directory.ts';
import { setUpDesk } from '../../tests/fixtures/set-up-desk.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { keepBlob } from '../blobs/blobs.ts';
import { type OpenDesk, openDesk } from '../desk.ts';
import { backupsIn, bookFile, listBackups } from '../site/backups.ts';
import { Database } from '../store/database.ts';
import { backUp, restoreFrom } from './headless.ts';
import { inspectBackup } from './inspect.ts';

const hour = 3_600_000;
const blobNames = (dir: string) => readdirSync(join(dir, 'blobs')).filter((name) => name.endsWith('.png'));
const png = (text: string) => new TextEncoder().encode(text);

async function withStick() {
  const made = await setUpDesk();
  const stick = tempDir();
  await made.desk.call('backups.keepAt', { path: stick }, made.supervisor);
  const [folder = ''] = readdirSync(stick);
  return { ...made, stick, folder: join(stick, folder) };
}

test('every hour and after a handover a copy is made in each place, and only once', async () => {
  const { desk, dir, clock, supervisor, stick, folder } = await withStick();
  await desk.backup();
  await desk.backup();
  expect([listBackups(dir).length, backupsIn(folder).length]).toEqual([1, 1]);
  clock.advance(hour - 1);
  await desk.backup();
  expect(listBackups(dir)).toHaveLength(1);
  clock.advance(1);
  await desk.backup();
  expect([listBackups(dir).length, backupsIn(folder).length]).toEqual([2, 2]);

  clock.advance(60_000);
  await desk.call('staff.signIn', { staffId: supervisor.id, pin: '4826' }, null);
  const closing = { handoverId: null, id: randomUUID(), reason: '接班人未到，主管代收', takeOver: true };
  await desk.call('handovers.close', closing, supervisor);
  await desk.backup();
  expect([listBackups(dir)[0]?.madeAt, backupsIn(folder)[0]?.madeAt]).toEqual([clock.now(), clock.now()]);
  rmSync(stick, { recursive: true });
  clock.advance(hour);
  await desk.backup();
  const { places, late } = await desk.call('backups.status', {}, supervisor);
  expect(places).toMatchObject([
    { kind: 'own', state: 'good', goodAt: clock.now(), kept: 3 },
    { kind: 'second', state: 'absent', goodAt: clock.now() - hour, kept: null },
  ]);
  expect(late).toBe(false);
});

test('photos go along, each only once, and one that is not what its name says is left out', async () => {
  const { desk, dir, clock, folder } = await withStick();
  const [first, second] = [keepBlob(dir, png('one'), 'png'), keepBlob(dir, png('two'), 'png')];
  clock.advance(hour);
  await desk.backup();
  expect(blobNames(folder).sort()).toEqual([`${first.hash}.png`, `${second.hash}.png`].sort());
  expect(blobNames(join(dir, 'backups'))).toHaveLength(2);
  const before = statSync(join(folder, 'blobs', `${first.hash}.png`)).mtimeMs;
  const third = keepBlob(dir, png('three'), 'png');
  writeFileSync(join(dir, 'blobs', `${third.hash}.png`), 'rotten');
  clock.advance(hour);
  await desk.backup();
  expect(blobNames(folder)).toHaveLength(2);
  expect(statSync(join(folder, 'blobs', `${first.hash}.png`)).mtimeMs).toBe(before);
});

test('a supervisor sees what would be lost, restores, and what was there is kept beside it', async () => {
  const { desk, dir, clock, supervisor } = await setUpDesk();
  await desk.call('units.save', aUnit({ code: 'E-0101' }), supervisor);
  await desk.backup();
  const [backup] = listBackups(dir);
  const file = backup?.file ?? '';
  expect((await desk.call('backups.preview', { file }, supervisor)).lost).toEqual([]);
  clock.advance(60_000);
  await desk.call('units.save', aUnit({ code: 'E-0102' }), supervisor);
  await desk.call('units.save', aUnit({ code: 'E-0103' }), supervisor);
  const preview = await desk.call('backups.preview', { file }, supervisor);
  expect(preview).toMatchObject({ siteName: '蔚蓝国际大厦', letter: 'A', lostUnsure: false });
  expect(preview.lost).toEqual([{ register: 'units', count: 2, newestAt: clock.now() }]);

  await desk.call('backups.restore', { file }, supervisor);
  expect(await codes(desk, supervisor)).toEqual(['E-0101']);
  await desk.call('units.save', aUnit({ code: 'E-0104' }), supervisor);
  expect(await desk.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
  const kept = readdirSync(dir).filter((name) => /^replaced-\d+\.db$/.test(name));
  expect(kept).toHaveLength(1);
  const old = new Database(join(dir, kept[0] ?? ''), { readonly: true });
  expect(old.row('SELECT count(*) AS n FROM units')).toEqual({ n: 3 });
  old.close();
});

test('on a new computer a copy from a stick brings everything back, photos too', async () => {
  const { desk, dir, clock, folder, stick } = await withStick();
  const photo = keepBlob(dir, png('photo'), 'png');
  clock.advance(hour);
  await desk.backup();
  await desk.close();
  const fresh = openDesk({ dir: tempDir(), now: clock.now });
  const found = await fresh.call('backups.look', { path: stick }, null);
  expect(found).toHaveLength(backupsIn(folder).length);
  const file = found[0]?.file ?? '';
  expect(await fresh.call('backups.preview', { file }, null)).toMatchObject({ lost: [], lostUnsure: false });
  await fresh.call('backups.restore', { file }, null);
  expect(fresh.phase()).toMatchObject({ phase: 'ready', site: { name: '蔚蓝国际大厦' } });
  await fresh.close();
  expect(existsSync(join(dir, 'blobs', `${photo.hash}.png`))).toBe(true);
});

test('a book that somebody has altered is copied all the same, and its copy says so', async () => {
  const { desk, dir, clock, supervisor } = await setUpDesk();
  const db = new Database(bookFile(dir));
  db.run("UPDATE changes SET actor = 'x' WHERE n = 1");
  db.close();
  const { places } = await desk.call('backups.make', {}, supervisor);
  expect(places).toMatchObject([{ state: 'good', goodAt: clock.now() }]);
  const file = listBackups(dir)[0]?.file ?? '';
  expect(await desk.call('backups.preview', { file }, supervisor)).toMatchObject({ intact: false });
  await desk.call('backups.restore', { file }, supervisor);
  expect(await desk.verifyNew()).toMatchObject({ fault: { n: 1, fault: 'hash' } });
});

test('without a window: a copy is restored under no desk that is open, and then it is', async () => {
  const { desk, dir, clock } = await setUpDesk();
  const stick = tempDir();
  const { file } = await backUp(dir, stick, clock.now());
  const restored = (onlyPreview: boolean) => restoreFrom(dir, stick, { onlyPreview }, clock.now());
  expect(await restored(true)).toMatchObject({ file, lost: [], siteName: '蔚蓝国际大厦' });
  await expect(restored(false)).rejects.toMatchObject({ code: 'bookOpen' });
  await desk.close();
  await restored(false);
  const again = openDesk({ dir, now: clock.now });
  expect(again.phase()).toMatchObject({ phase: 'ready' });
  await again.close();
});

test('what is no backup, is damaged, from a newer version or of another building is refused, and nothing changes', async () => {
  const { desk, dir, supervisor } = await setUpDesk();
  await desk.backup();
  const good = join(dir, 'backups', listBackups(dir)[0]?.file ?? '');
  const bad = tempDir();
  mkdirSync(bad, { recursive: true });
  const put = (name: string, make: (file: string) => void) => {
    copyFileSync(good, join(bad, name));
    make(join(bad, name));
  };
  const change = (sql: string) => (file: string) => {
    const db = new Database(file);
    db.raw.pragma('journal_mode = DELETE');
    db.raw.exec(sql);
    db.close();
  };
  put('word.db', (file) => writeFileSync(file, '这是一份周报'));
  put('other.db', change('DROP TABLE changes'));
  put('newer.db', change("INSERT INTO migrations VALUES ('9990-from-next-year', 1)"));
  put('torn.db', (file) => writeFileSync(file, readFileSync(file).subarray(0, 60_000)));
  put('theirs.db', change("UPDATE meta SET value = 'another' WHERE key = 'siteId'"));
  const refusal = async (name: string) => {
    await desk.call('backups.look', { path: join(bad, name) }, supervisor);
    const tried = desk.call('backups.restore', { file: join(bad, name) }, supervisor);
    return tried.then(
      () => 'restored',
      (error: { code: string }) => error.code,
    );
  };
  expect(await refusal('word.db')).toBe('notABackup');
  expect(await refusal('other.db')).toBe('notABackup');
  expect(await refusal('newer.db')).toBe('backupNewer');
  expect(await refusal('torn.db')).toBe('backupDamaged');
  expect(await refusal('theirs.db')).toBe('otherSite');
  expect(await refusal('gone.db')).toBe('backupMissing');
  expect(await desk.call('backups.restore', { file: good }, supervisor).catch((e) => e.code)).toBe('backupMissing');
  expect(readdirSync(dir).filter((name) => name.startsWith('replaced'))).toEqual([]);
});

test('a desk killed between the two names of a restore goes on with the restored book', async () => {
  const { desk, dir, clock } = await setUpDesk();
  await desk.backup();
  await desk.close();
  copyFileSync(join(dir, 'backups', listBackups(dir)[0]?.file ?? ''), join(dir, 'desk.db.restored'));
  rmSync(join(dir, 'desk.db'));
  const again = openDesk({ dir, now: clock.now });
  expect(again.phase()).toMatchObject({ phase: 'ready' });
  await again.close();
});

test('killed at any moment, a desk that backs up leaves no damaged copy that is called good', async () => {
  const { desk, dir } = await setUpDesk();
  for (const text of ['a', 'b', 'c']) keepBlob(dir, png(text), 'png');
  await desk.close();
  const script = resolve(import.meta.dirname, 'backing-up.fixture.ts');
  let said = 0;
  for (let round = 0; round < 3; round += 1) {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, dir]);
    child.stdout.on('data', () => {
      said += 1;
    });
    const ended = new Promise((done) => child.once('exit', done));
    while (said <= round) await pause(5);
    await pause(round * 40);
    child.kill('SIGKILL');
    await ended;
    const names = readdirSync(join(dir, 'backups')).filter((name) => /^desk-\d+\.db$/.test(name));
    for (const name of names) expect(inspectBackup(join(dir, 'backups', name)).siteName).toBe('蔚蓝国际大厦');
    expect(names.length).toBeGreaterThan(0);
  }
  expect(blobNames(join(dir, 'backups'))).toHaveLength(3);
}, 60_000);

async function codes(desk: OpenDesk, actor: Actor): Promise<string[]> {
  const { units } = await desk.call('units.list', { text: '', offset: 0, limit: 50 }, actor);
  return units.map(({ code }) => code);
}
