import { wallTime } from '../time/site-time.ts';

/** How many hours and days keep their newest backup. */
export const keptHours = 24;
export const keptDays = 30;

/**
 * @param times when backups were made, UTC ms
 * @returns those to keep: the newest of each of the latest hours that have one, and of each of the latest days
 */
export function keptBackups(times: readonly number[], timeZone: string): Set<number> {
  const newestFirst = times.toSorted((a, b) => b - a);
  const kept = new Set<number>();
  const keep = (most: number, spanOf: (time: number) => string) => {
    const spans = new Set<string>();
    for (const time of newestFirst) {
      const span = spanOf(time);
      if (spans.has(span)) continue;
      if (spans.size === most) return;
      spans.add(span);
      kept.add(time);
    }
  };
  keep(keptHours, (time) => String(Math.floor(time / 3_600_000)));
  keep(keptDays, (time) => wallTime(time, timeZone).date);
  return kept;
}
