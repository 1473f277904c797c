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
    | 'mail'
    | 'visitors'
    | 'foundItems'
    | 'deskNotes'
    | 'conflicts'
    | 'handovers'
    | 'incidents'
    | 'patrols'
    | 'buildingEvents'
    | 'log'
    | 'indicators'
    | 'directory'
    | 'settings';
  /** Opens it, together with Alt; Alt+0 is the alarm's. */
  key: string;
  /** What of it needs doing. */
  count?: keyof NowView['counts'];
  /** Whose it is; everybody's when nothing is said (§3.8). */
  of?: readonly AppRole[];
}

/** The left column: digits for what a desk opens all day, letters for the rest. */
export const registers: readonly Register[] = [
  { at: 'now', key: '1', count: 'now' },
  { at: 'cases', key: '2', count: 'cases' },
  { at: 'orders', key: '3', count: 'orders' },
  { at: 'calls', key: '4', count: 'calls' },
  { at: 'followUps', key: '5', count: 'followUps' },
  { at: 'keys', key: '6', count: 'keys' },
  { at: 'mail', key: '7', count: 'mail' },
  { at: 'visitors', key: '8', count: 'visits' },
  { at: 'log', key: '9' },
  { at: 'foundItems', key: 'L', count: 'foundItems' },
  { at: 'deskNotes', key: 'N', count: 'deskNotes' },
  { at: 'handovers', key: 'H', count: 'handovers' },
  { at: 'incidents', key: 'E', count: 'incidents' },
  { at: 'patrols', key: 'P', count: 'patrols' },
  { at: 'buildingEvents', key: 'B', count: 'buildingEvents' },
  { at: 'conflicts', key: 'X', count: 'conflicts' },
  { at: 'indicators', key: 'I', of: ['receptionist', 'supervisor'] },
  { at: 'directory', key: 'C', count: 'directory' },
  { at: 'settings', key: 'O' },
];

/** @returns true when a register stands in this person's column. */
export const isFor = ({ of }: Register, role: AppRole | undefined): boolean =>
  !of || (role !== undefined && of.includes(role));

const within: Partial<Record<Screen['at'], Register['at']>> = {
  intake: 'cases',
  emergency: 'cases',
  unit: 'directory',
  history: 'settings',
  workReports: 'indicators',
  surveys: 'indicators',
  board: 'indicators',
};

/** @returns the register a screen belongs to. */
export function registerAt(screen: Screen): Register['at'] {
  if (screen.at === 'print') return registerOfPaper(screen.paper);
  return within[screen.at] ?? (screen.at as Register['at']);
}
