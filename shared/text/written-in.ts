import type { Language } from '../contract/desk.ts';

/** The languages that are written by hand; Chinese as in Taiwan is made from the other Chinese. */
export type Written = 'zh-CN' | 'en';

/** @returns the language in which what is shown in this one was written */
export const writtenIn = (language: Language): Written => (language === 'en' ? 'en' : 'zh-CN');
