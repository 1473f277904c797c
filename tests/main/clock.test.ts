import { expect, test } from 'vitest';
import { openSignedIn } from './open-house.ts';

const hour = 3_600_000;

test('the clock is set back an hour while the desk runs: no time is written twice, and everybody is told', async () => {
  const { call, house, machine, passes, heard, logged } = await openSignedIn();
  passes(10_000);
  const before = await call('app.now', {});
  machine.wall -= hour;
  house.tick();
  expect(await call('app.now', {})).toBe(before);
  expect(heard('clock')).toEqual([{ byMs: -hour }]);
  passes(45_000);
  expect(await call('app.now', {})).toBe(before + 45_000);
  expect(logged).toContain('the clock was moved by -3600 s');

  const id = '018f0000-0000-7000-8000-000000000002';
  await call('drafts.save', { id, form: 'call', title: '', content: '' });
  expect((await call('drafts.list', {}))[0]?.startedAt).toBe(before + 45_000);
});

test('a clock put right again is told with 0', async () => {
  const { house, machine, heard } = await openSignedIn();
  machine.wall -= hour;
  house.tick();
  machine.wall += hour;
  house.tick();
  expect(heard('clock')).toEqual([{ byMs: -hour }, { byMs: 0 }]);
});

test('a clock set to 2036 is not followed, and put right again nothing was written in 2036', async () => {
  const { call, house, machine, heard, passes } = await openSignedIn();
  const before = await call('app.now', {});
  const years = Date.UTC(2036, 0, 1) - machine.wall;
  machine.wall += years;
  house.tick();
  expect(await call('app.now', {})).toBe(before);
  passes(5000);
  expect(await call('app.now', {})).toBe(before + 5000);
  machine.wall -= years;
  house.tick();
  expect(heard('clock')).toEqual([{ byMs: years }, { byMs: 0 }]);
  const jumps = async () => {
    const { lines } = await call('logLines.list', { text: '', offset: 0, limit: 10 });
    return lines.map(({ kind, byMs }) => [kind, byMs]);
  };
  await expect.poll(jumps).toEqual([
    ['clock', -years],
    ['clock', years],
  ]);
});

test('a clock set to 2009 while the desk runs moves no time of the desk', async () => {
  const { call, house, machine, heard } = await openSignedIn();
  const before = await call('app.now', {});
  machine.wall = Date.UTC(2009, 0, 1);
  house.tick();
  expect(await call('app.now', {})).toBe(before);
  expect(heard('clock')[0]?.byMs).toBeLessThan(0);
  expect(await call('clock.doubt', {})).toBeNull();
});

test('a clock set forward is followed and told', async () => {
  const { call, house, machine, heard } = await openSignedIn();
  const before = await call('app.now', {});
  machine.wall += hour;
  house.tick();
  expect(heard('clock')).toEqual([{ byMs: hour }]);
  expect(await call('app.now', {})).toBe(before + hour);
});
