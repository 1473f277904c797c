import type { Language } from '../../shared/contract/desk.ts';
import { type IndicatorWords, indicatorWords } from '../../shared/registers/indicator-words.ts';
import type { IndicatorId } from '../../shared/registers/indicators.ts';
import { writtenIn } from '../../shared/text/written-in.ts';
import { inScreenChinese } from '../i18n/index.ts';

/** @returns an indicator's words as the screen or the form says them */
export function screenIndicatorWords(id: IndicatorId, language: Language): IndicatorWords {
  const { name, upper, lower } = indicatorWords(id, writtenIn(language));
  return { name: inScreenChinese(name), upper: inScreenChinese(upper), lower: inScreenChinese(lower) };
}
