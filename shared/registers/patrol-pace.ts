import type { Patrol, PatrolPoint } from './patrols.ts';

/** What is to be seen of a point afterwards. */
export interface PointMark {
  /** The round is finished, nobody was there and nobody said why. */
  missed: boolean;
  /** Somebody was there sooner after the place before than one can walk. */
  tooFast: boolean;
  /** Later than the route allows. */
  tooSlow: boolean;
  /** Minutes since the place before, of a point that was reached; null for the first. */
  minutes: number | null;
}

/**
 * Judges a round by its own times. Between two places that were reached one after the other, in whatever direction, lie the
 * walking minutes of the points between them, those that were left out included.
 * @returns one mark for each point, in the route's order
 */
export function paceOf({ points, finishedAt }: Pick<Patrol, 'points' | 'finishedAt'>): PointMark[] {
  const marks: PointMark[] = points.map(({ way }) => ({
    missed: finishedAt !== null && way === null,
    tooFast: false,
    tooSlow: false,
    minutes: null,
  }));
  let before: { at: number; position: number } | null = null;
  for (const reached of reachedInTime(points)) {
    const mark = marks[reached.position];
    if (before !== null && mark) {
      const ms = reached.at - before.at;
      const between = points.slice(
        Math.min(before.position, reached.position) + 1,
        Math.max(before.position, reached.position) + 1,
      );
      const least = between.reduce((sum, { minMinutes }) => sum + minMinutes, 0);
      const most = between.reduce((sum, { maxMinutes }) => sum + maxMinutes, 0);
      mark.tooFast = ms < least * 60_000;
      mark.tooSlow = ms > most * 60_000;
      mark.minutes = Math.floor(ms / 60_000);
    }
    before = reached;
  }
  return marks;
}

function reachedInTime(points: readonly PatrolPoint[]): { at: number; position: number }[] {
  return points
    .flatMap(({ way, at }, position) =>
      at !== null && (way === 'scanned' || way === 'byHand') ? [{ at, position }] : [],
    )
    .sort((a, b) => a.at - b.at || a.position - b.position);
}

/** How a round went, in numbers. */
export interface Pace {
  points: number;
  scanned: number;
  byHand: number;
  skipped: number;
  missed: number;
  tooFast: number;
  tooSlow: number;
}

/** @returns the counts behind a line of the list. */
export function paceCounts(patrol: Pick<Patrol, 'points' | 'finishedAt'>): Pace {
  const of = (way: PatrolPoint['way']) => patrol.points.filter((point) => point.way === way).length;
  const marks = paceOf(patrol);
  return {
    points: patrol.points.length,
    scanned: of('scanned'),
    byHand: of('byHand'),
    skipped: of('skipped'),
    missed: marks.filter(({ missed }) => missed).length,
    tooFast: marks.filter(({ tooFast }) => tooFast).length,
    tooSlow: marks.filter(({ tooSlow }) => tooSlow).length,
  };
}
