import type { FaultAt } from '../../shared/errors.ts';

/** @param times UTC ms by field. @returns a fault for each that has not come yet. */
export function futureFaults(now: number, times: Record<string, number | null | undefined>): FaultAt[] {
  return Object.entries(times)
    .filter(([, time]) => typeof time === 'number' && time > now)
    .map(([field]) => ({ field, code: 'future' }));
}

/**
 * @param at UTC ms; null: now
 * @param after UTC ms of what came before
 * @returns a fault for a time that has not come yet, or lies before that
 */
export function timeFaults(now: number, at: number | null, after: number, field = 'at'): FaultAt[] {
  if (at === null) return [];
  if (at > now) return [{ field, code: 'future' }];
  return at < after ? [{ field, code: 'before' }] : [];
}
