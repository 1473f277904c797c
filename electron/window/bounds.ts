import type { Bounds } from '../settings.ts';

/** The smallest screen that must show everything (screens.md). */
export const usable = { width: 1366, height: 768 };
const smallest = { width: 800, height: 560 };

/**
 * @param left where the window was left; @param area the work area of the display nearest to it
 * @returns where it opens: as it was left if that is still on a display, else in the middle of this one
 */
export function openingBounds(left: Bounds | null, area: Bounds): Bounds {
  const width = clamp(left?.width ?? Math.max(usable.width, Math.round(area.width * 0.85)), smallest.width, area.width);
  const height = clamp(
    left?.height ?? Math.max(usable.height, Math.round(area.height * 0.9)),
    smallest.height,
    area.height,
  );
  if (left && isWithin(left.x, area.x, area.width) && isWithin(left.y, area.y, area.height)) {
    return { x: left.x, y: left.y, width, height };
  }
  const x = area.x + Math.max(0, Math.round((area.width - width) / 2));
  return { x, y: area.y + Math.max(0, Math.round((area.height - height) / 2)), width, height };
}

/** Windows without a frame stand a few pixels outside; a title bar must be within reach. */
function isWithin(at: number, from: number, size: number): boolean {
  return at >= from - 16 && at <= from + size - 120;
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
