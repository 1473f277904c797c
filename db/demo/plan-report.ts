import type { NewCase } from '../../shared/contract/cases.ts';
import { type CaseTypeCode, caseType } from '../../shared/registers/case-types.ts';
import type { CaseKind, Channel } from '../../shared/registers/cases.ts';
import type { Zone } from '../../shared/registers/places.ts';
import { newId } from '../store/ids.ts';
import type { Household } from './building.ts';
import { dayOf, hour, minute } from './days.ts';
import { channels, insideShare, insideTypes, kinds, outsideTypes } from './mix.ts';
import { planAnswers } from './plan-answers.ts';
import type { Random } from './random.ts';
import { caseWords, halls, rooms, type Trouble } from './words/case-words.ts';
import { talk } from './words/talk.ts';
import type { World } from './world.ts';

/** What somebody will say to the desk, and how it may end. */
export interface ReportPlan {
  form: NewCase;
  done: readonly string[];
}

/** Thinks up a report. @param at UTC ms at which it is said */
export function planReport(world: World, at: number): ReportPlan {
  const { random } = world;
  const kind = random.weighted(kinds);
  const inside = random.chance(insideShare);
  const { month } = dayOf(at, world.timeZone);
  const code = typeOf(random, kind, inside, month);
  const trouble = troubleOf(random, code, month);
  const channel = channelOf(random, kind, inside);
  const anonymous = channel === 'opinionBox' && random.chance(0.7);
  const content = contentOf(random, kind, trouble);
  const form: NewCase = {
    ...blankForm(random, at),
    kind,
    channel,
    ...typed(code),
    severity: severityOf(random, kind),
    ...(inside ? placeInside(random, random.pick(world.building.households), trouble) : placeOutside(world, trouble)),
    ...(anonymous && { callerName: '', phone: '', ext: '', extAsked: false, contactId: null }),
    anonymous,
    content,
    details: planAnswers(random, { kind, subCategory: code, content }),
    viaHrContact: channel === 'viaHr' ? random.pick(talk.fromHr) : '',
  };
  return { form, done: trouble.done };
}

/** An ordinary report of this type by phone from a unit. */
export function planRepair(world: World, at: number, code: CaseTypeCode, household?: Household): ReportPlan {
  const { random, building } = world;
  const trouble = troubleOf(random, code, dayOf(at, world.timeZone).month);
  const place = placeInside(random, household ?? random.pick(building.households), trouble);
  const content = random.say(trouble.said);
  const details = planAnswers(random, { kind: 'report', subCategory: code, content });
  return { form: { ...blankForm(random, at), ...typed(code), ...place, content, details }, done: trouble.done };
}

function blankForm(random: Random, at: number) {
  return {
    id: newId(at, random),
    draftId: null,
    callId: null,
    repeatOf: null,
    buildingEventId: null,
    answerSaid: 0,
    needsClarification: false,
    kind: 'report' as CaseKind,
    channel: 'phone' as Channel,
    severity: 'normal' as const,
    anonymous: false,
    occurredAt: at - began(random),
    receivedAt: at,
    readBackConfirmed: random.chance(0.93),
    promisedReplyAt: random.chance(0.05) ? at + random.int(2, 8) * hour : null,
    responsibleDept: null,
    viaHrContact: '',
  };
}

function typed(code: CaseTypeCode) {
  return { subCategory: code, chargeable: caseType(code)?.chargeable ?? false };
}

function channelOf(random: Random, kind: CaseKind, inside: boolean): Channel {
  const asked = kind === 'enquiry' || kind === 'suggestion';
  if (!inside && !asked && random.chance(0.2)) return 'viaPatrol';
  const channel = random.weighted(channels);
  return asked && channel === 'viaHr' ? 'inPerson' : channel;
}

function severityOf(random: Random, kind: CaseKind): NewCase['severity'] {
  if (kind === 'complaint' && random.chance(0.06)) return 'major';
  return random.chance(0.046) ? 'urgent' : 'normal';
}

function typeOf(random: Random, kind: CaseKind, inside: boolean, month: number): CaseTypeCode {
  if (kind === 'enquiry' || kind === 'suggestion') return random.pick(['other', 'other', 'fee', 'service']);
  if (kind === 'complaint' && random.chance(0.4)) return random.pick(['service', 'noise', 'cleaning', 'fee']);
  const season = [6, 7, 8, 9, 12, 1, 2].includes(month) ? 1.45 : 0.45;
  const types = inside ? insideTypes : outsideTypes;
  return random.weighted(types.map(([code, n]) => [code, code === 'airCon' || code === 'hotCold' ? n * season : n]));
}

function troubleOf(random: Random, code: CaseTypeCode, month: number): Trouble {
  const season = month >= 4 && month <= 10 ? 'warm' : 'cold';
  return random.pick(caseWords[code].filter((trouble) => (trouble.season ?? season) === season));
}

function contentOf(random: Random, kind: CaseKind, trouble: Trouble): string {
  if (kind === 'enquiry') return random.say(random.pick(talk.enquiries));
  if (kind === 'suggestion') return random.say(random.pick(talk.suggestions));
  const said = random.say(trouble.said);
  return kind === 'complaint' ? `${said}${random.say('客户{很不满意|要求有人回电|要求主管答复}。')}` : said;
}

/** How long the trouble had lasted, in whole minutes (as ms). */
function began(random: Random): number {
  if (random.chance(0.5)) return random.int(1, 20) * minute;
  return (random.chance(0.7) ? random.int(4, 36) * 5 : random.int(8, 40) * 30) * minute;
}

function callerFrom(random: Random, { contacts }: Household) {
  const { id, name, phone, ext } = random.pick(contacts);
  return { callerName: name, phone, ext, extAsked: ext === '', contactId: id };
}

function placeInside(random: Random, household: Household, { inside = rooms }: Trouble) {
  const { id: unitId, companyName } = household.unit;
  const locationDetail = random.say(random.pick(inside));
  const where = { unitId, publicArea: false, zoneId: null, place: '', locationDetail, companyName };
  return { ...where, ...callerFrom(random, household) };
}

const spots = ['靠{东|西|南|北}侧', '近{货梯|客梯|消防门}', '入口处', '最里面', '正中间', '{左|右}手边'];

function placeOutside({ random, building }: World, { outside = halls }: Trouble) {
  const household = random.pick(building.households);
  const place = random.say(random.pick(outside));
  const zoneId = zoneNamed(place, building.zones)?.id ?? null;
  const locationDetail = random.say(random.pick(spots));
  const companyName = random.chance(0.8) ? household.unit.companyName : '';
  return {
    unitId: null,
    publicArea: true,
    zoneId,
    place,
    locationDetail,
    companyName,
    ...callerFrom(random, household),
  };
}

/** @returns the zone row of a place in words: `西区12层电梯厅`; the ground floor where no floor is said. */
export function zoneNamed(place: string, zones: readonly Zone[]): Zone | undefined {
  const code = place.startsWith('西') ? 'W' : 'E';
  const floor = Number(/(\d+)层/.exec(place)?.[1] ?? 1);
  return zones.find((zone) => zone.code === code && zone.floorFrom <= floor && zone.floorUntil >= floor);
}
