import { atWallTime } from './site-time.ts';

/** @param month `2025-03`. @returns UTC ms of its first moment at the site, and of the next month's. */
export function monthSpan(month: string, timeZone: string): { from: number; until: number } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  const begin = (m: string) => atWallTime(`${m}-01`, '00:00', timeZone);
  return { from: begin(month), until: begin(next) };
}
