import { useCallback, useSyncExternalStore } from 'react';
import { call } from './bridge.ts';

/** UTC ms at `performance.now() === 0`, by main's steady time. */
let origin = performance.timeOrigin;

/** @returns UTC ms as the desk counts it: a clock set back or forward does not move it. */
export function now(): number {
  return Math.round(origin + performance.now());
}

const followers = new Set<() => void>();

/**
 * Takes main's time over; needed after sleep, during which the window's own counter may have stood still. What is shown
 * follows at once: else whatever counts in minutes would stay behind for up to one.
 */
export async function syncNow(): Promise<void> {
  const main = await call('app.now', {});
  if (Math.abs(main - now()) <= 50) return;
  origin = main - performance.now();
  for (const catchUp of followers) catchUp();
}

function follow(everyMs: number, tick: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(step, everyMs - (now() % everyMs) + 2);
  };
  const step = () => {
    clearTimeout(timer);
    tick();
    wait();
  };
  wait();
  followers.add(step);
  return () => {
    clearTimeout(timer);
    followers.delete(step);
  };
}

/**
 * The current time, renewed with every full `everyMs` (a second by default), so that all running numbers change together.
 * @returns UTC ms, rounded down to `everyMs`
 */
export function useNow(everyMs = 1000): number {
  const subscribe = useCallback((tick: () => void) => follow(everyMs, tick), [everyMs]);
  return useSyncExternalStore(subscribe, () => Math.floor(now() / everyMs) * everyMs);
}
