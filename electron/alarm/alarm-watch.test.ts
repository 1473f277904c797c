import { expect, test } from 'vitest';
import type { AlarmLine } from '../../shared/contract/desk.ts';
import type { Answer } from '../../shared/errors.ts';
import { AlarmWatch } from './alarm-watch.ts';
import { line } from './line.fixture.ts';

/** A desk whose time, list and attendance are set by the test. */
function desk() {
  const world = {
    now: 1_000_000,
    attended: true,
    answer: { ok: true, value: [] } as Answer<AlarmLine[]>,
    asked: 0,
    rung: [] as string[][],
  };
  const watch = new AlarmWatch({
    due: async () => {
      world.asked++;
      return world.answer;
    },
    now: () => world.now,
    attended: () => world.attended,
    ring: (lines) => world.rung.push(lines.map(({ no }) => no)),
  });
  return { world, watch };
}

test('what fell due while nobody was signed in rings together after sign-in', async () => {
  const { world, watch } = desk();
  world.attended = false;
  world.answer = { ok: true, value: [line({ no: 'C1', dueAt: 1 }), line({ no: 'C2', dueAt: 2 })] };
  await watch.refresh();
  watch.tick();
  expect(world.rung).toEqual([]);
  world.attended = true;
  await watch.refresh();
  watch.tick();
  expect(world.rung).toEqual([['C1', 'C2']]);
});

test('a failed look leaves the list as it was', async () => {
  const { world, watch } = desk();
  world.answer = { ok: true, value: [line({ no: 'C1', dueAt: world.now + 5_000 })] };
  await watch.refresh();
  world.answer = { ok: false, error: { code: 'unexpected' } };
  await watch.refresh();
  world.now += 5_000;
  watch.tick();
  expect(world.rung).toEqual([['C1']]);
});

test('the list is asked for each minute, and once for many changes at a time', async () => {
  const { world, watch } = desk();
  await watch.refresh();
  for (let second = 0; second < 59; second++) {
    world.now += 1_000;
    watch.tick();
  }
  expect(world.asked).toBe(1);
  world.now += 1_000;
  watch.tick();
  expect(world.asked).toBe(2);
  for (let change = 0; change < 100; change++) watch.refreshSoon();
  await new Promise((done) => setTimeout(done, 250));
  expect(world.asked).toBe(3);
});
