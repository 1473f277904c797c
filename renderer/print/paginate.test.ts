import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, cells, table, text } from './form.ts';
import { type Part, paginate, type Ruler } from './paginate.ts';

const headHeight = 20;
const lettersInLine = 10;
const lineHeight = 15;

/** A page as a typesetter sees it: lines of ten letters, rows as tall as they say. */
function ruler(blocks: readonly Block[], room: number): Ruler {
  const rowHeight = (block: number, row: number) => {
    const content = blocks[block];
    return content?.kind === 'table' ? Number(content.rows[row]?.[0]) : 0;
  };
  const textHeight = (from: number, to: number) => 6 + Math.ceil((to - from) / lettersInLine) * lineHeight;
  return {
    room,
    height(block) {
      const content = blocks[block];
      if (content?.kind === 'text') return textHeight(0, content.text.length);
      if (content?.kind !== 'table') return 25;
      return content.rows.reduce((sum, _, row) => sum + rowHeight(block, row), headHeight);
    },
    head: () => headHeight,
    row: rowHeight,
    text: (_, from, to) => textHeight(from, to),
  };
}

const sheet = (count: number, height: number) =>
  table(
    '',
    [{ label: 'n', width: 1 }],
    Array.from({ length: count }, () => [String(height)]),
  );

test('a form that fits is one page, an empty one too', () => {
  const blocks = [cells(['a', 'b']), text('c', 'd'), sheet(3, 20)];
  expect(paginate(blocks, ruler(blocks, 300))).toHaveLength(1);
  expect(paginate([], ruler([], 300))).toEqual([[]]);
});

test('a table is broken between rows, and its head comes again', () => {
  const blocks = [cells(['a', 'b']), sheet(12, 30)];
  const pages = paginate(blocks, ruler(blocks, 145));
  expect(pages.map((page) => page.filter(({ block }) => block === 1))).toEqual([
    [{ block: 1, from: 0, to: 3 }],
    [{ block: 1, from: 3, to: 7 }],
    [{ block: 1, from: 7, to: 11 }],
    [{ block: 1, from: 11, to: 12 }],
  ]);
});

test('a short text is not broken; a long one fills the page and goes on', () => {
  const short = [sheet(5, 30), text('a', 'x'.repeat(30))];
  expect(paginate(short, ruler(short, 200))).toEqual([[{ block: 0, from: 0, to: 5 }], [{ block: 1, from: 0, to: 30 }]]);
  const long = [cells(['a', 'b']), text('a', 'x'.repeat(250))];
  expect(paginate(long, ruler(long, 181))).toEqual([
    [
      { block: 0, from: 0, to: 1 },
      { block: 1, from: 0, to: 100 },
    ],
    [{ block: 1, from: 100, to: 210 }],
    [{ block: 1, from: 210, to: 250 }],
  ]);
});

test('no letter is cut in two', () => {
  const blocks = [text('a', '𠮷'.repeat(77))];
  const pages = paginate(blocks, ruler(blocks, 66));
  for (const { from, to } of pages.flat()) expect([from % 2, to % 2]).toEqual([0, 0]);
});

const someBlock = fc.oneof(
  fc.constant(cells(['a', 'b'])),
  fc.string({ unit: 'binary', maxLength: 900 }).map((value) => text('a', value)),
  fc.array(fc.integer({ min: 5, max: 120 }), { maxLength: 40 }).map((rows) =>
    table(
      '',
      [{ label: 'n', width: 1 }],
      rows.map((height) => [String(height)]),
    ),
  ),
);

test('whatever it holds, everything is on the pages once and in order, and only what is too tall for any page is taller', () => {
  fc.assert(
    fc.property(fc.array(someBlock, { maxLength: 12 }), fc.integer({ min: 60, max: 700 }), (blocks, room) => {
      const measure = ruler(blocks, room);
      const pages = paginate(blocks, measure);
      const parts = pages.flat();
      for (const [block, content] of blocks.entries()) {
        const size = content.kind === 'table' ? content.rows.length : content.kind === 'text' ? content.text.length : 1;
        const mine = parts.filter((part) => part.block === block);
        expect(mine[0]?.from).toBe(0);
        expect(mine.at(-1)?.to).toBe(size);
        for (const [i, part] of mine.entries()) if (i > 0) expect(part.from).toBe(mine[i - 1]?.to);
      }
      expect(parts.map(({ block }) => block)).toEqual(parts.map(({ block }) => block).sort((a, b) => a - b));
      const tall = (part: Part) => {
        const content = blocks[part.block];
        if (content?.kind === 'text') return measure.text(part.block, part.from, part.to);
        if (content?.kind !== 'table') return measure.height(part.block);
        let height = headHeight;
        for (let row = part.from; row < part.to; row += 1) height += measure.row(part.block, row);
        return height;
      };
      for (const page of pages) {
        const height = page.reduce((sum, part) => sum + tall(part), 0);
        if (page.length > 1) expect(height).toBeLessThanOrEqual(room);
      }
    }),
  );
});
