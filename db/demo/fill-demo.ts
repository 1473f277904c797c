import type { Actor } from '../../shared/contract/admit.ts';
import { indexAll } from '../search/indexing.ts';
import { hashPin, type PinHash } from '../site/pins.ts';
import { foundSite } from '../site/setup.ts';
import { storePin } from '../site/sign-in.ts';
import type { Act } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import { Agenda, type Life } from './agenda.ts';
import { announceVisitors } from './announce-visitors.ts';
import { buildingName, planBuilding, writeBuilding } from './building.ts';
import { callLife } from './call-life.ts';
import { anyMomentOf, type Day, day, dayOf, hour, minute, momentOf } from './days.ts';
import { emergencyLife } from './emergency-life.ts';
import { eventLife } from './event-life.ts';
import { leftLife } from './item-life.ts';
import { hangKeys } from './key-cabinet.ts';
import { keyLife } from './key-life.ts';
import { mailHandover, mailLife } from './mail-life.ts';
import { nightLife } from './night-life.ts';
import { layRoutes, patrolLife } from './patrol-life.ts';
import { Random } from './random.ts';
import { reportLife } from './report-life.ts';
import { Roster } from './roster.ts';
import { shiftChange } from './shift-life.ts';
import { underWay } from './under-way.ts';
import { vacantLife } from './vacant-life.ts';
import { visitorLife } from './visitor-life.ts';
import type { World } from './world.ts';

/** Everybody who may sign in at the demo building has this PIN. */
export const demoPin = '2580';

const timeZone = 'Asia/Shanghai';

/**
 * What a year brings (spec §4.1). Calls that become reports are among the calls; of the reports 10,300 become work orders,
 * the others are questions, complaints about people, lost things and the like.
 */
const perYear = {
  ...{ calls: 26_000, reports: 12_600, emergencies: 60, events: 10 },
  ...{ keyLoans: 5480, visits: 10_950, leftItems: 60 },
};
const year = 365.25;
/** Share of the reports that come by phone and whose call is logged. */
const loggedShare = 0.79 * 0.6;

/** Rounds, nights and handovers are much the same: the last ones will do. */
const daysOf = { rounds: 31, handovers: 10 };
/** When the desk changes hands, hours of the day. */
const changes = [8, 14, 20];

/** About a thousand actions share a commit. */
const daysTogether = 4;

type Begin = (actor: Actor, now: number) => Act;

export interface DemoPlan {
  years: number;
  seed: number;
  /** UTC ms at which the story stops */
  now: number;
}

/**
 * Fills an empty book with a building and years of its desk's work, through the same actions that the desk itself does.
 * The same plan gives the same content. Nothing else happens on the book meanwhile.
 * @param onProgress told from time to time how much is done, 0…1
 * @returns how many actions were done
 * @throws DeskError `alreadySetUp`
 */
export async function fillDemo(
  book: Book,
  { years, seed, now }: DemoPlan,
  onProgress: (done: number) => void = () => undefined,
): Promise<{ actions: number }> {
  const random = new Random(seed);
  const first = dayOf(now - Math.round(years * year) * day, timeZone).start;
  const pin = await hashPin(demoPin, `demo-${seed}`);
  const world = settle(book, random, first, pin);
  for (const life of underWay(world, now)) world.agenda.begin(life);
  let actions = 0;
  for (let today = dayOf(first, timeZone); today.start < now; ) {
    book.bulk((begin) => {
      for (let days = 0; days < daysTogether && today.start < now; days += 1) {
        const left = now - today.start;
        for (const life of livesOf(world, today)) world.agenda.begin(life);
        if (left <= daysOf.rounds * day) for (const life of roundsOf(world, today)) world.agenda.begin(life);
        for (const life of changesOf(world, today, left <= daysOf.handovers * day)) world.agenda.begin(life);
        actions += world.agenda.run(Math.min(today.end, now), begin);
        today = dayOf(today.end, timeZone);
      }
    }, random);
    onProgress((0.9 * (Math.min(today.start, now) - first)) / (now - first));
  }
  book.bulk((begin) => {
    announceVisitors(begin(world.roster.supervisor(now), now), world);
  }, random);
  indexAll(book.db);
  onProgress(1);
  return { actions };
}

/** The building's directory, with everybody's PIN: from here on the desk can be used. */
function settle(book: Book, random: Random, first: number, pin: PinHash): World {
  const building = planBuilding(random, first);
  const supervisor = building.staff.find((person) => person.role === 'supervisor');
  const keys: string[] = [];
  let route = '';
  const actor: Actor = { id: supervisor?.id ?? '', role: 'supervisor' };
  const write = (begin: Begin) => {
    const act = begin(actor, first + 8 * hour);
    act.log('create', 'site', act.site.id, { name: act.site.name, timeZone, letter: act.letter });
    writeBuilding(act, building);
    keys.push(...hangKeys(act, building));
    route = layRoutes(act).desk;
    for (const person of building.staff) if (person.role !== 'none') storePin(act, person.id, pin);
  };
  foundSite(book, { name: buildingName, timeZone, demo: true }, first, write, random);
  return {
    random,
    building,
    roster: new Roster(building.staff, timeZone),
    agenda: new Agenda(),
    timeZone,
    keys,
    route,
    recent: [],
  };
}

function roundsOf(world: World, today: Day): Life[] {
  return [patrolLife(world, today, world.route), vacantLife(world, today), nightLife(world, today)];
}

/** @param whole with the handover of everything; else only what is signed for item by item */
function changesOf(world: World, today: Day, whole: boolean): Life[] {
  if (whole) return changes.map((at) => shiftChange(world, today.start + at * hour));
  return [
    mailHandover(world, today.start + 8 * hour + 6 * minute, today.start + 7 * hour),
    mailHandover(world, today.start + 20 * hour + 6 * minute, today.start + 19 * hour),
  ];
}

function livesOf(world: World, today: Day) {
  const { random } = world;
  const daily = (count: number) => random.count((count / year) * today.weight);
  const calls = daily(perYear.calls - perYear.reports * loggedShare);
  const reports = daily(perYear.reports - perYear.emergencies);
  const loans = daily(perYear.keyLoans);
  const visits = daily(perYear.visits);
  const emergencies = random.count(perYear.emergencies / year);
  return [
    ...Array.from({ length: calls }, () => callLife(world, momentOf(random, today))),
    ...Array.from({ length: reports }, () => reportLife(world, momentOf(random, today))),
    ...Array.from({ length: loans }, () => keyLife(world, momentOf(random, today))),
    mailLife(world, today.start + 9 * hour + 24 * minute, today.weight),
    ...Array.from({ length: visits }, () => visitorLife(world, momentOf(random, today))),
    ...Array.from({ length: random.count(perYear.events / year) }, () => eventLife(world, momentOf(random, today))),
    ...Array.from({ length: random.count((perYear.leftItems / year) * today.weight) }, () =>
      leftLife(world, momentOf(random, today)),
    ),
    ...Array.from({ length: emergencies }, () => emergencyLife(world, anyMomentOf(random, today))),
  ];
}
