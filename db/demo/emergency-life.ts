import type { CaseView, NewEmergency } from '../../shared/contract/cases.ts';
import { asksContactInside, type EmergencyType, helpChoices } from '../../shared/registers/emergencies.ts';
import { noteOnCase } from '../cases/closing.ts';
import { correctCase } from '../cases/correct.ts';
import { supervisorAnswered } from '../cases/handling.ts';
import { registerEmergency } from '../cases/register-emergency.ts';
import type { Act } from '../store/act.ts';
import { newId } from '../store/ids.ts';
import type { Life, Step } from './agenda.ts';
import { minute } from './days.ts';
import { handling } from './handling.ts';
import { incidentLife } from './incident-life.ts';
import { callerName, mobileNumber } from './names.ts';
import { zoneNamed } from './plan-report.ts';
import { type Pace, telling } from './telling.ts';
import { type EmergencyWords, emergencyWords } from './words/emergency-words.ts';
import { Matter, type World } from './world.ts';

const types = (Object.entries(emergencyWords) as [EmergencyType, EmergencyWords][]).map(
  ([type, words]) => [type, words.weight] as const,
);

/** Six lines in a minute: the desk is fast. */
const hurry: Pace = { least: 6, most: 11 };

/** An emergency, by day or night (S02). @param at UTC ms at which it is said */
export function* emergencyLife(world: World, at: number): Life {
  const matter = new Matter(world);
  const type = world.random.weighted(types);
  const form = planEmergency(world, at, type);
  let view = yield* raising(matter, form, at + world.random.int(12, 30) * 1000);
  world.agenda.begin(incidentLife(world, view, emergencyWords[type]));
  view = yield* completing(matter, view, form);
  yield* handling(matter, view, emergencyWords[type].done, (reopened) => telling(matter, reopened));
}

export function planEmergency({ random }: World, at: number, type: EmergencyType): NewEmergency {
  const words = emergencyWords[type];
  return {
    id: newId(at, random),
    draftId: null,
    emergencyType: type,
    unitId: null,
    place: random.say(random.pick(words.places)),
    phone: mobileNumber(random),
    callerName: random.chance(0.3) ? callerName(random) : '',
    content: random.chance(0.4) ? random.say(random.pick(words.said)) : '',
    occurredAt: at - random.int(0, 6) * minute,
    peopleTrappedOrHurt: asksContactInside(type) || type === 'medical' ? random.int(1, 4) : null,
    contactInside: '',
    helpChoice: type === 'medical' ? random.pick(helpChoices) : null,
    supervisorAsked: type === 'medical' && random.chance(0.5),
  };
}

/** The short set is saved, and everybody is told. */
export function* raising(matter: Matter, form: NewEmergency, at: number): Generator<Step, CaseView, Act> {
  const act: Act = yield matter.desk(at);
  const view = registerEmergency(act, form);
  if (form.supervisorAsked) matter.world.agenda.begin(answering(matter, form.id, act.now));
  return yield* telling(matter, view, hurry);
}

function* answering(matter: Matter, caseId: string, asked: number): Life {
  const act: Act = yield matter.desk(asked + matter.random.int(70, 330) * 1000);
  supervisorAnswered(act, { caseId, text: matter.random.say('{请派人陪同|同意呼叫120|我马上到现场}') });
}

/** What the short set left open is filled in as soon as there is time (A05). */
function* completing(matter: Matter, told: CaseView, form: NewEmergency): Generator<Step, CaseView, Act> {
  const { random, world } = matter;
  const { id, place, callerName: known, content, emergencyType } = told.record;
  const words = emergencyWords[emergencyType ?? 'other'];
  const at = told.timeline.at(-1)?.at ?? told.record.createdAt;
  let act: Act = yield matter.desk(at + random.int(2, 6) * minute);
  const measure = random.say(random.pick(words.measure));
  noteOnCase(act, { caseId: id, text: measure });
  act = yield matter.desk(act.now + random.int(1, 4) * minute);
  const fields = {
    callerName: known || callerName(random),
    extAsked: true,
    locationDetail: place,
    content: content || random.say(random.pick(words.said)),
    firstMeasure: measure,
    zoneId: zoneNamed(place, world.building.zones)?.id ?? null,
    ...(asksContactInside(emergencyType) && { contactInside: `${callerName(random)} ${form.phone}` }),
  };
  return correctCase(act, { caseId: id, fields, reason: '' });
}
