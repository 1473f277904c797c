import type { BuildingEventView } from '../../shared/contract/building-events.ts';
import type { CaseTypeCode } from '../../shared/registers/case-types.ts';
import { addCaller, tellCallers } from '../building-events/callers.ts';
import { closeBuildingEvent, endBuildingEvent, followUpCallers } from '../building-events/end-event.ts';
import { openBuildingEvent } from '../building-events/open-event.ts';
import { notifyOfEvent } from '../building-events/tell-event.ts';
import { releaseWording } from '../building-events/wording.ts';
import { closeCase } from '../cases/closing.ts';
import { registerCase } from '../cases/register.ts';
import type { Act } from '../store/act.ts';
import { newId } from '../store/ids.ts';
import type { Life, Step } from './agenda.ts';
import { customerSaid } from './customer-said.ts';
import { hour, minute, officeTime } from './days.ts';
import { planRepair } from './plan-report.ts';
import type { Random } from './random.ts';
import { eventWords } from './words/event-words.ts';
import { Matter, type World } from './world.ts';

type Chapter = Generator<Step, BuildingEventView, Act>;

/** A trouble of the whole building, from the third report to the last follow-up (S03). @param at UTC ms of the first report */
export function* eventLife(world: World, at: number): Life {
  const matter = new Matter(world);
  const { random } = world;
  const words = random.pick(eventWords);
  let view = yield* opening(matter, at, words.type, words.title);
  view = yield* telling(matter, view);
  view = yield* ringing(matter, view);
  const eventId = view.record.id;
  let act: Act = yield matter.supervisor(view.record.createdAt + random.int(8, 22) * minute);
  view = releaseWording(act, { eventId, text: random.pick(words.wordings), tellAgain: true });
  view = yield* callingBack(matter, view);
  act = yield matter.desk(act.now + random.int(25, 90) * minute);
  const { reportedBy, result } = random.pick(words.ends);
  view = endBuildingEvent(act, { eventId, reportedBy, result });
  yield* asking(matter, view);
}

/** Three reports from three floors within minutes, then the event. */
function* opening(matter: Matter, at: number, type: CaseTypeCode, title: string): Chapter {
  const { random, world } = matter;
  const households = several(random, world.building.households, 3);
  const caseIds: string[] = [];
  let last = at;
  for (const household of households) {
    last += random.int(40, 150) * 1000;
    const act: Act = yield matter.desk(last + 45_000);
    const { form } = planRepair(world, last, type, household);
    registerCase(act, { ...form, promisedReplyAt: null });
    caseIds.push(form.id);
  }
  const floors = [...new Set(households.map(({ unit }) => unit.floor))].sort((a, b) => a - b);
  const act: Act = yield matter.desk(last + 60_000);
  const id = newId(act.now, random);
  return openBuildingEvent(act, { id, type, title, scope: `${floors.join('、')}层`, startedAt: null, caseIds });
}

function* telling(matter: Matter, opened: BuildingEventView): Chapter {
  let view = opened;
  let at = opened.record.createdAt;
  for (const { party, next } of opened.lines) {
    at += matter.random.int(6, 16) * 1000;
    const act: Act = yield matter.desk(at);
    const said = { channel: 'phone', ack: 'acknowledged', reason: '' } as const;
    const who = { toPerson: next?.name ?? '值班员', phone: next?.phone ?? '' };
    view = notifyOfEvent(act, { eventId: view.record.id, party, ...who, ...said });
  }
  return view;
}

/** The others ring, one after the other. */
function* ringing(matter: Matter, opened: BuildingEventView): Chapter {
  const { random, world } = matter;
  let view = opened;
  let at = opened.record.createdAt + minute;
  for (const { unit, contacts } of several(random, world.building.households, random.int(4, 18))) {
    at += random.int(12, 30) * 1000;
    const act: Act = yield matter.desk(at);
    const contactId = random.pick(contacts).id;
    const caller = { unitId: unit.id, place: '', contactId, callerName: '', phone: '', ext: '', answerSaid: 0 };
    view = addCaller(act, { eventId: view.record.id, id: newId(act.now, random), ...caller });
  }
  return view;
}

function* callingBack(matter: Matter, released: BuildingEventView): Chapter {
  const { random } = matter;
  let view = released;
  let at = released.record.updatedAt;
  const owed = released.linkedIntakes.filter((caller) => caller.owesCallBack).map(({ id }) => id);
  for (let i = 0; i < owed.length; i += 4) {
    at += random.int(2, 5) * minute;
    const act: Act = yield matter.desk(at);
    view = tellCallers(act, { eventId: view.record.id, caseIds: owed.slice(i, i + 4), result: 'told' });
  }
  return view;
}

function* asking(matter: Matter, ended: BuildingEventView): Life {
  const { random, world } = matter;
  const eventId = ended.record.id;
  const unreached: string[] = [];
  let at = officeTime(random, (ended.record.endedAt ?? 0) + random.int(20, 90) * minute, world.timeZone);
  for (const caller of ended.linkedIntakes.filter(({ owesAsking }) => owesAsking)) {
    const act: Act = yield matter.desk(at);
    const result = random.chance(0.06) ? 'noAnswer' : 'satisfied';
    if (result === 'noAnswer') unreached.push(caller.id);
    followUpCallers(act, { eventId, caseIds: [caller.id], result, opinion: '' });
    at += random.int(1, 3) * minute;
  }
  let act: Act = yield matter.supervisor(at);
  closeBuildingEvent(act, { eventId });
  for (const caseId of unreached) {
    act = yield matter.supervisor(officeTime(random, act.now + 3 * hour, world.timeZone));
    customerSaid(act, caseId, 'satisfied', '');
    closeCase(act, { caseId, reason: '' });
  }
}

function several<T>(random: Random, list: readonly T[], count: number): T[] {
  const taken = new Set<T>();
  while (taken.size < Math.min(count, list.length)) taken.add(random.pick(list));
  return [...taken];
}
