import type { CaseView } from '../../shared/contract/cases.ts';
import { closesByRule } from '../../shared/registers/case-permissions.ts';
import { isMajorComplaint } from '../../shared/registers/case-rules.ts';
import type { DepartmentCode } from '../../shared/registers/people.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { isReportOwed } from '../cases/case-change.ts';
import { plannedFor } from '../cases/case-deadlines.ts';
import { viewOf } from '../cases/case-view.ts';
import { closeCase, noteOnCase, revealPhone } from '../cases/closing.ts';
import { askDepartment, completeCase, decideCase, tellHr } from '../cases/handling.ts';
import type { Act } from '../store/act.ts';
import { read } from '../store/records.ts';
import type { Step } from './agenda.ts';
import { filed, ontoSlip, opinion, resultTold } from './complaint-life.ts';
import { customerSaid } from './customer-said.ts';
import { hour, minute, officeTime } from './days.ts';
import { arriving, finishing } from './order-life.ts';
import { talk } from './words/talk.ts';
import type { Matter } from './world.ts';

type Handling = Generator<Step, CaseView, Act>;

/** From the department's start to the end of the case. @param done what the department may report */
export function* handling(matter: Matter, told: CaseView, done: readonly string[], again: Again): Handling {
  const complaint = told.record.kind === 'complaint';
  // A found thing that is in custody is all that its report asked for.
  const isDone = told.record.completedAt !== null;
  let view = isDone ? told : yield* working(matter, complaint ? yield* ontoSlip(matter, told) : told, done);
  view = yield* asking(matter, complaint ? yield* resultTold(matter, view) : view);
  for (let round = 1; view.record.status === 'reopened' && round < 4; round += 1) {
    view = yield* again(view);
    view = yield* working(matter, view, done);
    view = yield* asking(matter, complaint ? yield* resultTold(matter, view) : view);
  }
  if (view.record.status === 'reopened') return view;
  return yield* closing(matter, view);
}

/** Tells everybody anew after a dissatisfied caller. */
type Again = (view: CaseView) => Handling;

/** When the work will be done: mostly within two hours, and not at night. */
function doneAt({ random, world }: Matter, from: number): number {
  const at = from + 8 * minute + random.wait(62 * minute) + (random.chance(0.08) ? random.wait(5 * hour) : 0);
  const { time } = wallTime(at, world.timeZone);
  return time >= '22:00' || time < '07:30' ? officeTime(random, at, world.timeZone) : Math.round(at);
}

function* working(matter: Matter, told: CaseView, done: readonly string[]): Handling {
  const { random } = matter;
  let view = told;
  const { id } = view.record;
  const begun = view.record.notifiedAt ?? view.record.createdAt;
  const end = doneAt(matter, begun);
  const orderId = yield* arriving(matter, view, end);
  if (end - begun > 60 * minute && random.chance(0.12)) {
    const act: Act = yield matter.desk(random.int(begun + 40 * minute, end));
    view = noteOnCase(act, { caseId: id, text: random.say(random.pick(talk.notes)) });
  }
  for (let due = view.record.checkDueAt ?? end; due < end; due = view.record.checkDueAt ?? end) {
    const act: Act = yield matter.desk(due + random.int(0, 14) * minute + random.int(1, 59) * 1000);
    if (act.now >= end) break;
    const over = finished(act, id);
    if (over) return over;
    view = ask(matter, act, id);
  }
  const result = random.say(random.pick(done));
  if (orderId) return yield* finishing(matter, view, orderId, end, result);
  const act: Act = yield matter.desk(end);
  const over = finished(act, id);
  if (over) return over;
  const answer = { workedBy: '', acceptance: null, acceptanceSigned: null, verifyLater: false };
  return completeCase(act, {
    ...answer,
    caseId: id,
    reportedBy: whoReports(matter, view.record.responsibleDept),
    result,
  });
}

/** A found thing that went back to its owner meanwhile has finished its report, also one that was opened again. */
function finished(act: Act, caseId: string): CaseView | null {
  const record = read(act, 'cases', caseId);
  return record.completedAt === null ? null : viewOf(act, record);
}

