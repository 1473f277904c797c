/** Keys that come faster than hands can: what a scanner types. Times are ms. */
export interface Burst {
  text: string;
  began: number;
  last: number;
}

/** Between two keys of a scanner never more than this, and on average less; hands that fast roll over two or three keys, not five. */
export const longestGap = 60;
const meanGap = 40;
const shortestCode = 5;

/** @param at the event's own time. @returns the burst that goes on with this sign, or a new one */
export function follow(burst: Burst | null, sign: string, at: number): Burst {
  if (burst === null || at - burst.last > longestGap) return { text: sign, began: at, last: at };
  return { text: burst.text + sign, began: burst.began, last: at };
}

/** @param at when the key came that ends a code. @returns the code, or null when hands typed it */
export function codeOf(burst: Burst | null, at: number): string | null {
  if (burst === null || burst.text.length < shortestCode || at - burst.last > longestGap) return null;
  return (burst.last - burst.began) / (burst.text.length - 1) <= meanGap ? burst.text : null;
}
