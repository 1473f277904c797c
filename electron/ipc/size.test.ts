import { expect, test } from 'vitest';
import { isLargerThan } from './size.ts';

const mebi = 1024 * 1024;

test('counts text, bytes and what is nested', () => {
  expect(isLargerThan({ text: 'x'.repeat(1_000) }, mebi)).toBe(false);
  expect(isLargerThan({ text: 'x'.repeat(mebi) }, mebi)).toBe(true);
  expect(isLargerThan({ bytes: new Uint8Array(mebi + 1) }, mebi)).toBe(true);
  expect(isLargerThan([[[['x'.repeat(mebi)]]]], mebi)).toBe(true);
  expect(isLargerThan(new Map([['key', new Set([new ArrayBuffer(2 * mebi)])]]), mebi)).toBe(true);
  expect(isLargerThan({ ['k'.repeat(mebi)]: 1 }, mebi)).toBe(true);
  expect(isLargerThan(10n ** 1_300_000n, mebi)).toBe(true);
});

test('comes to an end on what refers to itself, is deep, or is long', () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  expect(isLargerThan(cycle, mebi)).toBe(false);
  let deep: unknown = null;
  for (let level = 0; level < 100_000; level++) deep = [deep];
  expect(isLargerThan(deep, 40 * mebi)).toBe(false);
  expect(isLargerThan(new Array(1_000_000).fill(0), mebi)).toBe(true);
});
