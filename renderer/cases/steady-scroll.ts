/** A line and where it stood. */
export interface Anchor {
  id: string;
  index: number;
}

/**
 * How far the list must be scrolled so that the line the eye is on stays where it is when others come or go above it.
 * @param anchor the line and its index before the change
 * @param lines what is known of the list now, by index
 * @returns px, 0 when the line has gone or nothing moved
 */
export function scrollShift(anchor: Anchor | null, lines: ReadonlyMap<number, string>, lineHeight: number): number {
  if (anchor === null || lines.get(anchor.index) === anchor.id) return 0;
  for (const [index, id] of lines) if (id === anchor.id) return (index - anchor.index) * lineHeight;
  return 0;
}

/** A browser draws nothing below some 33 million pixels: a longer list is scrolled faster than it moves. */
export const tallest = 16_000_000;

/** @param whole height of all lines. @param height as it is scrolled. @param seen height of the window. @returns px of the list for each px scrolled */
export function paceOf(whole: number, height: number, seen: number): number {
  return whole <= height || height <= seen ? 1 : (whole - seen) / (height - seen);
}
