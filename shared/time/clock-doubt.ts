const minute = 60_000;
const day = 86_400_000;

/** A clock set forward further than this while the desk runs is not followed: nobody puts one right by that much unnoticed. */
export const longestLeapMs = 31 * day;
/** A clock that was moved this long before or after a record casts doubt on the times in it. */
export const nearMoveMs = 10 * minute;
/** A desk that nobody wrote at for longer than this has more likely a wrong clock. */
const longestSilenceMs = 183 * day;

/** The machine's clock cannot be right: it is before what the book last wrote, or far behind that. Times are UTC ms. */
export interface ClockDoubt {
  kind: 'behind' | 'ahead';
  last: number;
}

/** The machine's clock was moved by `byMs` (negative: set back) when the desk's own said `at`, UTC ms. */
export interface ClockMove {
  at: number;
  byMs: number;
}

/** @param last when the book was last written; null: never */
export function clockDoubt(now: number, last: number | null): ClockDoubt | null {
  if (last === null) return null;
  if (now < last - 10 * minute) return { kind: 'behind', last };
  return now > last + longestSilenceMs ? { kind: 'ahead', last } : null;
}
