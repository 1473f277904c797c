import type { Block } from './form.ts';

/** A piece of a block on one page: rows of a table, letters of a text, or all of it. */
export interface Part {
  block: number;
  from: number;
  to: number;
}

/** How tall things are, all in the same measure. */
export interface Ruler {
  /** Of one page. */
  room: number;
  height(block: number): number;
  /** What a table repeats on each page. */
  head(block: number): number;
  row(block: number, row: number): number;
  /** The box of a text that holds these letters. */
  text(block: number, from: number, to: number): number;
}

/** A text that is broken leaves at least so much of the page filled, or it begins on the next. */
const leastShare = 0.12;

const sizeOf = (block: Block): number =>
  block.kind === 'table' ? block.rows.length : block.kind === 'text' ? block.text.length : 1;

/**
 * Puts blocks on pages: none is broken but a table between rows, whose head comes again, and a text that is taller than what
 * is left. Nothing is left out, whatever its height.
 */
export function paginate(blocks: readonly Block[], ruler: Ruler): Part[][] {
  const pages: Part[][] = [[]];
  let left = ruler.room;
  const turn = () => {
    pages.push([]);
    left = ruler.room;
  };
  const put = (part: Part, height: number) => {
    pages.at(-1)?.push(part);
    left -= height;
  };
  const isFresh = () => pages.at(-1)?.length === 0;

  for (const [block, content] of blocks.entries()) {
    const all = { block, from: 0, to: sizeOf(content) };
    const height = ruler.height(block);
    if (height <= left) put(all, height);
    else if (content.kind === 'table' && content.rows.length > 0) putRows(block, content.rows.length);
    else if (content.kind === 'text' && height > ruler.room / 2) putText(block, content.text);
    else {
      if (!isFresh()) turn();
      put(all, height);
    }
  }
  return pages;

  function putRows(block: number, count: number): void {
    const head = ruler.head(block);
    for (let from = 0; from < count; ) {
      if (head + ruler.row(block, from) > left && !isFresh()) turn();
      let height = head;
      let to = from;
      do height += ruler.row(block, to++);
      while (to < count && height + ruler.row(block, to) <= left);
      put({ block, from, to }, height);
      from = to;
      if (from < count) turn();
    }
  }

  function putText(block: number, value: string): void {
    const fitsNoLetter = lettersFor(block, 0, value.length, left) < 2;
    if ((left < ruler.room * leastShare || fitsNoLetter) && !isFresh()) turn();
    for (let from = 0; from < value.length; ) {
      const to = whole(value, lettersFor(block, from, value.length, left), from);
      put({ block, from, to }, ruler.text(block, from, to));
      from = to;
      if (from < value.length) turn();
    }
  }

  /** @returns the last letter up to which the text fits */
  function lettersFor(block: number, from: number, end: number, room: number): number {
    let fits = from;
    let over = end + 1;
    while (over - fits > 1) {
      const middle = (fits + over) >> 1;
      if (ruler.text(block, from, middle) <= room) fits = middle;
      else over = middle;
    }
    return fits;
  }
}

/** @returns a place that cuts no letter in two, after `from` */
function whole(value: string, to: number, from: number): number {
  const cut = to < value.length && /[\uDC00-\uDFFF]/.test(value.charAt(to)) ? to - 1 : to;
  return cut > from ? cut : Math.min(value.length, from + 2);
}
