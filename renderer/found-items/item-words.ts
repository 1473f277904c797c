import type { FoundItemLine } from '../../shared/contract/found-items.ts';
import type { FoundItem } from '../../shared/registers/found-items.ts';
import type { Say } from '../i18n/index.ts';
import type { Tone } from '../look/meaning.tsx';

/** @returns where a thing is, in a word */
export function itemStateText({ status, voided }: Pick<FoundItem, 'status'> & { voided?: boolean }, t: Say): string {
  return t(`foundItems.state.${voided ? 'voided' : status}`);
}

/** Red: its period is over. Blue: somebody will come for it. */
export function itemTone({ status, dueAt }: Pick<FoundItemLine, 'status' | 'dueAt'>, now: number): Tone {
  if (dueAt !== null && dueAt <= now) return 'danger';
  return status === 'claimed' ? 'waits' : 'plain';
}
