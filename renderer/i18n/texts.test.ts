import { describe, expect, it } from 'vitest';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';

function flat(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}
const chinese = new Map(flat(zhCN));
const english = new Map(flat(en));
const slots = (text = '') => new Set(text.match(/\{\{\s*\w+/g) ?? []);

describe('both languages', () => {
  it('have every text, and none is empty', () => {
    for (const [key, text] of [...chinese, ...english]) expect(text.trim(), key).not.toBe('');
    for (const key of chinese.keys()) expect(english.has(key), key).toBe(true);
  });

  it('name the same things in the same text', () => {
    for (const [key, text] of chinese) expect(slots(english.get(key)), key).toEqual(slots(text));
  });

  it('English speaks English', () => {
    for (const [key, text] of english) expect(/\p{Script=Han}/u.test(text), `${key}: ${text}`).toBe(false);
  });
});
