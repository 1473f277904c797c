import type { NewCall } from '../../shared/contract/calls.ts';
import { verifyCall } from '../calls/check.ts';
import { logCall } from '../calls/log.ts';
import type { Act } from '../store/act.ts';
import { newId } from '../store/ids.ts';
import type { Life } from './agenda.ts';
import { minute, officeTime } from './days.ts';
import { callerName, mobileNumber, officeNumber } from './names.ts';
import type { Random } from './random.ts';
import { type CallWords, callWords, outgoing } from './words/call-words.ts';
import { Matter, type World } from './world.ts';

type Result = keyof typeof callWords;
const results = (Object.entries(callWords) as [Result, CallWords][]).map(([result, w]) => [result, w.weight] as const);

/** A call that is no report (S18); whoever was handed on is asked about later. @param at UTC ms */
export function* callLife(world: World, at: number): Life {
  const matter = new Matter(world);
  const { random } = world;
  const result = random.weighted(results);
  const long = callWords[result].gist[0] === '' ? random.int(10, 30) : random.int(20, 200);
  const act: Act = yield matter.desk(at + long * 1000);
  const call = logCall(act, planCall(world, at, result));
  if (call.verifyBy !== null) yield* checking(matter, call.id, call.verifyBy);
}

function* checking(matter: Matter, callId: string, verifyBy: number): Life {
  const { random, world } = matter;
  const at = officeTime(random, verifyBy - random.int(-15, 60) * minute, world.timeZone);
  const act: Act = yield matter.desk(at);
  const verified = random.chance(0.95);
  verifyCall(act, { callId, verified, note: verified ? '' : '对方未联系，已再次转告' });
}

/** A call of which only is known that the phone was picked up. */
export function blankCall(random: Random, id: string, startedAt: number): NewCall {
  return {
    id,
    draftId: null,
    startedAt,
    direction: 'in',
    callerNumber: '',
    callerName: '',
    unitId: null,
    place: '',
    gist: '',
    handling: '',
    result: 'answered',
    ringsBeforeAnswer: random.weighted([
      [1, 40],
      [2, 38],
      [3, 15],
      [4, 5],
      [6, 2],
    ]),
    readBack: false,
    transferTo: '',
    verifyBy: null,
  };
}

export function planCall({ random, building }: World, at: number, result: Result): NewCall {
  const words = callWords[result];
  const call = blankCall(random, newId(at, random), at);
  const text = { gist: random.say(random.pick(words.gist)), handling: random.say(random.pick(words.handling)), result };
  const spoke = result === 'answered' || result === 'transferred' || result === 'messageTaken';
  if (!spoke) return { ...call, ...text, callerNumber: random.chance(0.7) ? mobileNumber(random) : '' };
  const named = building.departments.find(({ name }) => text.gist.includes(name));
  const transferTo = result === 'transferred' ? (named ?? random.pick(building.departments)).name : '';
  const readBack = random.chance(0.5);
  const calledOut = result === 'answered' && random.chance(0.06);
  const direction = calledOut ? ('out' as const) : ('in' as const);
  if (calledOut) Object.assign(text, { gist: random.say(random.pick(outgoing)), handling: '已告知' });
  if (random.chance(0.45)) {
    const { unit, contacts } = random.pick(building.households);
    const { name, phone } = random.pick(contacts);
    const who = { callerName: name, callerNumber: phone, unitId: unit.id, place: unit.code };
    return { ...call, ...text, ...who, transferTo, readBack, direction };
  }
  const callerNumber = random.chance(0.7) ? mobileNumber(random) : officeNumber(random);
  const stranger = { callerName: random.chance(0.5) ? callerName(random) : '', callerNumber };
  return { ...call, ...text, ...stranger, transferTo, readBack, direction };
}
