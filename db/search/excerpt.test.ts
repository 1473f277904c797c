import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { readQuery } from './query.ts';

function excerpt(typed: string, always: string[], told: string[]): string {
  const query = readQuery(typed);
  if (!query) throw new Error('nothing asked');
  return excerptOf(query, always, told);
}

const filler = '走廊灯光昏暗，';

test('the long field that was hit is shown, else the first', () => {
  expect(excerpt('渗水', ['E-1203'], ['空调坏了', '墙面渗水'])).toBe('E-1203 · 墙面渗水');
  expect(excerpt('王芳', ['E-1203', ''], ['空调坏了', '墙面渗水'])).toBe('E-1203 · 空调坏了');
  expect(excerpt('王芳', ['E-1203'], ['', ''])).toBe('E-1203');
});

test('a long text is cut around the words found, however it was written', () => {
  for (const [typed, written] of [
    ['渗水', '渗水'],
    ['wifi', 'ＷｉＦｉ'],
    ['2.5kg', '2.5㎏'],
    ['𠮷田', '𠮷田'],
  ] as const) {
    const shown = excerpt(typed, [], [`${filler.repeat(30)}${written}${filler.repeat(30)}`]);
    expect(shown, typed).toContain(written);
    expect(shown).toMatch(/^….*…$/u);
    expect([...shown].length).toBeLessThan(70);
  }
});

test('numbers are masked before anything is cut, rooms stay', () => {
  for (let n = 0; n < 60; n += 1) {
    const told = `${'空'.repeat(n)}13912345678${'调'.repeat(80)}渗水`;
    for (const typed of ['渗水', '空', '调', '3912345']) expect(excerpt(typed, [], [told])).not.toMatch(/\d{6}/);
  }
  expect(excerpt('渗水', ['13-2-1201', '王芳 13800138000'], [])).toBe('13-2-1201 · 王芳 138****8000');
});
