import type { PointGroup } from 'signature_pad';
import type { Stroke } from '../../shared/registers/signatures.ts';

/** Points a stroke may have; a longer line is kept as several. */
const longest = 5000;
const tenths = (value: number) => Math.round(value * 10) / 10;

/** @returns the lines of the pad as they are kept: pixels of the pad, and ms since the first touch. */
export function strokesOf(groups: readonly Pick<PointGroup, 'points'>[]): Stroke[] {
  const began = groups[0]?.points[0]?.time ?? 0;
  return groups.flatMap(({ points }) => {
    const line = points.map(({ x, y, time }): Stroke[number] => [
      tenths(x),
      tenths(y),
      Math.max(0, Math.round(time - began)),
    ]);
    return Array.from({ length: Math.ceil(line.length / longest) }, (_, i) =>
      line.slice(i * longest, (i + 1) * longest),
    );
  });
}
