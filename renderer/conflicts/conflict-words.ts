import type { ConflictFact, SideView } from '../../shared/contract/conflicts.ts';
import type { useFormat } from '../format/use-format.ts';
import type { Say, TextKey } from '../i18n/index.ts';
import { openScreen, type Screen } from '../shell/screen.ts';

/** Where a status of each register has its word. */
const stateWords: Record<string, string> = {
  keys: 'keys.state',
  mailItems: 'mail.state',
  cases: 'domain.state',
  patrols: 'rounds.state',
};
const moments = new Set<ConflictFact['name']>(['at', 'dueAt', 'backAt', 'finishedAt']);

/** @returns what a side said, as a person reads it */
export function factText(
  register: string,
  { name, value }: ConflictFact,
  t: Say,
  format: Pick<ReturnType<typeof useFormat>, 'exact'>,
): string {
  if (moments.has(name)) return format.exact(Number(value)).slice(0, 16);
  if (name === 'status' && stateWords[register]) return t(`${stateWords[register]}.${value}` as TextKey);
  if (name === 'department') return t(`domain.department.${value}` as TextKey);
  return String(value);
}

/** A desk by its letter; one of which nothing is known is just the other one. */
export function deskName({ desk, isHere }: Pick<SideView, 'desk' | 'isHere'>, t: Say): string {
  if (desk === '') return t('conflicts.otherDesk');
  return t(isHere ? 'conflicts.thisDesk' : 'conflicts.desk', { letter: desk });
}

const screens: Record<string, (record: string) => Screen> = {
  keys: (keyId) => ({ at: 'keys', keyId }),
  mailItems: (itemId) => ({ at: 'mail', view: 'list', itemId }),
  cases: (caseId) => ({ at: 'cases', caseId }),
  patrols: (patrolId) => ({ at: 'patrols', patrolId }),
  keyCounts: () => ({ at: 'keys', view: 'count' }),
  itemCounts: () => ({ at: 'foundItems', view: 'count' }),
  mailBatches: () => ({ at: 'mail', view: 'batches' }),
};

export function openContested(register: string, record: string): void {
  const screen = screens[register]?.(record);
  if (screen) openScreen(screen);
}
