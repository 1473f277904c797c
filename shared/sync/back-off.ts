const first = 1_000;
const longest = 5 * 60_000;

/**
 * How long to leave a server alone after so many failures in a row: doubling, with full jitter over the upper half, so that
 * a building's desks do not come back all at once.
 * @param chance 0 ≤ chance < 1. @returns ms
 */
export function backOff(failures: number, chance: number): number {
  const ceiling = Math.min(longest, first * 2 ** Math.min(30, Math.max(0, failures - 1)));
  return Math.round(ceiling / 2 + (ceiling / 2) * chance);
}
