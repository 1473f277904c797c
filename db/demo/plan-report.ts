import type { NewCase } from '../../shared/contract/cases.ts';
import { type CaseTypeCode, caseType } from '../../shared/registers/case-types.ts';
import type { CaseKind, Channel } from '../../shared/registers/cases.ts';
import type { Contact, Zone } from '../../shared/registers/places.ts';
import { newId } from '../store/ids.ts';
import { dayOf, hour, minute } from './days.ts';
import type { Random } from './random.ts';
import { caseWords } from './words/case-words.ts';
import { talk } from './words/talk.ts';
import type { World } from './world.ts';

/** Reports a year from units and from the common parts (spec §4.1), by type. */
const insideTypes: readonly (readonly [CaseTypeCode, number])[] = [
  ...([
    ['airCon', 1500],
    ['lamp', 1300],
    ['doorWindow', 600],
    ['plumbing', 550],
    ['power', 500],
  ] as const),
  ...([
    ['hotCold', 500],
    ['telephone', 350],
    ['furniture', 350],
    ['cleaning', 250],
    ['paidParts', 250],
  ] as const),
  ...([
    ['other', 220],
    ['noise', 180],
    ['lockPrying', 120],
    ['fee', 120],
    ['spareKey', 90],
  ] as const),
  ...([
    ['lost', 60],
    ['service', 60],
  ] as const),
];
const outsideTypes: readonly (readonly [CaseTypeCode, number])[] = [
  ...([
    ['publicArea', 1200],
    ['lift', 500],
    ['cleaning', 500],
    ['lamp', 350],
    ['plumbing', 200],
  ] as const),
  ...([
    ['airCon', 150],
    ['doorWindow', 130],
    ['found', 120],
    ['lost', 60],
    ['publicOrder', 60],
  ] as const),
  ...([
    ['noise', 60],
    ['suspicious', 50],
    ['illegalStay', 20],
  ] as const),
];
const insideShare = 7000 / 10_300;

const kinds: readonly (readonly [CaseKind, number])[] = [
  ...([
    ['report', 895],
    ['complaint', 45],
    ['enquiry', 35],
    ['suggestion', 15],
    ['helpRequest', 10],
  ] as const),
];
const channels: readonly (readonly [Channel, number])[] = [
  ...([
    ['phone', 790],
    ['inPerson', 150],
    ['viaCompany', 20],
    ['viaHr', 12],
    ['opinionBox', 8],
    ['letter', 3],
  ] as const),
];

/** Thinks up what somebody says to the desk. @param at UTC ms at which it is said */
export function planReport(world: World, at: number): NewCase {
  const { random } = world;
  const kind = random.weighted(kinds);
  const inside = random.chance(insideShare);
  const code = typeOf(random, kind, inside, dayOf(at, world.timeZone).month);
  const asked = kind === 'enquiry' || kind === 'suggestion';
  const said = inside || asked || random.chance(0.8) ? random.weighted(channels) : 'viaPatrol';
  const channel = asked && said === 'viaHr' ? 'inPerson' : said;
  const anonymous = channel === 'opinionBox' && random.chance(0.7);
  const blank = { callerName: '', phone: '', ext: '', extAsked: false, contactId: null };
  return {
    id: newId(at, random),
    draftId: null,
    callId: null,
    repeatOf: null,
    needsClarification: false,
    kind,
    channel,
    subCategory: code,
    severity: random.weighted([
      ['normal', 0.95],
      ['urgent', 0.046],
      ['major', kind === 'complaint' ? 0.06 : 0],
    ]),
    chargeable: caseType(code)?.chargeable ?? false,
    ...(inside ? placeInside(world, code) : placeOutside(world, code)),
    ...(anonymous && blank),
    content: contentOf(random, kind, code),
    anonymous,
    occurredAt: at - began(random),
    receivedAt: at,
    readBackConfirmed: random.chance(0.93),
    promisedReplyAt: random.chance(0.05) ? at + random.int(2, 8) * hour : null,
    responsibleDept: null,
    viaHrContact: channel === 'viaHr' ? random.pick(talk.fromHr) : '',
  };
}

function typeOf(random: Random, kind: CaseKind, inside: boolean, month: number): CaseTypeCode {
  if (kind === 'enquiry' || kind === 'suggestion') return random.pick(['other', 'other', 'fee', 'service']);
  if (kind === 'complaint' && random.chance(0.4)) return random.pick(['service', 'noise', 'cleaning', 'fee']);
  const season = [6, 7, 8, 9, 12, 1, 2].includes(month) ? 1.45 : 0.45;
  const types = inside ? insideTypes : outsideTypes;
  return random.weighted(types.map(([code, n]) => [code, code === 'airCon' || code === 'hotCold' ? n * season : n]));
}

function contentOf(random: Random, kind: CaseKind, code: CaseTypeCode): string {
  if (kind === 'enquiry') return random.say(random.pick(talk.enquiries));
  if (kind === 'suggestion') return random.say(random.pick(talk.suggestions));
  const said = random.say(random.pick(caseWords[code].said));
  return kind === 'complaint' ? `${said}${random.say('客户{很不满意|要求有人回电|要求主管答复}。')}` : said;
}

/** How long the trouble had lasted, in whole minutes (as ms). */
function began(random: Random): number {
  const minutes = random.weighted([
    [random.int(1, 20), 50],
    [random.int(4, 36) * 5, 35],
    [random.int(8, 40) * 30, 15],
  ]);
  return minutes * minute;
}

type Caller = Pick<NewCase, 'callerName' | 'phone' | 'ext' | 'extAsked' | 'contactId'>;

function caller({ id, name, phone, ext }: Contact): Caller {
  return { callerName: name, phone, ext, extAsked: ext === '', contactId: id };
}

type Place = Pick<NewCase, 'unitId' | 'publicArea' | 'zoneId' | 'place' | 'locationDetail' | 'companyName'> & Caller;

function placeInside({ random, building }: World, code: CaseTypeCode): Place {
  const { unit, contacts } = random.pick(building.households);
  return {
    unitId: unit.id,
    publicArea: false,
    zoneId: null,
    place: '',
    locationDetail: random.say(random.pick(caseWords[code].inside)),
    companyName: unit.companyName,
    ...caller(random.pick(contacts)),
  };
}

const spots = [
  '{靠东侧|靠西侧|靠南侧|靠北侧}',
  '近{货梯|客梯|消防门}',
  '入口处',
  '最里面{一间|一侧}',
  '正中间',
  '{左手边|右手边}第{一|二|三}个',
];

function placeOutside({ random, building }: World, code: CaseTypeCode): Place {
  const { contacts, unit } = random.pick(building.households);
  const place = random.say(random.pick(caseWords[code].outside));
  return {
    unitId: null,
    publicArea: true,
    zoneId: zoneNamed(place, building.zones)?.id ?? null,
    place,
    locationDetail: random.say(random.pick(spots)),
    companyName: random.chance(0.8) ? unit.companyName : '',
    ...caller(random.pick(contacts)),
  };
}

/** @returns the zone row of a place in words: `西区12层电梯厅`; the ground floor where no floor is said. */
export function zoneNamed(place: string, zones: readonly Zone[]): Zone | undefined {
  const code = place.startsWith('西') ? 'W' : 'E';
  const floor = Number(/(\d+)层/.exec(place)?.[1] ?? 1);
  return zones.find((zone) => zone.code === code && zone.floorFrom <= floor && zone.floorUntil >= floor);
}
