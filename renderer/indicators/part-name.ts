import type { Split } from '../../shared/registers/indicators.ts';
import type { Say, TextKey } from '../i18n/index.ts';

const places: Partial<Record<Split, string>> = {
  department: 'domain.department',
  shift: 'indicators.shift',
  category: 'domain.category',
  kind: 'domain.kind',
  party: 'domain.party',
  caller: 'domain.followUpCaller',
  result: 'domain.callResult',
  purpose: 'visitors.purpose',
  payer: 'orders.payer',
  item: 'orders.item',
  age: 'indicators.age',
};

/** @returns what a part of an indicator is called. */
export function partName(by: Split, key: string, t: Say): string {
  if (key === '') return by === 'item' ? t('domain.type.other') : t('words.unknown');
  if (by === 'zone' || by === 'question') return key;
  if (by === 'hour') return `${key}:00–${key}:59`;
  if (by === 'kind' && key === 'repair') return t('indicators.repair');
  if (by === 'type') return t(`domain.${key.startsWith('emergency.') ? '' : 'type.'}${key}` as TextKey);
  return t(`${places[by]}.${key}` as TextKey);
}
