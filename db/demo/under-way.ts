import type { CaseView, NewCase } from '../../shared/contract/cases.ts';
import type { CaseTypeCode } from '../../shared/registers/case-types.ts';
import type { Party } from '../../shared/registers/parties.ts';
import { logCall } from '../calls/log.ts';
import { notifyParty } from '../cases/notify.ts';
import { registerCase } from '../cases/register.ts';
import type { Act } from '../store/act.ts';
import type { Life, Step } from './agenda.ts';
import { planCall } from './call-life.ts';
import { day, hour, minute, officeTime } from './days.ts';
import { dutyPlan } from './duty-plan.ts';
import { planEmergency, raising } from './emergency-life.ts';
import { eventLife } from './event-life.ts';
import { keyLife } from './key-life.ts';
import { itemLife } from './mail-life.ts';
import { arriving } from './order-life.ts';
import { planRepair } from './plan-report.ts';
import { lastWord, standingOrders } from './standing-orders.ts';
import { telling } from './telling.ts';
import { visitorLife } from './visitor-life.ts';
import { Matter, type World } from './world.ts';

/** What is under way when the story stops, so that whoever opens the desk then has something to do. @param end UTC ms */
export function underWay(world: World, end: number): Life[] {
  const told = (before: number, code: CaseTypeCode, promised: number | null = null) =>
    toldOnly(world, report(world, end - before, code, promised), end);
  return [
    standingOrders(world, officeTime(world.random, end - 20 * day, world.timeZone)),
    lastWord(world, end - 7 * hour),
    dutyPlan(world, end - 9 * day, end - 8 * day, 24),
    eventLife(world, officeTime(world.random, end - 3 * day, world.timeZone)),
    trapped(world, end - 50 * minute),
    keyLife(world, end - 27 * hour, true),
    keyLife(world, end - 40 * minute, true),
    itemLife(world, end - 4 * day, { batchId: null, kept: true }),
    itemLife(world, end - 5 * hour, { batchId: null, kept: true }),
    visitorLife(world, end - 5 * hour, true),
    visitorLife(world, end - 100 * minute, true),
    visitorLife(world, end - 35 * minute, true),
    visitorLife(world, end - 12 * minute, true),
    told(3 * hour + 31 * minute, 'power'),
    told(2 * hour + 24 * minute, 'airCon'),
    told(95 * minute, 'plumbing', end + 25 * minute),
    unclear(world, report(world, end - 13 * minute, 'plumbing')),
    referred(world, end - 40 * minute, end + 20 * minute),
    unanswered(world, report(world, end - 5 * minute, 'lamp')),
    untold(world, report(world, end - 80_000, 'doorWindow'), end - 22_000),
  ];
}

function report(world: World, at: number, code: CaseTypeCode, promisedReplyAt: number | null = null): NewCase {
  return { ...planRepair(world, at, code).form, promisedReplyAt, readBackConfirmed: true };
}

const typed = (form: NewCase) => (form.receivedAt ?? 0) + 48_000;

/** Told, and somebody has come; the work goes on past the `end`. */
function* toldOnly(world: World, form: NewCase, end: number): Life {
  const matter = new Matter(world);
  const act: Act = yield matter.desk(typed(form));
  yield* arriving(matter, yield* telling(matter, registerCase(act, form)), end);
}

function* untold(world: World, form: NewCase, at: number): Life {
  const act: Act = yield new Matter(world).desk(at);
  registerCase(act, form);
}

/** Engineering is told; the floor supervisor does not answer (A04). */
function* unanswered(world: World, form: NewCase): Life {
  const matter = new Matter(world);
  const act: Act = yield matter.desk(typed(form));
  const view = registerCase(act, form);
  yield* once(matter, view, 'engineering', act.now + 21_000);
  yield* once(matter, view, 'floorSupervisor', act.now + 45_000);
}

function* once(matter: Matter, view: CaseView, party: Party, at: number): Generator<Step, void, Act> {
  const act: Act = yield matter.desk(at);
  const way = view.lines.find((line) => line.party === party)?.next;
  notifyParty(act, {
    caseId: view.record.id,
    party,
    toPerson: way?.name ?? '值班员',
    phone: way?.phone ?? '',
    channel: 'phone',
    ack: party === 'engineering' ? 'acknowledged' : 'noAnswer',
    reason: '',
  });
}

function* unclear(world: World, form: NewCase): Life {
  const act: Act = yield new Matter(world).desk(typed(form));
  registerCase(act, { ...form, locationDetail: '', content: '水，请过来一下', needsClarification: true });
}

function* referred(world: World, at: number, verifyBy: number): Life {
  const act: Act = yield new Matter(world).desk(at + 70_000);
  logCall(act, { ...planCall(world, at, 'transferred'), verifyBy });
}

function* trapped(world: World, at: number): Life {
  const matter = new Matter(world);
  yield* raising(matter, planEmergency(world, at, 'liftEntrapment'), at + 20_000);
}
