import { longestLeapMs } from '../shared/time/clock-doubt.ts';

/** The machine's two clocks, in milliseconds: the wall's (UTC, can be set) and one that only ever goes on. */
export interface Reading {
  wall: number;
  steady: number;
}

/** The desk's time as a value: it was `at` (UTC ms) when the steady clock stood at `steady`. */
export interface DeskClock {
  at: number;
  steady: number;
  /** How far the wall clock is from the desk's time: 0 while they agree, negative after it was set back. */
  offset: number;
  /** The machine said that it goes to sleep: time missing at the next reading is no jump. */
  asleep: boolean;
}

export interface Tick {
  clock: DeskClock;
  /** UTC ms; never less than an earlier tick's. */
  now: number;
  /** By how much the wall clock was moved since the last tick; 0: it was not. */
  jump: number;
}

/** Clocks are slewed by time servers and read one after the other; what is less than this is not a jump. */
const toleranceMs = 2_000;

export function startClock({ wall, steady }: Reading): DeskClock {
  return { at: wall, steady, offset: 0, asleep: false };
}

/**
 * What time it is at the desk. A wall clock set forward is followed (it may be put right at last), but not by years; one set back is not:
 * no hour is written twice, the desk goes on by steady time until the wall clock has caught up or the app is restarted.
 */
export function readClock(clock: DeskClock, reading: Reading): Tick {
  const steadyNow = clock.at + Math.max(0, reading.steady - clock.steady);
  const offset = reading.wall - steadyNow;
  const jump = offset - clock.offset;
  if (clock.asleep && jump > toleranceMs) return wake(clock, reading);
  if (offset > longestLeapMs) return tick(clock, reading, steadyNow, offset, Math.abs(jump) > toleranceMs ? jump : 0);
  if (offset > toleranceMs) return tick(clock, reading, reading.wall, 0, jump);
  if (offset >= -toleranceMs) {
    return tick(clock, reading, Math.max(clock.at, reading.wall), 0, Math.abs(jump) > toleranceMs ? jump : 0);
  }
  return tick(clock, reading, steadyNow, offset, Math.abs(jump) > toleranceMs ? jump : 0);
}

/** The machine is about to sleep; its steady clock may stand still meanwhile. */
export function sleep(clock: DeskClock): DeskClock {
  return { ...clock, asleep: true };
}

/** After sleep only the wall clock knows how long it was. One that was set back meanwhile is not followed. */
export function wake(clock: DeskClock, reading: Reading): Tick {
  const byWall = reading.wall - clock.offset;
  const awake = { ...clock, asleep: false };
  if (byWall >= clock.at - toleranceMs) {
    const now = Math.max(clock.at, byWall);
    const offset = clock.offset === 0 ? 0 : reading.wall - now;
    return tick(awake, reading, now, offset, 0);
  }
  return tick(awake, reading, clock.at, reading.wall - clock.at, byWall - clock.at);
}

function tick(clock: DeskClock, { steady }: Reading, now: number, offset: number, jump: number): Tick {
  return { clock: { ...clock, at: now, steady, offset }, now: Math.round(now), jump: Math.round(jump) };
}
