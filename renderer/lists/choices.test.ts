import { expect, test } from 'vitest';
import type { ListName } from '../../shared/registers/lists.ts';
import { listNames, listSorts, wheres } from '../../shared/registers/lists.ts';
import { say } from '../i18n/index.ts';
import { builtIn } from './built-in.ts';
import { choicesFor, choicesOf } from './choices.ts';
import { atRest } from './narrowing.ts';

const all = (list: ListName) => choicesOf(list, atRest[list], ['E', 'W'], say);
const found = (typed: string, list: ListName = 'cases') =>
  choicesFor(list, all(list), typed, 2025, {}, say).map(({ condition, sort }) =>
    condition ? `${condition.name}:${condition.value}` : sort,
  );

test('letters, words, a floor, a day and a stretch of days find a condition', () => {
  expect(found('yq')).toContain('flag:overdue');
  expect(found('工程部')[0]).toBe('dept:engineering');
  expect(found('12')[0]).toBe('floor:12');
  expect(found('3-5')[0]).toBe('dates:2025-03-05~2025-03-05');
  expect(found('2024-12-30~1-2')).not.toContain('dates:2024-12-30~2024-01-02');
  expect(found('3-1~3-15')[0]).toBe('dates:2025-03-01~2025-03-15');
  expect(found('3-15~3-1')).toEqual([]);
  expect(found('2-30')).toEqual([]);
  expect(found('先到期')).toEqual(['due']);
  expect(found('', 'calls')).toHaveLength(all('calls').length);
});

test('every condition and every ready-made view is one that its list can be narrowed by, and has words', () => {
  for (const list of listNames) {
    for (const { condition, text } of all(list)) {
      expect(text).not.toMatch(/^(lists|domain|orders)\./);
      if (condition) wheres[list].parse({ [condition.name]: [condition.value] });
    }
    for (const { shows, name } of builtIn[list]) {
      wheres[list].parse(shows.where);
      expect(listSorts[list]).toContain(shows.sort);
      expect(say(name)).not.toContain('lists.');
    }
    expect(builtIn[list][0]?.shows).toEqual(atRest[list]);
  }
});
