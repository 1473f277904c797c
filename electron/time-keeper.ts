import { type DeskClock, type Reading, readClock, sleep, startClock, type Tick, wake } from './clock.ts';

/** All in ms. */
export interface ClockMove {
  /** How far the wall clock was moved. */
  byMs: number;
  /** How far it was from the desk's time before, and how far it is now. */
  before: number;
  offset: number;
}
export type ClockMoved = (move: ClockMove) => void;

/** Holds the desk's clock over the machine's clocks. */
export class TimeKeeper {
  readonly #read: () => Reading;
  #clock: DeskClock;
  #moved: ClockMoved = () => {};

  constructor(read: () => Reading) {
    this.#read = read;
    this.#clock = startClock(read());
  }

  /** @returns UTC ms */
  now(): number {
    return this.#take(readClock(this.#clock, this.#read()));
  }

  /** How far the wall clock is from the desk's time, ms; 0 while they agree. */
  get offset(): number {
    return Math.round(this.#clock.offset);
  }

  sleeps(): void {
    this.#clock = sleep(this.#clock);
  }

  wakes(): void {
    this.#take(wake(this.#clock, this.#read()));
  }

  onMoved(listener: ClockMoved): void {
    this.#moved = listener;
  }

  #take({ clock, now, jump }: Tick): number {
    const before = this.offset;
    this.#clock = clock;
    if (jump !== 0) this.#moved({ byMs: jump, before, offset: this.offset });
    return now;
  }
}

/** @returns the clocks of this machine */
export function machineClocks(): Reading {
  return { wall: Date.now(), steady: performance.now() };
}
