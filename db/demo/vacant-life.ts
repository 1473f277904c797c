import type { Act } from '../store/act.ts';
import { inspectUnit } from '../vacant/inspect.ts';
import { reconcileVacant } from '../vacant/vacant-list.ts';
import type { Life } from './agenda.ts';
import { type Day, hour, minute } from './days.ts';
import { Matter, type World } from './world.ts';

/** Units that are looked at one after the other. */
const together = 12;
const allOk = { doors: 'ok', windows: 'ok', glass: 'ok', otherFacilities: 'ok', cleanliness: 'ok' } as const;

/** The day's round of the vacant units, some hours long; on Mondays they are counted with the sales department. */
export function* vacantLife(world: World, today: Day): Life {
  const matter = new Matter(world);
  const { random } = matter;
  const { vacant } = world.building;
  let at = today.start + 10 * hour + random.int(0, 2 * hour);
  for (let from = 0; from < vacant.length; from += together) {
    const act: Act = yield matter.desk(at);
    for (const { id: unitId } of vacant.slice(from, from + together)) {
      if (random.chance(0.01)) continue;
      const broken = random.chance(0.008);
      inspectUnit(act, {
        ...{ id: act.newId(), unitId, anybodyInside: false, cleaned: random.chance(0.1) },
        marks: broken ? { ...allOk, windows: 'fault' } : allOk,
        problem: broken ? '窗户关不严' : '',
        deptTold: broken ? 'engineering' : null,
      });
    }
    at += random.int(15, 30) * minute;
  }
  if (new Date(today.start + 12 * hour).getUTCDay() !== 1) return;
  const act: Act = yield matter.desk(at);
  const counted = { countActual: vacant.length, differences: '', agreedWith: '销售部' };
  reconcileVacant(act, { id: act.newId(), ...counted });
}
