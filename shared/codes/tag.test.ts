import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTag, siteMark, tagOf } from './tag.ts';

const here = '0195a1b2-0000-7000-8000-0000000abcde';
const there = '0195a1b2-0000-7000-8000-0000000abcdf';

const number = fc
  .tuple(
    fc.constantFrom('K', 'C', 'W', 'I', 'L'),
    fc.constantFrom('A', 'B', 'Z', '1'),
    fc.integer({ min: 0, max: 28_000 }),
    fc.integer({ min: 1, max: 32_767 }),
  )
  .map(([register, desk, day, serial]) => {
    const date = new Date(Date.UTC(2020, 0, 1) + day * 86_400_000).toISOString().slice(2, 10).replaceAll('-', '');
    return `${register}-${desk}-${date}-${String(serial).padStart(3, '0')}`;
  });

test('a number comes back from its code, in whatever way the code was written down', () => {
  fc.assert(
    fc.property(number, (no) => {
      const tag = tagOf(no, here);
      expect(tag).toMatch(/^[A-Z0-9]{14}$/);
      for (const text of [tag, tag.toLowerCase(), ` ${tag.slice(0, 5)}-${tag.slice(5)} `, fullWidth(tag)]) {
        expect(readTag(text, here)).toEqual({ kind: 'here', no });
      }
    }),
  );
});

test('a code of another building is told apart from one that is not known', () => {
  expect(readTag(tagOf('K-A-250303-017', there), here)).toEqual({ kind: 'otherSite' });
  for (const text of ['SF1234567890123', '773012345678901', 'JD0123456789012', 'PB-07', '', '西区钥匙']) {
    expect(readTag(text, here)).toBeNull();
  }
});

test('one wrong sign, or two neighbours that changed places, never make another key', () => {
  fc.assert(
    fc.property(number, fc.nat(13), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (no, at, sign) => {
      const tag = tagOf(no, here);
      const wrong = tag.slice(0, at) + sign + tag.slice(at + 1);
      const swapped = tag.slice(0, at) + (tag[at + 1] ?? '') + (tag[at] ?? '') + tag.slice(at + 2);
      for (const text of [wrong, swapped]) {
        if (text !== tag) expect(readTag(text, here)?.kind).not.toBe('here');
      }
    }),
    { numRuns: 500 },
  );
});

test('of one of ours that is damaged is said that it was misread', () => {
  const tag = tagOf('K-A-250303-017', here);
  expect(tag.slice(8, 12)).toBe(siteMark(here));
  expect(readTag(`${tag.slice(0, 6)}${tag[6] === '0' ? '1' : '0'}${tag.slice(7)}`, here)).toEqual({ kind: 'misread' });
});

test('what is no human number has no code', () => {
  for (const no of ['PB-07', 'K-A-250303-99999', 'K-A-190303-001', ''])
    expect(() => tagOf(no, here)).toThrow(RangeError);
});

function fullWidth(text: string): string {
  return [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');
}
