import type { Phrase } from '../../shared/registers/phrases.ts';
import { type ShippedCode, shippedPhrases } from '../../shared/registers/shipped-phrases.ts';
import type { Say } from '../i18n/index.ts';

const isShipped = (code: string): code is ShippedCode => shippedPhrases.some((phrase) => phrase.code === code);

/** @returns the building's own words, or the shipped ones in the language of the screen. */
export function phraseText({ text, shipped }: Pick<Phrase, 'text' | 'shipped'>, t: Say): string {
  return text === '' && shipped !== null && isShipped(shipped) ? t(`phrases.shipped.${shipped}`) : text;
}
