import type { NowLine } from '../../shared/contract/desk.ts';
import type { Say, TextKey } from '../i18n/index.ts';

/** @returns what a line of Now is about in a word or two; empty while nobody has said */
export function matterOf(line: Pick<NowLine, 'register' | 'type' | 'emergency'>, t: Say): string {
  if (line.register === 'calls') return t('now.call');
  if (line.register === 'vacantRounds') return t('now.vacantRound');
  if (line.register === 'mailItems') return t(`mail.type.${line.type}` as TextKey);
  if (line.register === 'workReports') return t(`workReports.title.${line.type}` as TextKey);
  if (line.type === null) return '';
  return t(`domain.${line.emergency ? 'emergency' : 'type'}.${line.type}` as TextKey);
}

/** Only a report is told; a key is lent, mail comes, a found thing is taken in. */
const sinceWords: Partial<Record<NowLine['register'], TextKey>> = {
  workReports: 'now.sinceOf.workReports',
  calls: 'now.sinceOf.calls',
  keyMoves: 'now.sinceOf.keyMoves',
  keys: 'now.sinceOf.keys',
  keyCounts: 'now.sinceOf.keyCounts',
  mailItems: 'now.sinceOf.mailItems',
  missingIssues: 'now.sinceOf.missingIssues',
  visits: 'now.sinceOf.visits',
  foundItems: 'now.sinceOf.foundItems',
  itemCounts: 'now.sinceOf.itemCounts',
};

/** @returns the words for what happened then, with `span` for how long ago */
export const sinceKey = (register: NowLine['register']): TextKey => sinceWords[register] ?? 'now.since';
