import { pinyin } from 'pinyin-pro';
import { remember } from './remember.ts';

export interface Pinyin {
  /** `zw` for 张伟; other letters and digits stay: `abckj` for ABC科技. */
  initials: string;
  /** `zhangwei` */
  full: string;
}

const how = { toneType: 'none', type: 'array', v: true } as const;
const chinese = /\p{Script=Han}/u;
const stretches = /\p{Script=Han}+|\P{Script=Han}+/gu;
/** What ends most company names and tells none apart. */
const legalForm = /(?:股份|集团|责任|有限|公司)+$/u;
/** The one double surname whose second character, too, is said in its own way. */
const bothOwn = '万俟';

const syllables = remember((part): readonly string[] => pinyin(part, how));

/** @returns how a person's name is said, a surname as a surname (单 shan, 曾 zeng, 仇 qiu); null without Chinese characters. */
export function namePinyin(name: string): Pinyin | null {
  if (!chinese.test(name)) return null;
  return spelled(name, (part) => {
    const words = syllables(part);
    const surname = pinyin(part, { ...how, surname: 'head' }).slice(0, part.startsWith(bothOwn) ? 2 : 1);
    return [...surname, ...words.slice(surname.length)];
  });
}

/** @returns how a company's name is said; the full spelling without its legal form (有限公司), which is everybody's. */
export function companyPinyin(name: string): Pinyin | null {
  if (!chinese.test(name)) return null;
  const core = name.replace(legalForm, '') || name;
  const whole = spelled(name, syllables);
  return { initials: whole.initials, full: core === name ? whole.full : spelled(core, syllables).full };
}

/** @returns the letters a phrase is found by: `yxhkh` for 已修好，客户…; other letters and digits stay. */
export function textInitials(text: string): string {
  return spelled(text, syllables).initials;
}

function spelled(name: string, said: (part: string) => readonly string[]): Pinyin {
  let [initials, full] = ['', ''];
  for (const part of name.match(stretches) ?? []) {
    const own = chinese.test(part) ? said(part).map(latin) : [];
    const other = own.length > 0 ? '' : latin(part);
    full += own.join('') + other;
    initials += own.map((syllable) => syllable.slice(0, 1)).join('') + other;
  }
  return { initials, full };
}

function latin(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
