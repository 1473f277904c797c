import { expect, test } from 'vitest';
import { Random } from '../../db/demo/random.ts';
import { DiskUnderPower } from './disk-under-power.ts';
import { faults } from './faults.ts';

const power = process.platform === 'linux';

test('D3 a desk that is killed, whose power goes, whose thread falls, whose clock leaps and whose disk fills keeps all it answered', async () => {
  const outcome = await faults({ seed: 31, rounds: 3 });
  expect(outcome.found, `npm run -s faults -- --seed 31 --rounds 3`).toEqual([]);
  expect(outcome).toMatchObject({ kills: 3, lost: 0, corruptOpens: 0, chainErrors: 0 });
  expect(outcome.acknowledged).toBeGreaterThan(0);
  if (!outcome.skipped.some((why) => why.startsWith('power'))) expect(outcome.powerCuts).toBe(9);
});

test.runIf(power)('a disk that says it has flushed and has not is found out', async () => {
  const outcome = await faults({ seed: 5, rounds: 2, lyingDisk: true });
  expect(outcome.lost + outcome.corruptOpens).toBeGreaterThan(0);
});

const left = (disk: DiskUnderPower) => {
  const random = new Random(1);
  return Array.from({ length: 300 }, () => disk.afterPowerCut(random));
};

test('the disk keeps what was flushed, in every state; of the rest anything, all and nothing', () => {
  const disk = new DiskUnderPower(new Map([['book', Buffer.alloc(2_048, 'a')]]));
  disk.does({ kind: 'written', path: 'book', offset: 0, bytes: Buffer.alloc(512, 'b') });
  disk.does({ kind: 'flushed', path: 'book' });
  disk.does({ kind: 'written', path: 'book', offset: 512, bytes: Buffer.alloc(1_024, 'c') });
  const states = new Set(left(disk).map((files) => files.get('book')?.toString() ?? 'gone'));
  const whole = (second: string, third: string) =>
    ['b', second, third, 'a'].map((letter) => letter.repeat(512)).join('');
  for (const [second, third] of ['aa', 'cc', 'ca', 'ac']) expect(states).toContain(whole(second ?? '', third ?? ''));
  for (const state of states) expect(state.startsWith('b'.repeat(512))).toBe(true);
});

test('a name is certain only once its folder was flushed', () => {
  const disk = new DiskUnderPower(new Map());
  const bytes = Buffer.from('picture');
  disk.does({ kind: 'made', path: 'blobs/half' });
  disk.does({ kind: 'written', path: 'blobs/half', offset: 0, bytes });
  disk.does({ kind: 'flushed', path: 'blobs/half' });
  disk.does({ kind: 'renamed', path: 'blobs/half', to: 'blobs/whole' });
  const names = () => new Set(left(disk).map((files) => [...files.keys()].join()));
  expect(names()).toEqual(new Set(['', 'blobs/half', 'blobs/whole']));
  disk.does({ kind: 'flushed', path: 'blobs' });
  expect(names()).toEqual(new Set(['blobs/whole']));
});
