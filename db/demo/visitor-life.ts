import type { SignInInput } from '../../shared/contract/visitors.ts';
import type { VisitPurpose } from '../../shared/registers/visits.ts';
import type { Act } from '../store/act.ts';
import { newId } from '../store/ids.ts';
import { signedIn } from '../visitors/sign-in.ts';
import { leave } from '../visitors/steps.ts';
import { takeVisitStep } from '../visitors/visit-change.ts';
import type { Life } from './agenda.ts';
import { hour, minute } from './days.ts';
import { companyNames, mobileNumber, personName } from './names.ts';
import type { Random } from './random.ts';
import { Matter, type World } from './world.ts';

/** What people come for, in their words, and for how long they stay (ms). */
interface Reason {
  purpose: VisitPurpose;
  said: string;
  stay: number;
}
const reasons: readonly (readonly [Reason, number])[] = [
  [{ purpose: 'visitUnit', said: '拜访，谈{合同|项目|合作}', stay: 55 * minute }, 46],
  [{ purpose: 'visitUnit', said: '面试', stay: 45 * minute }, 12],
  [{ purpose: 'delivery', said: '送{文件|样品|桶装水|办公用品}', stay: 9 * minute }, 20],
  [{ purpose: 'contractor', said: '维修{空调|打印机|网络}', stay: 2 * hour }, 10],
  [{ purpose: 'renovation', said: '装修量尺寸', stay: hour }, 4],
  [{ purpose: 'moveInOut', said: '搬运办公家具', stay: 2 * hour }, 3],
  [{ purpose: 'enquiry', said: '问租赁', stay: 12 * minute }, 4],
  [{ purpose: 'peerVisit', said: '同行参观', stay: hour }, 1],
];

/** Half of those who come were here before. */
const regulars = 260;
const knownShare = 0.5;

interface Guest {
  name: string;
  contact: string;
  company: string;
}
const known = new WeakMap<World, Guest[]>();

function guestOf(world: World): Guest {
  const { random } = world;
  const guests = known.get(world) ?? [];
  if (guests.length === 0) {
    const companies = companyNames(random, 90);
    for (let i = 0; i < regulars; i += 1) guests.push(someone(random, random.pick(companies)));
    known.set(world, guests);
  }
  return random.chance(knownShare) ? random.pick(guests) : someone(random, '');
}

const someone = (random: Random, company: string): Guest => ({
  name: personName(random),
  contact: mobileNumber(random),
  company,
});

/** One visitor comes and, mostly, is seen leaving. @param at UTC ms. @param stays still inside when the story stops */
export function* visitorLife(world: World, at: number, stays = false): Life {
  const matter = new Matter(world);
  const { random } = matter;
  const guest = guestOf(world);
  const { purpose, said, stay } = random.weighted(reasons);
  const household = random.pick(world.building.households);
  const host = household.contacts.length > 0 ? random.pick(household.contacts) : null;
  const act: Act = yield matter.desk(at);
  // Whoever is still inside is not signed in a second time.
  if (isInside(act, guest)) return;
  const visit = signedIn(
    act,
    {
      ...plainVisit(newId(at, random)),
      ...guest,
      ...{ purpose, purposeText: random.say(said), unitId: household.unit.id, visitedPerson: host?.name ?? '' },
      ...{ companions: random.chance(0.18) ? random.int(1, 3) : 0, appointment: random.chance(0.35) },
      vehicle: random.chance(0.12) ? `京${random.pick([...'ABCEFGHJ'])}${random.int(10_000, 99_999)}` : '',
      // A few forms wait until the desk has time (A35).
      ...(random.chance(0.04) && { arrivedAt: at - 25 * minute, receptionEndedAt: at - 14 * minute }),
    },
    null,
  );
  if (stays || visit.status !== 'received') return;
  const unseen = random.chance(0.015);
  const out: Act = yield matter.desk(at + (unseen ? 10 * hour : 4 * minute + Math.round(random.wait(stay))));
  if (unseen) takeVisitStep(out, visit, 'expire', { expiredAt: out.now }, { text: '交班时没看到离开' });
  else leave(out, { visitId: visit.id, leftAt: null, belongingsOut: null, remarks: '' });
}

const inside = `SELECT 1 FROM visits INDEXED BY visitsByContact WHERE contact = ?
  AND status IN ('arrived', 'registered', 'received')`;
const isInside = ({ db }: Act, { contact }: Guest) => db.row<object>(inside, contact) !== undefined;

const plainVisit = (id: string): SignInInput => ({
  ...{ id, draftId: null, name: '', contact: '', company: '', sameAs: null, permitId: null, unitId: null, place: '' },
  ...{ visitedPerson: '', purpose: null, purposeText: '', appointment: false, hostAccepted: 'yes', outcome: 'admit' },
  ...{ result: '', badgeNo: '', companions: 0, companionNames: '', vehicle: '', belongings: '', identity: null },
  ...{ leaveBy: null, photo: null, remarks: '', arrivedAt: null, receptionEndedAt: null },
});
