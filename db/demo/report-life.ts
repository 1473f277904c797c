import type { CaseView, NewCase } from '../../shared/contract/cases.ts';
import { isAnswered } from '../../shared/registers/case-permissions.ts';
import { logCall } from '../calls/log.ts';
import { closeCase, voidCase } from '../cases/closing.ts';
import { correctCase } from '../cases/correct.ts';
import { answerCase } from '../cases/handling.ts';
import { registerCase } from '../cases/register.ts';
import type { Act } from '../store/act.ts';
import { newId } from '../store/ids.ts';
import type { Life, Step } from './agenda.ts';
import { blankCall } from './call-life.ts';
import { minute, officeTime } from './days.ts';
import { handling } from './handling.ts';
import { foundLife } from './item-life.ts';
import { quoted } from './order-life.ts';
import { planRepair, planReport, type ReportPlan } from './plan-report.ts';
import { telling } from './telling.ts';
import { talk } from './words/talk.ts';
import { Matter, type World } from './world.ts';

type Chapter = Generator<Step, CaseView, Act>;

/** A report from the first word to its end. @param at UTC ms at which it is said */
export function* reportLife(world: World, at: number): Life {
  const matter = new Matter(world);
  const { random } = world;
  const { form, done } = secondTime(world, planReport(world, at));
  const late = random.chance(0.015) ? random.int(15, 240) * minute : 0;
  let view = yield* writing(matter, form, at + late + random.int(35, 150) * 1000);
  if (isAnswered(view.record.kind)) return yield* answering(matter, view);
  view = yield* telling(matter, view);
  if (random.chance(0.005)) return yield* voiding(matter, view);
  if (random.chance(0.03)) view = yield* correcting(matter, view);
  view = yield* foundLife(matter, view);
  yield* handling(matter, view, done, (reopened) => telling(matter, reopened));
}

/** Writes it down: the call first where one was logged, and asks again where it was not understood (A10). */
export function* writing(matter: Matter, form: NewCase, at: number): Chapter {
  const { random, world } = matter;
  let act: Act = yield matter.desk(at);
  if (form.channel === 'phone' && random.chance(0.6)) form.callId = logged(matter, act, form);
  if (!random.chance(0.006)) {
    remember(world, form);
    return quoted(matter, act, registerCase(act, form));
  }
  const { unitId, locationDetail, content, subCategory, companyName, details } = form;
  const unclear = { unitId: null, locationDetail: '', subCategory: null, companyName: '' };
  const said = { content: random.say(random.pick(talk.unclear)), needsClarification: true };
  registerCase(act, { ...form, ...(form.publicArea ? {} : unclear), ...said });
  act = yield matter.desk(at + random.int(4, 25) * minute);
  const fields = { unitId, locationDetail, content, subCategory, companyName, details };
  return quoted(matter, act, correctCase(act, { caseId: form.id, fields, reason: '' }));
}

function logged({ random }: Matter, act: Act, form: NewCase): string {
  const startedAt = form.receivedAt ?? act.now;
  const { callerName, unitId, place, content, readBackConfirmed } = form;
  const id = newId(act.now, random);
  const said = { callerName, unitId, place, gist: content, readBack: readBackConfirmed, handling: '已登记' };
  logCall(act, { ...blankCall(random, id, startedAt), ...said, callerNumber: form.phone, result: 'registered' });
  return id;
}

/** Sometimes a complaint is about what was reported before. */
function secondTime(world: World, plan: ReportPlan): ReportPlan {
  const { random, recent, building } = world;
  const { form } = plan;
  if (form.kind !== 'complaint' || recent.length === 0 || !random.chance(0.5)) return plan;
  const { caseId, unitId, subCategory } = random.pick(recent);
  const household = building.households.find(({ unit }) => unit.id === unitId);
  const again = planRepair(world, form.receivedAt ?? 0, subCategory, household);
  const { kind, severity, channel, viaHrContact } = form;
  const content = `上次报的又出问题：${again.form.content}`;
  return { ...again, form: { ...again.form, kind, severity, channel, viaHrContact, repeatOf: caseId, content } };
}

function remember({ recent }: World, { id, unitId, subCategory }: NewCase): void {
  if (unitId === null || subCategory === null) return;
  recent.push({ caseId: id, unitId, subCategory });
  if (recent.length > 80) recent.shift();
}

function* answering(matter: Matter, view: CaseView): Life {
  const { random, world } = matter;
  const { id, createdAt } = view.record;
  let act: Act = yield matter.desk(createdAt + random.int(1, 90) * minute);
  answerCase(act, { caseId: id, result: random.pick(talk.answers) });
  act = yield matter.desk(officeTime(random, act.now + random.int(1, 60) * minute, world.timeZone));
  if (view.record.severity === 'major') return;
  closeCase(act, { caseId: id, reason: '' });
}

function* voiding(matter: Matter, view: CaseView): Life {
  const act: Act = yield matter.supervisor(view.record.createdAt + matter.random.int(8, 60) * minute);
  voidCase(act, { caseId: view.record.id, reason: matter.random.pick(talk.voidReasons) });
}

function* correcting(matter: Matter, view: CaseView): Chapter {
  const { random } = matter;
  const { id, locationDetail, notifiedAt, createdAt } = view.record;
  const act: Act = yield matter.desk((notifiedAt ?? createdAt) + random.int(2, 7) * minute);
  const fields = { locationDetail: `${locationDetail}${random.say('{（靠窗）|（里间）|旁边|（2号）}')}` };
  return correctCase(act, { caseId: id, fields, reason: random.pick(talk.corrections) });
}
