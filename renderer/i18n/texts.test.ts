import { describe, expect, it } from 'vitest';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';
import { otherWords, zhTW } from './zh-TW/index.ts';

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

describe('Chinese as in Taiwan', () => {
  const taiwan = new Map(flat(zhTW));

  it('has every text, with the same things named in it', () => {
    expect([...taiwan.keys()]).toEqual([...chinese.keys()]);
    for (const [key, text] of chinese) expect(slots(taiwan.get(key)), key).toEqual(slots(text));
  });

  it('leaves no simplified character', () => {
    const simplified = /[电话单记录车门问间时听说请让该这发现处报还关设备检维户号称总应图标语类删选择务员签认显确认]/u;
    const words = [...taiwan.values(), ...Object.values(otherWords)];
    expect(words.filter((word) => simplified.test(word))).toEqual([]);
  });

  it('says it as Taiwan does', () => {
    expect(zhTW.words.product).toBe('櫃檯簿');
    expect(zhTW.print.preview.send).toBe('列印');
  });
});
