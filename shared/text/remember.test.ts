import { expect, test } from 'vitest';
import { remember } from './remember.ts';

test('a text is worked out once, until there are too many', () => {
  const asked: string[] = [];
  const length = remember((text) => {
    asked.push(text);
    return text.length;
  }, 2);
  expect(['王', '王', '张伟', '王', '李', '王'].map(length)).toEqual([1, 1, 2, 1, 1, 1]);
  expect(asked).toEqual(['王', '张伟', '李', '王']);
});
