import type { Language } from '../../shared/contract/desk.ts';

/** Each language by its own name. */
export const languageNames: Record<Language, string> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };
