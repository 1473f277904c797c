import type { NowView } from '../../shared/contract/desk.ts';
import type { AppRole } from '../../shared/registers/people.ts';
import { registerOfPaper } from '../print/paper-register.ts';
import type { Screen } from './screen.ts';

export interface Register {
  at:
    | 'now'
    | 'cases'
    | 'orders'
    | 'calls'
    | 'followUps'
    | 'keys'
    | 'buildingEvents'
    | 'indicators'
    | 'directory'
    | 'settings';
  /** What of it needs doing. */
  count?: keyof NowView['counts'];
  /** Whose it is; everybody's when nothing is said (§3.8). */
  of?: readonly AppRole[];
}

/** The left column, in the order of Alt+1, Alt+2 … */
export const registers: readonly Register[] = [
  { at: 'now', count: 'now' },
  { at: 'cases', count: 'cases' },
  { at: 'orders', count: 'orders' },
  { at: 'calls', count: 'calls' },
  { at: 'followUps', count: 'followUps' },
  { at: 'keys', count: 'keys' },
  { at: 'buildingEvents', count: 'buildingEvents' },
  { at: 'indicators', of: ['receptionist', 'supervisor'] },
  { at: 'directory' },
  { at: 'settings' },
];

/** @returns true when a register stands in this person's column. */
export const isFor = ({ of }: Register, role: AppRole | undefined): boolean =>
  !of || (role !== undefined && of.includes(role));

const within: Partial<Record<Screen['at'], Register['at']>> = {
  intake: 'cases',
  emergency: 'cases',
  unit: 'directory',
};

/** @returns the register a screen belongs to. */
export function registerAt(screen: Screen): Register['at'] {
  if (screen.at === 'print') return registerOfPaper(screen.paper);
  return within[screen.at] ?? (screen.at as Register['at']);
}
