import { patrolItems } from '../../shared/registers/patrols.ts';
import { patrolAreas } from '../../shared/registers/routes.ts';
import { sendNote } from '../contact-notes/notes.ts';
import { findOnPatrol } from '../patrols/findings.ts';
import { planToday } from '../patrols/plan-day.ts';
import { saveRoute } from '../patrols/routes.ts';
import { finishPatrol, markPoint, startPatrol, verifyPatrol } from '../patrols/walk.ts';
import type { Act } from '../store/act.ts';
import type { Life } from './agenda.ts';
import { type Day, hour, minute } from './days.ts';
import { noteLife } from './note-life.ts';
import { Matter, type World } from './world.ts';

/** Place, and the least and most minutes from the one before. */
const wholeBuilding = [
  ['大堂', 0, 0],
  ['地下车库', 2, 12],
  ['消防控制室', 2, 12],
  ['东区6层电梯厅', 3, 15],
  ['东区12层消防通道', 3, 15],
  ['西区12层消防通道', 3, 15],
  ['西区6层电梯厅', 3, 15],
  ['楼顶机房', 4, 20],
  ['后院垃圾房', 5, 20],
  ['外围停车场', 2, 12],
] as const;
const floors = [
  ['东区3层', 0, 0],
  ['东区9层', 2, 15],
  ['西区9层', 3, 15],
  ['西区3层', 2, 15],
] as const;

/** The routes that the demo building walks. @returns their ids: the desk's, and the supervisor's */
export function layRoutes(act: Act): { desk: string; supervisor: string } {
  const lay = (name: string, walker: 'desk' | 'supervisor', points: readonly (readonly [string, number, number])[]) => {
    const id = act.newId();
    const areas = walker === 'desk' ? [...patrolAreas] : (['floors'] as const);
    const all = points.map(([place, minMinutes, maxMinutes]) => ({ no: '', place, minMinutes, maxMinutes }));
    saveRoute(act, { id, name, walker, daily: true, active: true, areas: [...areas], points: all });
    return id;
  };
  return { desk: lay('全楼巡视', 'desk', wholeBuilding), supervisor: lay('主管楼层巡视', 'supervisor', floors) };
}

const seen = [
  { item: 'fireEquipment', finding: '灭火器压力不足', to: 'engineering' },
  { item: 'rentedPlants', finding: '绿植枯黄', to: 'housekeeping' },
  { item: 'cleaning', finding: '地面有水渍', to: null },
  { item: 'postersAds', finding: '墙上有小广告', to: null },
  { item: 'publicEquipment', finding: '走廊一盏灯不亮', to: 'engineering' },
] as const;

/** A day's round: usually whole, now and then in a hurry, or with something on the way. */
export function* patrolLife(world: World, today: Day, routeId: string): Life {
  const matter = new Matter(world);
  const { random } = matter;
  let act: Act = yield matter.desk(today.start + 7 * hour);
  planToday(act);
  // Once in a while nobody finds the time.
  if (random.chance(0.05)) return;
  let at = today.start + 9 * hour + random.int(0, 4 * hour);
  act = yield matter.desk(at);
  const { record } = startPatrol(act, { id: act.newId(), routeId });
  const patrolId = record.id;
  const about = random.chance(0.3) ? random.pick(seen) : null;
  /** A point that is left out shows nothing. */
  let found: typeof about = null;
  const hurry = random.chance(0.06);
  for (const [i, { no, minMinutes }] of record.points.entries()) {
    at += (hurry ? 1 : minMinutes + random.int(0, 3)) * minute;
    if (random.chance(0.01)) continue;
    act = yield matter.desk(at);
    markPoint(act, { patrolId, no, way: random.chance(0.95) ? 'scanned' : 'byHand', reason: '' });
    if (about === null || i !== 4) continue;
    const noteId = note(act, patrolId, no, about);
    if (noteId !== null) world.agenda.begin(noteLife(world, at, noteId));
    found = about;
  }
  act = yield matter.desk(at + 3 * minute);
  const items = Object.fromEntries(patrolItems.map((item) => [item, found?.item === item ? 'problem' : 'ok'] as const));
  finishPatrol(act, { patrolId, items, missedReason: '中途被叫回前台' });
  act = yield matter.supervisor(at + random.int(2, 8) * hour);
  verifyPatrol(act, { patrolId, text: '' });
}

/** @returns the contact note that it led to */
function note(
  act: Act,
  patrolId: string,
  pointNo: string,
  { item, finding, to }: (typeof seen)[number],
): string | null {
  const id = act.newId();
  const said = { id, patrolId, pointNo, place: '', item, finding, major: false, reportedTo: '' };
  const { findings } = findOnPatrol(act, {
    ...said,
    solvedOnSpot: to === null,
    followUp: to === null ? '当场清理' : '',
  });
  if (to === null) return null;
  const place = findings.at(-1)?.record.place ?? '';
  const about = { findingId: id, inspectionId: null, unitId: null, toPerson: '', major: false };
  const noteId = act.newId();
  sendNote(act, { id: noteId, noteTo: to, place, noteBody: `巡视发现：${finding}，请处理`, ...about });
  return noteId;
}
