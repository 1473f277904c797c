import { expect, test } from 'vitest';
import { newId, pureChance } from './ids.ts';

test('no two draws are alike, however often the pool is filled anew', () => {
  const drawn = Array.from({ length: 3000 }, () => Buffer.from(pureChance.bytes(16)).toString('hex'));
  expect(new Set(drawn).size).toBe(3000);
  expect(pureChance.bytes(10_000)).toHaveLength(10_000);
});

test('what was drawn stays as it is when more is drawn', () => {
  const first = pureChance.bytes(16);
  const text = Buffer.from(first).toString('hex');
  for (let i = 0; i < 600; i += 1) pureChance.bytes(16);
  expect(Buffer.from(first).toString('hex')).toBe(text);
});

test('ids sort by the moment they were made', () => {
  const ids = [3, 1, 2].map((ms) => newId(1_700_000_000_000 + ms));
  expect(ids.toSorted()).toEqual([ids[1], ids[2], ids[0]]);
});
