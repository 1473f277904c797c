import type { NowLine } from '../../shared/contract/desk.ts';
import type { Say, TextKey } from '../i18n/index.ts';

/** @returns what a line of Now is about in a word or two; empty while nobody has said */
export function matterOf(line: Pick<NowLine, 'register' | 'type' | 'emergency'>, t: Say): string {
  if (line.register === 'calls') return t('now.call');
  if (line.register === 'mailItems') return t(`mail.type.${line.type}` as TextKey);
  if (line.type === null) return '';
  return t(`domain.${line.emergency ? 'emergency' : 'type'}.${line.type}` as TextKey);
}
