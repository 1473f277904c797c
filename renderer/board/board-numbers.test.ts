import { expect, test } from 'vitest';
import { type BoardSources, boardNumbers } from './board-numbers.ts';

const line = (dueAt: number, snoozedUntil: number | null = null) => ({ dueAt, snoozedUntil });
const loan = (dueAt: number, keys: number) => ({ dueAt, keys: Array.from({ length: keys }) });

test('what is late is counted apart from what will be, snoozed lines are neither, and only what is late has a colour', () => {
  const sources = {
    now: { lines: [line(5), line(10), line(50), line(5, 100)], counts: { cases: 7 } },
    inside: { heads: 3 },
    loans: [loan(5, 2), loan(50, 1)],
    incidents: [],
    events: undefined,
  } as unknown as BoardSources;
  const shown = boardNumbers(sources, 10);
  expect(Object.fromEntries(shown.map(({ id, value }) => [id, value]))).toEqual({
    ...{ open: 7, overdue: 2, soon: 1, inside: 3, keysOut: 3, keysLate: 2, incidents: 0, events: null },
  });
  expect(shown.filter(({ tone }) => tone === 'danger').map(({ id }) => id)).toEqual(['overdue', 'keysLate']);
});
