import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { handClock } from '../../tests/fixtures/clock.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { openDesk } from '../desk.ts';

const pin = '4826';

async function desk() {
  const clock = handClock();
  const dir = tempDir();
  const opened = openDesk({ dir, now: clock.now });
  const supervisor = await opened.call(
    'setup.create',
    { siteName: '蔚蓝国际大厦', timeZone: 'Asia/Shanghai', supervisorName: '李静', pin },
    null,
  );
  return { clock, dir, opened, supervisor };
}

test('the first start makes a site and a supervisor who can sign in, once', async () => {
  const { opened, supervisor } = await desk();
  expect(opened.phase()).toMatchObject({ phase: 'ready', site: { name: '蔚蓝国际大厦' }, people: [supervisor] });
  expect(await opened.call('staff.signIn', { staffId: supervisor.id, pin }, null)).toEqual(supervisor);
  const again = opened.call('setup.create', { siteName: 'x', timeZone: 'UTC', supervisorName: 'y', pin }, null);
  await expect(again).rejects.toMatchObject({ code: 'alreadySetUp' });
  await opened.close();
});

test('a first start that the disk cuts short leaves no half-made site, and can be done again', async () => {
  const dir = tempDir();
  const now = handClock().now;
  const opened = openDesk({ dir, now });
  const book = new Sqlite(`${dir}/desk.db`);
  book.exec("CREATE TRIGGER noRoom BEFORE INSERT ON credentials BEGIN SELECT raise(ABORT, 'cut short'); END");
  const site = { siteName: '蔚蓝', timeZone: 'Asia/Shanghai', supervisorName: '李静', pin };
  await expect(opened.call('setup.create', site, null)).rejects.toThrow('cut short');
  expect(opened.phase()).toEqual({ phase: 'setup' });
  book.exec('DROP TRIGGER noRoom');
  book.close();
  await opened.call('setup.create', site, null);
  expect(opened.phase()).toMatchObject({ phase: 'ready', people: [{ name: '李静' }] });
  await opened.close();
});

test('a wrong PIN five times makes one wait, also after a new start, and the right one is refused meanwhile', async () => {
  const { clock, dir, opened, supervisor } = await desk();
  const tryPin = (with_: typeof opened, typed: string) =>
    with_.call('staff.signIn', { staffId: supervisor.id, pin: typed }, null);
  for (let i = 0; i < 4; i += 1) await expect(tryPin(opened, '0000')).rejects.toMatchObject({ code: 'pinWrong' });
  await expect(tryPin(opened, '0000')).rejects.toMatchObject({ code: 'pinBlocked', data: { params: { seconds: 60 } } });
  await opened.close();

  const restarted = openDesk({ dir, now: clock.now });
  clock.advance(30_000);
  await expect(tryPin(restarted, pin)).rejects.toMatchObject({ code: 'pinBlocked', data: { params: { seconds: 30 } } });
  clock.advance(30_000);
  expect(await tryPin(restarted, pin)).toEqual(supervisor);
  await restarted.close();
});

test('each further wrong PIN doubles the wait, at most to an hour', async () => {
  const { clock, opened, supervisor } = await desk();
  const waits: unknown[] = [];
  for (let i = 0; i < 12; i += 1) {
    const refusal = await opened.call('staff.signIn', { staffId: supervisor.id, pin: '0000' }, null).catch((e) => e);
    waits.push(refusal.data.params?.seconds ?? 0);
    clock.advance(3_600_000);
  }
  expect(waits).toEqual([0, 0, 0, 0, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
  await opened.close();
});

test('a PIN is kept only as a hash, and never in the log of changes', async () => {
  const { dir, opened } = await desk();
  await opened.close();
  const { Database } = await import('../store/database.ts');
  const db = new Database(`${dir}/desk.db`, { readonly: true });
  expect(JSON.stringify(db.rows('SELECT fields FROM changes'))).not.toContain(pin);
  const hash = db.row<{ hash: string }>('SELECT hash FROM credentials')?.hash ?? '';
  expect(hash).toHaveLength(43);
  expect(JSON.stringify(db.rows('SELECT fields FROM changes'))).not.toContain(hash);
  db.close();
});

test('PINs that anyone would guess are refused at setup', async () => {
  const opened = openDesk({ dir: tempDir(), now: handClock().now });
  for (const weak of ['1111', '1234', '9876', '12', 'abcd', '123456789']) {
    const made = opened.call('setup.create', { siteName: 'x', timeZone: 'UTC', supervisorName: 'y', pin: weak }, null);
    await expect(made).rejects.toMatchObject({ code: 'invalid', data: { faults: [{ field: 'pin' }] } });
  }
  await opened.close();
});
