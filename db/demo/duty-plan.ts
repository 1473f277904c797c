import { enterShift } from '../duty/roster.ts';
import type { Act } from '../store/act.ts';
import type { Life } from './agenda.ts';
import { day, dayOf, hour } from './days.ts';
import { Matter, type World } from './world.ts';

/** The desk's three shifts: from when, for how many hours, how many seats. */
const shifts = [
  { from: 8, hours: 6, seats: 2, post: '大堂前台' },
  { from: 14, hours: 6, seats: 2, post: '大堂前台' },
  { from: 20, hours: 12, seats: 1, post: '夜班' },
] as const;

/** S47: the roster of some weeks, entered at once. @param at UTC ms. @param from the first day, UTC ms */
export function* dutyPlan(world: World, at: number, from: number, days: number): Life {
  const act: Act = yield new Matter(world).supervisor(at);
  for (let i = 0; i < days; i += 1) {
    const today = dayOf(from + i * day + 12 * hour, world.timeZone);
    for (const shift of shifts) {
      for (let seat = 0; seat < shift.seats; seat += 1) {
        const startsAt = today.start + shift.from * hour;
        const staffId = world.roster.desk(startsAt + hour, seat).id;
        const endsAt = startsAt + shift.hours * hour;
        enterShift(act, { id: act.newId(), staffId, startsAt, endsAt, kind: 'post', post: shift.post });
      }
    }
  }
}
