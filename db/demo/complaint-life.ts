import type { CaseView } from '../../shared/contract/cases.ts';
import { isReachable } from '../../shared/registers/complaint-slip.ts';
import { assignCase, investigateCase, tellResult } from '../cases/complaint.ts';
import { archived, opinionGiven } from '../cases/opinion.ts';
import { noFiles } from '../orders/signing.ts';
import type { Act } from '../store/act.ts';
import { read } from '../store/records.ts';
import type { Step } from './agenda.ts';
import { hour, minute, officeTime } from './days.ts';
import type { Matter } from './world.ts';

type Chapter = Generator<Step, CaseView, Act>;

/** S11: the supervisor hands it on, and what is found out is written on the slip. */
export function* ontoSlip(matter: Matter, { record }: CaseView): Chapter {
  const { random } = matter;
  const told = record.notifiedAt ?? record.createdAt;
  const assigning: Act = yield matter.supervisor(told + random.int(1, 3) * minute);
  const { responsibleDept, rectifyBy } = record;
  const by = assigning.now + random.int(1, 3) * 24 * hour;
  const to = { responsibleDept, responsiblePerson: random.pick(['许文博', '吴志强', '孙雅琴']), rectifyBy: by };
  assignCase(assigning, { caseId: record.id, ...to, was: rectifyBy });
  const act: Act = yield matter.desk(told + random.int(4, 7) * minute);
  const { investigation, cause, plan, customerAgreedPlan, measures } = record;
  const was = { investigation, cause, plan, customerAgreedPlan, measures };
  return investigateCase(act, {
    caseId: record.id,
    investigation: '到现场看过，情况属实',
    cause: random.pick(['设备老化', '人手不够', '交接没说清']),
    plan: random.pick(['当天处理，完工后回话', '先临时处理，备件到后更换']),
    customerAgreedPlan: true,
    measures: '责任部门派专人处理',
    was,
  });
}

/** S11: the customer hears the result once it is there. */
export function* resultTold(matter: Matter, view: CaseView): Chapter {
  const { record } = view;
  if (record.completedAt === null || !isReachable(record)) return view;
  const act: Act = yield matter.desk(record.completedAt + matter.random.int(2, 9) * minute);
  return tellResult(act, { caseId: record.id, text: record.result });
}

/** F04: signed on paper, as a rule. @param at UTC ms */
export function* opinion(matter: Matter, { record }: CaseView, at: number): Chapter {
  const { random, world } = matter;
  const act: Act = yield matter.desk(officeTime(random, at, world.timeZone));
  const signs = random.chance(0.9) || record.followUpResult !== 'satisfied';
  const word = signs ? ({ opinion: 'satisfied', opinionText: '' } as const) : notGiven;
  const signing = signs ? onPaper(read(act, 'cases', record.id), record.callerName || '客户', 'occupant') : null;
  return opinionGiven(act, { caseId: record.id, ...word, signing }, noFiles);
}
const notGiven = { opinion: 'notGiven', opinionText: '客户出差，不便签字' } as const;

/** S11: the manager signs, and it goes to the file. */
export function* filed(matter: Matter, { record }: CaseView, at: number): Chapter {
  const { random, world } = matter;
  const act: Act = yield matter.supervisor(officeTime(random, at + random.int(1, 20) * hour, world.timeZone));
  return archived(act, { caseId: record.id, signing: onPaper(record, '冯国强', 'propertyManager') }, noFiles);
}

function onPaper(
  { no, content, version }: CaseView['record'],
  signer: string,
  signerRole: 'occupant' | 'propertyManager',
) {
  const paper = { medium: 'paper', paperRef: `F04-${no.slice(-7)}`, image: '', strokes: [] } as const;
  return { ...paper, strokes: [], signer, signerRole, text: `${no} ${content}`, version };
}
