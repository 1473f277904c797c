import type { NowView } from '../../shared/contract/desk.ts';
import type { Screen } from './screen.ts';

export interface Register {
  at: 'now' | 'cases' | 'orders' | 'calls' | 'followUps' | 'keys' | 'directory' | 'settings';
  /** What of it needs doing. */
  count?: keyof NowView['counts'];
}

/** The left column, in the order of Alt+1, Alt+2 … */
export const registers: readonly Register[] = [
  { at: 'now', count: 'now' },
  { at: 'cases', count: 'cases' },
  { at: 'orders', count: 'orders' },
  { at: 'calls', count: 'calls' },
  { at: 'followUps', count: 'followUps' },
  { at: 'keys', count: 'keys' },
  { at: 'directory' },
  { at: 'settings' },
];

const within: Partial<Record<Screen['at'], Register['at']>> = { intake: 'cases', emergency: 'cases' };

/** @returns the register a screen belongs to. */
export function registerAt(screen: Screen): Register['at'] {
  return within[screen.at] ?? (screen.at as Register['at']);
}
