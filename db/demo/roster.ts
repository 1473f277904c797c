import type { Actor } from '../../shared/contract/admit.ts';
import type { AppRole, Staff } from '../../shared/registers/people.ts';
import { wallTime, withinHours } from '../../shared/time/site-time.ts';
import { day } from './days.ts';

/** Who sits at the desk at a time. */
export class Roster {
  readonly #receptionists: Actor[];
  readonly #guards: Actor[];
  readonly #supervisors: Actor[];
  readonly #timeZone: string;

  constructor(staff: readonly Staff[], timeZone: string) {
    const who = (role: AppRole) => staff.filter((s) => s.role === role).map(({ id }): Actor => ({ id, role }));
    this.#receptionists = who('receptionist');
    this.#guards = who('nightGuard');
    this.#supervisors = who('supervisor');
    this.#timeZone = timeZone;
  }

  /** @param at UTC ms. @param seat which of the two at the desk by day */
  desk(at: number, seat: number): Actor {
    const { date, time } = wallTime(at, this.#timeZone);
    const today = Math.floor(Date.parse(date) / day);
    if (withinHours(time, '20:00', '08:00')) return turn(this.#guards, time < '08:00' ? today - 1 : today);
    const shift = time < '14:00' ? 0 : 1;
    return turn(this.#receptionists, today * 2 + shift * 2 + seat);
  }

  supervisor(at: number): Actor {
    return turn(this.#supervisors, Math.floor(at / day));
  }
}

function turn(people: readonly Actor[], n: number): Actor {
  const one = people[n % people.length];
  if (!one) throw new RangeError('nobody has this duty');
  return one;
}
