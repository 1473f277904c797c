import type { Ruler } from './paginate.ts';

/** Between what is measured on the screen and what is printed lie fractions of a line. */
const slack = 4;

/** @param sample a sheet with all blocks on it, as tall as it likes. @returns how tall each part is, in its own pixels */
export function rulerOf(sample: HTMLElement): Ruler {
  const body = sample.querySelector<HTMLElement>('[data-body]');
  const blocks = [...sample.querySelectorAll<HTMLElement>('[data-block]')];
  const heightOf = (element: Element | null | undefined) => element?.getBoundingClientRect().height ?? 0;
  const texts = blocks.map((block) => block.querySelector<HTMLElement>('[data-text]'));
  const rows = blocks.map((block) => [...block.querySelectorAll('tbody > tr')]);
  return {
    room: Math.max(0, heightOf(body) - slack),
    height: (block) => heightOf(blocks[block]),
    head: (block) => heightOf(blocks[block]?.querySelector('thead')),
    row: (block, row) => heightOf(rows[block]?.[row]),
    text(block, from, to) {
      const box = texts[block];
      const letters = box?.firstChild;
      const around = heightOf(blocks[block]) - heightOf(box);
      if (!letters) return around;
      const range = document.createRange();
      range.setStart(letters, from);
      range.setEnd(letters, to);
      return around + range.getBoundingClientRect().height;
    },
  };
}
