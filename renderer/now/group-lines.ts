import type { NowLine } from '../../shared/contract/desk.ts';

export const nowGroups = ['overdue', 'soon', 'today', 'later'] as const;
export type NowGroup = (typeof nowGroups)[number];

/**
 * @param now UTC ms
 * @param soonMinutes `now.soonMinutes`
 * @param dayEnd UTC ms of the site's next midnight
 */
export function groupOf(dueAt: number, now: number, soonMinutes: number, dayEnd: number): NowGroup {
  if (dueAt <= now) return 'overdue';
  if (dueAt <= now + soonMinutes * 60_000) return 'soon';
  return dueAt < dayEnd ? 'today' : 'later';
}

/** The lines of Now by group, in the order they came; groups without lines are left out. */
export function groupLines(
  lines: readonly NowLine[],
  now: number,
  soonMinutes: number,
  dayEnd: number,
): { group: NowGroup; lines: NowLine[] }[] {
  const byGroup = Map.groupBy(lines, (line) => groupOf(line.dueAt, now, soonMinutes, dayEnd));
  return nowGroups.flatMap((group) => {
    const found = byGroup.get(group);
    return found ? [{ group, lines: found }] : [];
  });
}

/** @returns a text that tells the lines apart: one record may be due by several rules */
export function lineKey(line: Pick<NowLine, 'record' | 'rule'>): string {
  return `${line.record} ${line.rule}`;
}
