import type { CaseLine } from '../../shared/contract/cases.ts';
import type { Say } from '../i18n/index.ts';
import type { Tone } from '../look/meaning.tsx';

type Named = Pick<CaseLine, 'subCategory' | 'emergencyType' | 'kind'>;

/** @returns what it is about in a word or two: the emergency, the matter, or the kind while no matter is known */
export function caseTitle(line: Named, t: Say): string {
  if (line.emergencyType) return t(`domain.emergency.${line.emergencyType}`);
  return line.subCategory ? t(`domain.type.${line.subCategory}`) : t(`domain.kind.${line.kind}`);
}

type Standing = Pick<CaseLine, 'status' | 'dueAt' | 'voided'>;

/** @returns how a case's state is shown: overdue and to be notified red, waiting for others blue, settled plain */
export function caseTone(line: Standing, now: number): Tone {
  if (line.voided || line.status === 'closed' || line.status === 'archived') return 'plain';
  if (line.dueAt !== null && line.dueAt <= now) return 'danger';
  if (line.status === 'registered' || line.status === 'reopened' || line.status === 'needsClarification') return 'soon';
  return line.status === 'answered' || line.status === 'completedByDept' || line.status === 'followUpPending'
    ? 'soon'
    : 'waits';
}