/** The department's own person who calls the desk back. */
function whoReports({ world: { building } }: Matter, code: DepartmentCode): string {
  const department = building.departments.find((d) => d.code === code);
  const members = building.staff.filter((person) => person.departmentId === department?.id);
  const speaks = members.find(({ position }) => position === 'engDispatcher' || position === 'dutyPerson');
  return (speaks ?? members[0])?.name ?? department?.name ?? '值班员';
}

function ask({ random }: Matter, act: Act, caseId: string): CaseView {
  const justified = random.chance(0.85);
  return askDepartment(act, {
    caseId,
    askedPerson: random.say('{工程调度吴志强|值班工程师|部门值班员}'),
    reason: random.say(random.pick(justified ? talk.askReasons : talk.weakReasons)),
    justified,
    reportedTo: justified ? '' : '许文博',
    nextCheckAt: null,
  });
}

/** The follow-up, once more where nobody answers. */
function* asking(matter: Matter, completed: CaseView): Handling {
  const { random, world } = matter;
  let view = completed;
  const { id, anonymous, phone, reopened } = view.record;
  if (anonymous && phone === '') return view;
  let at = (view.record.completedAt ?? view.record.createdAt) + 10 * minute + random.wait(2 * hour);
  for (let tries = 0; tries < 2; tries += 1) {
    at = officeTime(random, Math.round(at), world.timeZone);
    const act: Act = yield matter.desk(at);
    if (random.chance(0.15)) revealPhone(act, { caseId: id });
    const satisfied = reopened > 0 ? 0.95 : 0.915;
    const result = random.weighted([
      ['satisfied', satisfied],
      ['partly', 0.03],
      ['dissatisfied', reopened < 2 ? 0.03 : 0],
      ['unreachable', plannedFor(act, id) ? 0.025 : 0],
    ] as const);
    const said = { satisfied: talk.opinions, ...talk }[result];
    view = customerSaid(act, id, result, random.say(random.pick(said)));
    if (result !== 'unreachable') break;
    at += 20 * hour;
  }
  return view;
}

function* closing(matter: Matter, answered: CaseView): Handling {
  const { random, world } = matter;
  const { record } = answered;
  let at = answered.timeline.at(-1)?.at ?? record.createdAt;
  if (record.channel === 'viaHr') {
    at = officeTime(random, at + random.int(5, 40) * minute, world.timeZone);
    const act: Act = yield record.followUpResult === null ? matter.supervisor(at) : matter.desk(at);
    tellHr(act, { caseId: record.id, toPerson: record.viaHrContact || '孙雅琴' });
  }
  if (isMajorComplaint(record)) {
    at = officeTime(random, at + random.int(20, 60) * minute, world.timeZone);
    const rectifyBy = at + 2 * 24 * hour;
    const decided = { meetingNote: '经理召集会议，定了措施和期限', responsiblePerson: '许文博', rectifyBy };
    decideCase(yield matter.supervisor(at), { caseId: record.id, ...decided });
  }
  if (record.kind === 'complaint') {
    if (record.resultToCustomerAt !== null) {
      yield* opinion(matter, answered, at + random.int(10, 40) * minute);
      at += hour;
    }
    const view = yield* closed(matter, record, at);
    return random.chance(0.8) ? yield* filed(matter, view, view.record.closedAt ?? at) : view;
  }
  return yield* closed(matter, record, at);
}

function* closed(matter: Matter, record: CaseView['record'], from: number): Handling {
  const { random, world } = matter;
  const byRule = closesByRule(record);
  let at = from;
  at = officeTime(random, at + random.int(1, 45) * minute + (byRule ? 0 : 3 * hour), world.timeZone);
  const by = (moment: number) => (byRule ? matter.desk(moment) : matter.supervisor(moment));
  let act: Act = yield by(at);
  // S02: an emergency waits for its report.
  while (isReportOwed(act, record.incidentId)) act = yield by(officeTime(random, act.now + 6 * hour, world.timeZone));
  const planned = plannedFor(act, record.id);
  if (planned && planned.mandatoryBecause !== 'all') {
    customerSaid(act, record.id, 'satisfied', random.say(random.pick(talk.opinions)));
  }
  return closeCase(act, { caseId: record.id, reason: byRule ? '' : random.pick(talk.closeReasons) });
}
