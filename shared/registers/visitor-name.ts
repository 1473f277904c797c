import { fold } from '../text/fold.ts';
import { phoneDigits, tidyPhone } from '../text/phone.ts';
import { namePinyin } from '../text/pinyin.ts';
import { simplified } from '../text/simplified.ts';

/** @returns what a name is found by: `zw` and `zhangwei` for 张伟 and 張偉, `jt` and `janetang` for Jane Tang. */
export function spellingOf(name: string): { initials: string; pinyin: string } {
  const said = namePinyin(simplified(name));
  if (said?.full) return { initials: said.initials, pinyin: said.full };
  const words = fold(name).split(/[^\p{L}\p{N}]+/u);
  return { initials: words.map((word) => word.slice(0, 1)).join(''), pinyin: words.join('') };
}

/** @returns the same text for the same person on every visit. */
export function personOf(name: string, contact: string): string {
  return `${fold(simplified(name)).replace(/\s/g, '')}|${phoneDigits(contact)}`;
}

/** @returns a number as visits keep it: a mobile's digits alone, so that it is found however it was typed. */
export function plainPhone(contact: string): string {
  const digits = phoneDigits(contact);
  return digits.length === 11 ? digits : tidyPhone(contact);
}
