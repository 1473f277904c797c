import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DeskClock, type Reading, readClock, sleep, startClock, wake } from './clock.ts';

const start = Date.UTC(2026, 10, 21, 9, 0, 0);
const hour = 3_600_000;

/** A machine whose wall clock and steady clock are moved by hand. */
function machine() {
  const reading: Reading = { wall: start, steady: 5_000 };
  let clock: DeskClock = startClock(reading);
  return {
    passes(ms: number) {
      reading.wall += ms;
      reading.steady += ms;
    },
    setBy(ms: number) {
      reading.wall += ms;
    },
    sleepsFor(ms: number, steadyGoesOn: boolean) {
      clock = sleep(clock);
      reading.wall += ms;
      if (steadyGoesOn) reading.steady += ms;
    },
    wakes() {
      const tick = wake(clock, reading);
      clock = tick.clock;
      return tick;
    },
    read() {
      const tick = readClock(clock, reading);
      clock = tick.clock;
      return tick;
    },
  };
}

describe('a clock that runs', () => {
  test('shows the wall clock', () => {
    const desk = machine();
    desk.passes(61_000);
    expect(desk.read()).toMatchObject({ now: start + 61_000, jump: 0 });
  });

  test('follows a time server that slews it, and sees no jump in the sum', () => {
    const desk = machine();
    for (let second = 0; second < 600; second++) {
      desk.passes(1_000);
      desk.setBy(5);
      expect(desk.read().jump).toBe(0);
    }
    expect(desk.read().now).toBe(start + 603_000);
  });

  test('stands still for a moment when it is put back by a second, rather than going back', () => {
    const desk = machine();
    desk.passes(10_000);
    const before = desk.read().now;
    desk.setBy(-1_000);
    expect(desk.read()).toMatchObject({ now: before, jump: 0 });
    desk.passes(3_000);
    expect(desk.read().now).toBe(before + 2_000);
  });
});

describe('a clock set back an hour', () => {
  test('is told once, and the desk goes on by steady time to the millisecond', () => {
    const desk = machine();
    desk.passes(10_000);
    desk.setBy(-hour);
    expect(desk.read()).toMatchObject({ now: start + 10_000, jump: -hour, clock: { offset: -hour } });
    desk.passes(60_000);
    expect(desk.read()).toMatchObject({ now: start + 70_000, jump: 0 });
  });

  test('set right again is told too, and they agree', () => {
    const desk = machine();
    desk.setBy(-hour);
    desk.read();
    desk.passes(5_000);
    desk.setBy(hour);
    expect(desk.read()).toMatchObject({ now: start + 5_000, jump: hour, clock: { offset: 0 } });
  });

  test('and set back again tells only the second step', () => {
    const desk = machine();
    desk.setBy(-hour);
    desk.read();
    desk.setBy(-600_000);
    expect(desk.read()).toMatchObject({ now: start, jump: -600_000, clock: { offset: -hour - 600_000 } });
  });

  test('while the machine sleeps does not show the hour again', () => {
    const desk = machine();
    desk.passes(1_000);
    desk.read();
    desk.sleepsFor(600_000, false);
    desk.setBy(-hour);
    expect(desk.wakes()).toMatchObject({ now: start + 1_000, jump: 600_000 - hour });
  });
});

describe('a clock set forward', () => {
  test('is followed, because it may be put right at last, and told', () => {
    const desk = machine();
    desk.setBy(hour);
    expect(desk.read()).toMatchObject({ now: start + hour, jump: hour, clock: { offset: 0 } });
  });
});

describe('sleep', () => {
  test.each([true, false])('is no jump whether the steady clock goes on (%s) or not', (steadyGoesOn) => {
    const desk = machine();
    desk.passes(1_000);
    desk.read();
    desk.sleepsFor(8 * hour, steadyGoesOn);
    expect(desk.wakes()).toMatchObject({ now: start + 1_000 + 8 * hour, jump: 0 });
  });

  test('is no jump when the clock is read before the machine says that it woke', () => {
    const desk = machine();
    desk.sleepsFor(8 * hour, false);
    expect(desk.read()).toMatchObject({ now: start + 8 * hour, jump: 0 });
    expect(desk.wakes()).toMatchObject({ now: start + 8 * hour, jump: 0 });
  });

  test('keeps a desk that goes on by steady time on its own time', () => {
    const desk = machine();
    desk.setBy(-hour);
    desk.read();
    desk.sleepsFor(2 * hour, false);
    expect(desk.wakes()).toMatchObject({ now: start + 2 * hour, jump: 0, clock: { offset: -hour } });
    expect(desk.read().jump).toBe(0);
  });
});

test('whatever is done to the clocks, the desk never shows a time twice', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('passes' as const), ms: fc.nat(10 * hour) }),
    fc.record({ kind: fc.constant('setBy' as const), ms: fc.integer({ min: -30 * hour, max: 30 * hour }) }),
    fc.record({
      kind: fc.constant('sleeps' as const),
      ms: fc.nat(30 * hour),
      steady: fc.boolean(),
      told: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const desk = machine();
      let last = start;
      for (const one of steps) {
        if (one.kind === 'sleeps') {
          desk.sleepsFor(one.ms, one.steady);
          if (one.told) desk.wakes();
        } else desk[one.kind](one.ms);
        const { now } = desk.read();
        expect(now).toBeGreaterThanOrEqual(last);
        last = now;
      }
    }),
  );
});
