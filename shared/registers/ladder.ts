import type { Case } from './cases.ts';
import { type Directory, type Reach, reachOf, reachPositions } from './parties.ts';
import type { Position } from './people.ts';
import type { TimerRule } from './timers.ts';

/** §2.3: whom to go to, one after the other, when something is overdue without a good reason. */
export const rungs = ['floorSupervisor', 'supervisor', 'propertyManager', 'generalManager', 'authorities'] as const;
export type Rung = (typeof rungs)[number];

type Climbing = Pick<
  Case,
  'kind' | 'category' | 'emergencyType' | 'zoneId' | 'notifiedAt' | 'escalatedTo' | 'escalatedAt'
>;

/** Who stands on a rung, in the order to try. A complaint is customer service's first. */
const holders: Record<Exclude<Rung, 'floorSupervisor' | 'authorities'>, (c: Climbing) => readonly Position[]> = {
  supervisor: ({ kind }) =>
    kind === 'complaint' ? ['csSupervisor', 'propertySupervisor'] : ['propertySupervisor', 'csSupervisor'],
  propertyManager: () => ['propertyManager', 'dutyManager'],
  generalManager: () => ['generalManager'],
};

/** Public numbers. `name` is a code for the screen to translate. */
export const authorities: readonly Reach[] = [
  { name: 'police', phone: '110', staffId: null, via: 'department' },
  { name: 'fire', phone: '119', staffId: null, via: 'department' },
  { name: 'ambulance', phone: '120', staffId: null, via: 'department' },
  { name: 'cityHotline', phone: '12345', staffId: null, via: 'department' },
];

/** Rules that somebody else keeps the desk waiting by: overdue, they lead up the ladder. */
export const ladderRules: readonly TimerRule[] = ['notify60s', 'help5m', 'unfinished3h', 'investigate', 'rectify'];

/** Authorities are for danger and public order, not for a lamp. */
const applies = (rung: Rung, c: Climbing) =>
  rung !== 'authorities' || c.emergencyType !== null || c.category === 'security';

function reachOfRung(rung: Rung, c: Climbing, directory: Directory, time: string): Reach[] {
  if (rung === 'authorities') return [...authorities];
  if (rung === 'floorSupervisor') return reachOf('floorSupervisor', directory, c.zoneId, time);
  return reachPositions(holders[rung](c), directory, time);
}

export interface NextRung {
  rung: Rung;
  reach: Reach[];
}

/**
 * §2.3: the rungs above the one that was reached last. Who was told within the minute, the floor supervisor among them,
 * is not told once more. Rungs on which the directory has nobody are passed over.
 * @param time the site's clock, `HH:MM`
 */
export function rungsAbove(c: Climbing, directory: Directory, time: string): NextRung[] {
  const from = c.escalatedTo === null ? (c.notifiedAt === null ? 0 : 1) : rungs.indexOf(c.escalatedTo) + 1;
  return rungs
    .slice(from)
    .filter((rung) => applies(rung, c))
    .map((rung) => ({ rung, reach: reachOfRung(rung, c, directory, time) }))
    .filter(({ reach }) => reach.length > 0);
}

/**
 * @param overdueSince UTC ms since which the oldest of the ladder's rules has been overdue
 * @param minutes `case.escalateMinutes`: how long each rung has to act
 * @returns true when the next rung is to be told
 */
export function isRungDue(
  c: Pick<Climbing, 'escalatedAt'>,
  overdueSince: number,
  now: number,
  minutes: number,
): boolean {
  return Math.max(overdueSince, c.escalatedAt ?? 0) + minutes * 60_000 <= now;
}
