import type { CaseView, LineView } from '../../shared/contract/cases.ts';
import { allows } from '../../shared/registers/case-states.ts';
import { type Ack, isLate, messageCountsAtNight } from '../../shared/registers/notifications.ts';
import { nextWallTime, wallTime, withinHours } from '../../shared/time/site-time.ts';
import { notifyParty } from '../cases/notify.ts';
import type { Act } from '../store/act.ts';
import { read } from '../store/records.ts';
import type { Life, Step } from './agenda.ts';
import { minute } from './days.ts';
import { talk } from './words/talk.ts';
import type { Matter } from './world.ts';

/** How fast the desk works through the lines, in seconds. */
export interface Pace {
  least: number;
  most: number;
}
const usual: Pace = { least: 9, most: 24 };

type Telling = Generator<Step, CaseView, Act>;

/** Tells every party of a case's present round, one after the other, until somebody has heard (S10). */
export function* telling(matter: Matter, view: CaseView, pace: Pace = usual): Telling {
  const { random } = matter;
  let now = view;
  let at = view.record.notifyFrom ?? view.record.createdAt;
  // Now and then the desk is held up, and the minute is lost.
  if (random.chance(0.045)) at += random.int(50, 280) * 1000;
  for (const { party } of view.lines) {
    for (let told = false, tries = 0; !told; tries += 1) {
      at += random.int(pace.least, pace.most) * 1000 * (tries + 1);
      const act: Act = yield matter.desk(at);
      const line = now.lines.find((l) => l.party === party);
      if (!line) break;
      now = tell(matter, act, now, line, tries < 3 ? outcome(matter, act, line) : 'acknowledged');
      told = now.lines.find((l) => l.party === party)?.told !== undefined;
    }
  }
  const waits = now.lines.filter((line) => line.told?.ack === 'leftMessage').map((line) => line.party);
  if (waits.length > 0) matter.world.agenda.begin(morningCalls(matter, now, waits, at));
  return now;
}

function atNight(matter: Matter, at: number): boolean {
  return withinHours(wallTime(at, matter.world.timeZone).time, '20:00', '08:00');
}

function outcome(matter: Matter, act: Act, { party }: LineView): Ack {
  const { random } = matter;
  const home = messageCountsAtNight.includes(party) && atNight(matter, act.now);
  if (home && random.chance(0.6)) return 'leftMessage';
  if (random.chance(party === 'floorSupervisor' ? 0.08 : 0.02)) return 'noAnswer';
  return random.chance(0.003) ? 'refused' : 'acknowledged';
}

function tell({ random }: Matter, act: Act, view: CaseView, line: LineView, ack: Ack): CaseView {
  const { notifyDueAt } = view.record;
  const late = notifyDueAt !== null && isLate(notifyDueAt, act.now);
  const way = line.next ?? line.reach[0];
  const reason = ack === 'refused' ? random.pick(talk.refusalReasons) : late ? random.pick(talk.lateReasons) : '';
  return notifyParty(act, {
    caseId: view.record.id,
    party: line.party,
    toPerson: way?.name ?? '值班员',
    phone: way?.phone ?? '',
    channel: random.weighted([
      ['phone', 80],
      ['radio', 15],
      ['inPerson', 5],
    ]),
    ack,
    reason: random.say(reason),
  });
}

/** Whoever was only left a message at night is called before nine (Q41). */
function* morningCalls(matter: Matter, view: CaseView, waits: LineView['party'][], from: number): Life {
  let at = nextWallTime(from, '08:15', matter.world.timeZone);
  for (const party of waits) {
    at += matter.random.int(1, 8) * minute;
    const act: Act = yield matter.desk(at);
    const { status, reopened } = read(act, 'cases', view.record.id);
    const line = view.lines.find((l) => l.party === party);
    if (!line || reopened !== view.record.reopened || !allows(status, 'notify')) return;
    tell(matter, act, view, line, 'acknowledged');
  }
}
