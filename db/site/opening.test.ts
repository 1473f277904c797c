import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handClock } from '../../tests/fixtures/clock.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { openDesk } from '../desk.ts';
import { Database } from '../store/database.ts';

const supervisor = { siteName: '蔚蓝', timeZone: 'Asia/Shanghai', supervisorName: '李静', pin: '4826' };
const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

async function setUp(dir: string, clock = handClock()) {
  const desk = openDesk({ dir, now: clock.now });
  const person = await desk.call('setup.create', supervisor, null);
  return { desk, clock, actor: { id: person.id, role: person.role } };
}

/** Overwrites the middle of the file, as a failing disk does. */
function damage(file: string): void {
  const handle = openSync(file, 'r+');
  for (let page = 2; page < 12; page += 1) writeSync(handle, Buffer.alloc(3000, 0xa5), 0, 3000, page * 4096);
  closeSync(handle);
}

test('a book from a newer version is refused and stays untouched', async () => {
  const dir = tempDir();
  const { desk, clock } = await setUp(dir);
  await desk.close();
  const file = join(dir, 'desk.db');
  const db = new Database(file);
  db.run("INSERT INTO migrations VALUES ('9990-from-next-year', 1)");
  db.close();
  const before = digest(file);
  const opened = openDesk({ dir, now: clock.now });
  expect(opened.phase()).toEqual({ phase: 'newer' });
  await expect(opened.call('drafts.list', {}, { id: 'x', role: 'supervisor' })).rejects.toMatchObject({
    code: 'databaseNewer',
  });
  await opened.close();
  expect(digest(file)).toBe(before);
});

test('a damaged book is found at the start, kept, and the last good backup brings the desk back', async () => {
  const dir = tempDir();
  const { desk, clock, actor } = await setUp(dir);
  const id = '019363c2-1111-7000-8000-000000000001';
  await desk.call('drafts.save', { id, form: 'intake', title: '漏水', content: '{}' }, actor);
  await desk.backup();
  await desk.close();
  damage(join(dir, 'desk.db'));

  const opened = openDesk({ dir, now: clock.now });
  const phase = opened.phase();
  expect(phase).toMatchObject({ phase: 'damaged', backups: [{ madeAt: clock.now() }] });
  if (phase.phase !== 'damaged') throw new Error('damaged');
  await opened.call('backups.restore', { file: phase.backups[0]?.file ?? '' }, null);
  expect(opened.phase()).toMatchObject({ phase: 'ready', site: { name: '蔚蓝' } });
  expect(await opened.call('drafts.list', {}, actor)).toMatchObject([{ title: '漏水' }]);
  expect(existsSync(join(dir, `damaged-${clock.now()}.db`))).toBe(true);
  await opened.close();
});

test('after a restore the desk goes on under a new letter, so that no number is given twice', async () => {
  const dir = tempDir();
  const { desk, clock } = await setUp(dir);
  const device = (file: string) => {
    const db = new Database(file, { readonly: true });
    const rows = db.rows<{ key: string; value: string }>("SELECT * FROM meta WHERE key IN ('device', 'letter')");
    db.close();
    return Object.fromEntries(rows.map((r) => [r.key, r.value]));
  };
  await desk.backup();
  await desk.close();
  const before = device(join(dir, 'desk.db'));
  damage(join(dir, 'desk.db'));
  const opened = openDesk({ dir, now: clock.now });
  const [backup] = await opened.call('backups.list', {}, null);
  await opened.call('backups.restore', { file: backup?.file ?? '' }, null);
  await opened.close();
  const after = device(join(dir, 'desk.db'));
  expect(after.letter).toBe('B');
  expect(after.device).not.toBe(before.device);
});

test('a damaged backup is not offered, and a name that is no backup is refused', async () => {
  const dir = tempDir();
  const { desk, clock } = await setUp(dir);
  await desk.backup();
  await desk.close();
  damage(join(dir, 'desk.db'));
  for (const name of readdirSync(join(dir, 'backups'))) damage(join(dir, 'backups', name));
  const opened = openDesk({ dir, now: clock.now });
  expect(opened.phase()).toMatchObject({ phase: 'damaged', backups: [] });
  for (const file of ['../desk.db', 'desk.db', '/etc/passwd', '']) {
    await expect(opened.call('backups.restore', { file }, null)).rejects.toMatchObject({ code: 'backupMissing' });
  }
  await opened.close();
});

test('a healthy book is replaced by a backup only at a supervisor’s word', async () => {
  const { desk } = await setUp(tempDir());
  await desk.backup();
  const [backup] = await desk.call('backups.list', {}, null);
  for (const actor of [null, { id: 'x', role: 'receptionist' as const }]) {
    const restore = desk.call('backups.restore', { file: backup?.file ?? '' }, actor);
    await expect(restore).rejects.toMatchObject({ code: 'notAllowed' });
  }
  await desk.close();
});

test('a file that is no database at all is damaged, and kept', async () => {
  const dir = tempDir();
  writeFileSync(join(dir, 'desk.db'), '不是数据库'.repeat(1000));
  const before = digest(join(dir, 'desk.db'));
  const opened = openDesk({ dir, now: handClock().now });
  expect(opened.phase()).toMatchObject({ phase: 'damaged' });
  await opened.close();
  expect(digest(join(dir, 'desk.db'))).toBe(before);
});

test('a data folder that cannot be made is told as such', async () => {
  const dir = tempDir();
  writeFileSync(join(dir, 'file'), '');
  const opened = openDesk({ dir: join(dir, 'file', 'desk'), now: handClock().now });
  expect(opened.phase()).toEqual({ phase: 'unusable', code: 'readOnly' });
  await opened.close();
});
