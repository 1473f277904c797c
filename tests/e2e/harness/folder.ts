import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDesk, openDesk } from '../../../db/desk.ts';
import type { Actor } from '../../../shared/contract/admit.ts';
import { wallTime } from '../../../shared/time/site-time.ts';
import { furnish } from '../../fixtures/building.ts';

/** Who can sign in at the seeded desk: what they type to choose themselves, and their PIN. */
export const people = {
  supervisor: { name: '李静', initials: 'lj', pin: '4826' },
  receptionist: { name: '张敏', initials: 'zm', pin: '7193' },
  guard: { name: '周师傅', initials: 'zs', pin: '6082' },
} as const;
export type Who = keyof typeof people;

/** @returns a new empty data folder */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'deskbook-e2e-'));
}

export function removeFolder(dir: string): void {
  rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

export type Seeded = Awaited<ReturnType<typeof furnish>> & {
  desk: OpenDesk;
  supervisor: Actor;
  /** What follows is entered as if it were this many minutes ago. */
  minutesAgo(minutes: number): void;
};

/** Round the globe, so that it is always broad day somewhere: what is due in three hours is then due today. */
const zones = [
  'Asia/Shanghai',
  'Asia/Dubai',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'Pacific/Auckland',
];

function daytimeZone(): string {
  const hour = (timeZone: string) => Number(wallTime(Date.now(), timeZone).time.slice(0, 2));
  return zones.find((zone) => hour(zone) >= 9 && hour(zone) < 18) ?? 'Asia/Shanghai';
}

/** UTC ms and the zone in which the building stands. */
export interface Moment {
  at: number;
  timeZone: string;
}

/**
 * Fills an empty data folder with the small building of the fixtures and gives its people their PINs, without a window.
 * @param prepare further calls, while the desk is still open
 * @param moment when all this is done; left out, it is now, by the real clock
 */
export async function seed(
  dir: string,
  prepare: (seeded: Seeded) => Promise<unknown> = async () => {},
  moment?: Moment,
): Promise<void> {
  let ago = 0;
  const desk = openDesk({ dir, now: () => (moment?.at ?? Date.now()) - ago });
  const minutesAgo = (minutes: number) => {
    ago = minutes * 60_000;
  };
  try {
    const { name, pin } = people.supervisor;
    const site = { siteName: '蔚蓝国际大厦', timeZone: moment?.timeZone ?? daytimeZone() };
    const { id, role } = await desk.call('setup.create', { ...site, supervisorName: name, pin }, null);
    const supervisor: Actor = { id, role };
    const building = await furnish(desk, supervisor);
    for (const who of ['receptionist', 'guard'] as const) {
      await desk.call('staff.setPin', { staffId: building[who].id, pin: people[who].pin }, supervisor);
    }
    await prepare({ desk, supervisor, minutesAgo, ...building });
  } finally {
    await desk.close();
  }
}
