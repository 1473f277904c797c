import { en } from '../../../renderer/i18n/en/index.ts';
import type { Texts } from '../../../renderer/i18n/index.ts';
import type { Translated } from '../../../renderer/i18n/typed.ts';
import { zhCN } from '../../../renderer/i18n/zh-CN/index.ts';

/** The window's own words, by which the tests find things as a person or a screen reader does. */
export { en, zhCN as zh };
export type Words = Translated<Texts>;

/** @returns a text with its `{{names}}` filled in */
export function fill(text: string, params: Record<string, string | number>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** @returns what matches the text whatever stands in its `{{names}}` */
export function shape(text: string): RegExp {
  const parts = text.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.*?'));
}
