import { createInstance } from 'i18next';
import { useSyncExternalStore } from 'react';
import { type Language, languages } from '../../shared/contract/languages.ts';
import type { PathOf, Translated } from './typed.ts';
import { zhCN } from './zh-CN/index.ts';

export type Texts = typeof zhCN;
export type TextKey = PathOf<Texts>;
export type TextParams = Record<string, string | number>;
/** Gives a text in the language of the screen. `count` chooses the plural. */
export type Say = (key: TextKey, params?: TextParams) => string;

const i18n = createInstance({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: { 'zh-CN': { translation: zhCN } },
});
void i18n.init();

const sayer = (): Say => {
  const translate = i18n.getFixedT(i18n.language);
  return (key, params) => translate(key, params ?? {});
};
let current = sayer();
const listeners = new Set<() => void>();

/** Text outside components; inside, `useText` follows a change of language. */
export const say: Say = (key, params) => current(key, params);

/** @returns the language on the screen. */
export function language(): Language {
  return languages.find((known) => known === i18n.language) ?? 'zh-CN';
}

/** Words that stand beside what they name in `shared/`, in the Chinese of the screen. */
let otherWords: Readonly<Record<string, string>> = {};

/** Turns every text on the screen to another language; what is not simplified Chinese is fetched when first wanted. */
export async function showLanguage(wanted: Language): Promise<void> {
  if (wanted === 'en' && !i18n.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en/index.ts');
    const complete: Translated<Texts> = en;
    i18n.addResourceBundle('en', 'translation', complete);
  }
  if (wanted === 'zh-TW' && !i18n.hasResourceBundle('zh-TW', 'translation')) {
    const taiwan = await import('./zh-TW/index.ts');
    i18n.addResourceBundle('zh-TW', 'translation', taiwan.zhTW);
    otherWords = taiwan.otherWords;
  }
  await i18n.changeLanguage(wanted);
  document.documentElement.lang = wanted;
  document.title = i18n.t('words.product');
  current = sayer();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @returns the texts' function; the component is drawn again when the language changes. */
export function useText(): Say {
  return useSyncExternalStore(subscribe, () => current);
}

/** @returns the language on the screen, followed. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language);
}

/** @returns a Chinese word of the desk's own in the Chinese of the screen */
export const inScreenChinese = (word: string): string => (language() === 'zh-TW' ? (otherWords[word] ?? word) : word);
