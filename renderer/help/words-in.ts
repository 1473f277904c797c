import type { Language } from '../../shared/contract/languages.ts';
import type { HelpWords } from './words/shape.ts';

const files: Record<Language, () => Promise<{ helpWords: HelpWords }>> = {
  'zh-CN': () => import('./words/zh-CN.ts'),
  'zh-TW': () => import('./words/zh-TW.ts'),
  en: () => import('./words/en.ts'),
};

/** The help of every screen in a language, fetched when it is first wanted. */
export const helpWordsIn = async (language: Language): Promise<HelpWords> => (await files[language]()).helpWords;
