import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paceCounts, paceOf } from './patrol-pace.ts';
import type { PatrolPoint } from './patrols.ts';

const point = fc.record({
  way: fc.constantFrom('scanned' as const, 'byHand' as const, 'skipped' as const, null),
  minute: fc.nat(60),
  minMinutes: fc.nat(8),
  slack: fc.nat(10),
});

/** A point that nobody has been to has no time. */
const pointOf = (
  { way, minute, minMinutes, slack }: { way: PatrolPoint['way'] } & Record<'minute' | 'minMinutes' | 'slack', number>,
  i: number,
): PatrolPoint => ({
  ...{ no: `A-A-250303-${String(i).padStart(3, '0')}`, place: String(i), minMinutes, maxMinutes: minMinutes + slack },
  ...{ way, at: way === null ? null : minute * 60_000, reason: '' },
});

/** The same judgement by walking up and down the building minute by minute: no sorting, no sums of slices. */
function naive(points: readonly PatrolPoint[], finished: boolean) {
  const marks = points.map(({ way }) => ({ missed: finished && way === null, tooFast: false, tooSlow: false }));
  let standsAt: number | null = null;
  let since = 0;
  for (let minute = 0; minute <= 60; minute += 1) {
    for (const [i, { way, at }] of points.entries()) {
      if (way === null || way === 'skipped' || at !== minute * 60_000) continue;
      const mark = marks[i];
      if (standsAt !== null && mark) {
        let least = 0;
        let most = 0;
        for (let step: number = standsAt; step !== i; step += i > standsAt ? 1 : -1) {
          // The minutes between two neighbours stand at the later of them in the route.
          const later = points[Math.max(step, step + (i > standsAt ? 1 : -1))];
          least += later?.minMinutes ?? 0;
          most += later?.maxMinutes ?? 0;
        }
        mark.tooFast = minute - since < least;
        mark.tooSlow = minute - since > most;
      }
      standsAt = i;
      since = minute;
    }
  }
  return marks;
}

test('missed and too-fast points are those that somebody walking along minute by minute would call so', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), fc.boolean(), (said, finished) => {
      const patrol = { points: said.map(pointOf), finishedAt: finished ? 3_600_000 : null };
      const marks = paceOf(patrol).map(({ missed, tooFast, tooSlow }) => ({ missed, tooFast, tooSlow }));
      const expected = naive(patrol.points, finished);
      expect(marks).toEqual(expected);
      const count = (of: 'missed' | 'tooFast') => expected.filter((mark) => mark[of]).length;
      expect(paceCounts(patrol)).toMatchObject({ missed: count('missed'), tooFast: count('tooFast') });
    }),
    { numRuns: 500 },
  );
});

test('a round may be walked the other way about, as long as its legs are long enough', () => {
  const at = [30, 20, 10];
  const points = at.map((minute, i) => pointOf({ way: 'scanned', minute, minMinutes: 9, slack: 5 }, i));
  expect(paceCounts({ points, finishedAt: 40 * 60_000 })).toMatchObject({ tooFast: 0, tooSlow: 0, missed: 0 });
});
