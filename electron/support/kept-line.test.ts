import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe, scrub } from '../log/scrub.ts';
import { keptLine } from './kept-line.ts';

const line = (text: string) => `[2026-12-01 03:45:55.123] [error] ${text}`;
const kept = (text: string) => keptLine(line(text)).slice(line('').length);

test('what the desk says of itself leaves as it is', () => {
  for (const text of [
    'painted after 812 ms, version 0.4.0',
    'session in',
    'alarm notify60s arrive15m',
    'the clock was moved by -3600 s',
    'paper pack: 812 ms, written absent',
    'quick_check found the book damaged',
  ])
    expect(kept(text)).toBe(text);
});

test('an error keeps name, code, method and place, and its message only where SQLite made it', () => {
  expect(kept('1a2b3c4d in cases.register: Error SQLITE_CONSTRAINT: UNIQUE constraint failed: cases.id')).toBe(
    '1a2b3c4d in cases.register: Error SQLITE_CONSTRAINT: UNIQUE constraint failed: cases.id',
  );
  expect(kept('1a2b3c4d in cases.register: TypeError: Zhang San of E1203 is not iterable')).toBe(
    '1a2b3c4d in cases.register: TypeError: (withheld)',
  );
  expect(kept('sync: photos: Error: connect to desk.huaxin.cn')).not.toContain('huaxin');
  expect(keptLine('    at registerCase (C:\\Users\\zhangsan\\AppData\\app.asar\\dist\\worker.cjs:12:7)')).toBe(
    '    at registerCase (worker.cjs:12:7)',
  );
});

test('a line in which anybody wrote anything is left out', () => {
  const written = [
    'Zhang San',
    '13812345678',
    'token eyJhbGciOi',
    'pin 4826',
    '李静说灯坏了',
    'alarm Zhang',
    'painted by Zhang',
  ];
  for (const text of written) {
    expect(kept(text)).toBe('(withheld)');
    expect(keptLine(text)).toBe('(withheld)');
    const said = keptLine(line(describe(new TypeError(text)).split('\n')[0] ?? ''));
    expect(said).toMatch(/TypeError: \(withheld\)$/);
    expect(kept(scrub(`the backup failed: Error: ${text}`))).not.toContain(text);
  }
});

test('of any text at all no word of three letters gets through that the desk has not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 3, maxLength: 60 }), (text) => {
      fc.pre(!/^(session|alarm|painted|update)/.test(text));
      expect(keptLine(text)).toBe('(withheld)');
    }),
  );
});
