import type { Language } from '../../shared/contract/desk.ts';
import type { Mask } from '../../shared/registers/exported/personal.ts';
import { maskName, maskPhone } from '../../shared/text/mask.ts';

/** @returns what a masked export shows of a personal value; nothing stays nothing */
export function masked(mask: Mask, value: string, language: Language): string {
  if (value === '') return '';
  if (mask === 'phone') return maskPhone(value);
  if (mask === 'name') return maskName(value);
  return language === 'en' ? '(masked)' : '（已隐去）';
}
