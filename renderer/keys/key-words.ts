import type { KeyLine } from '../../shared/contract/keys.ts';
import type { Say } from '../i18n/index.ts';
import type { Tone } from '../look/meaning.tsx';

type Standing = Pick<KeyLine, 'status' | 'custodian' | 'condition'>;

/** @returns where a key is, in a word */
export function keyStateText({ status, custodian, condition }: Standing, t: Say): string {
  if (status === 'inCabinet' && condition === 'damaged') return t('keys.state.damaged');
  if (status === 'inCabinet' && custodian === 'engineering') return t('keys.state.withEngineering');
  return t(`keys.state.${status}`);
}

/** Red: overdue or missing. Amber: due within the hour. Blue: in somebody else's hand. */
export function keyTone(key: Standing & { dueAt: number | null }, now: number): Tone {
  if (key.status === 'missing' || key.condition === 'damaged') return 'danger';
  if (key.status !== 'onLoan' || key.dueAt === null) return 'plain';
  if (key.dueAt < now) return 'danger';
  return key.dueAt - now < 3_600_000 ? 'soon' : 'waits';
}
