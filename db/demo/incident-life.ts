import type { CaseView } from '../../shared/contract/cases.ts';
import type { HandSigning } from '../../shared/contract/signing.ts';
import { closeIncident, controlIncident, endIncident, feedbackOnIncident } from '../incidents/course.ts';
import { fillIncident } from '../incidents/fill.ts';
import { submitted } from '../incidents/report.ts';
import { reviewed } from '../incidents/review.ts';
import { writeInLog } from '../incidents/running-log.ts';
import type { Act } from '../store/act.ts';
import { read } from '../store/records.ts';
import type { Life } from './agenda.ts';
import { day, hour, minute, officeTime } from './days.ts';
import type { EmergencyWords } from './words/emergency-words.ts';
import { Matter, type World } from './world.ts';

const lines = [
  '{保安|工程}已到现场',
  '现场已{拉警戒线|疏散无关人员}',
  '{阀门已关|电源已断|人员已撤离}',
  '领导到场查看',
];
const losses = ['地毯{3-20}平方米', '吊顶板{2-8}块', '{配电箱|显示器|打印机}一台', '文件若干'];
const causes = ['{接头|软管|阀门}老化', '设备长期未检修', '{施工|使用}不当', '外部{线路|天气}原因'];

/** What is written of an emergency: its course, what was lost, the report of the next day, the review. */
export function* incidentLife(world: World, { record }: CaseView, words: EmergencyWords): Life {
  const matter = new Matter(world);
  const { random } = matter;
  const incidentId = record.incidentId ?? '';
  let act: Act = yield matter.desk(record.createdAt + random.int(3, 12) * minute);
  writeInLog(act, { incidentId, text: random.say(random.pick(lines)), happenedAt: null });
  act = yield matter.desk(act.now + random.int(4, 40) * minute);
  controlIncident(act, { incidentId, at: null });
  act = yield matter.desk(act.now + random.int(10, 160) * minute);
  endIncident(act, { incidentId, at: null });
  const ended = act.now;
  act = yield matter.desk(ended + random.int(10, 90) * minute);
  fill(matter, act, incidentId, words);
  closeIncident(act, { incidentId });
  yield* reporting(matter, incidentId, ended, random.say(random.pick(words.done)));
}

function fill({ random }: Matter, act: Act, incidentId: string, words: EmergencyWords): void {
  const lost = random.chance(0.35);
  const loss = () => ({
    item: random.say(random.pick(losses)),
    amount: random.chance(0.7) ? random.int(2, 90) * 10_000 : null,
    insured: random.chance(0.5),
  });
  const { phenomenon } = read(act, 'incidents', incidentId);
  fillIncident(act, {
    ...{ incidentId, draftId: null, plan: random.chance(0.5) ? '按应急预案处置' : '', injured: [], authorities: [] },
    phenomenon: phenomenon || random.say(random.pick(words.said)),
    noPhotoReason: random.pick(['先救人，没来得及拍', '现场已恢复', '客户不同意拍照']),
    losses: lost ? [loss()] : [],
    noLosses: !lost,
    measures: random.say(random.pick(words.measure)),
  });
}

/** Nearly every report is there within its day; most are read the next working morning. */
function* reporting(matter: Matter, incidentId: string, ended: number, handling: string): Life {
  const { random, world } = matter;
  const late = random.chance(0.06) ? random.int(20, 40) * hour : 0;
  let act: Act = yield matter.desk(ended + random.int(2, 20) * hour + late);
  const slip = `I${random.int(1000, 9999)}`;
  const onPaper = (signer: string, text: string): HandSigning => ({
    ...{ signer, text, medium: 'paper', paperRef: slip, image: '', strokes: [] },
  });
  const { no } = read(act, 'incidents', incidentId);
  const report = {
    ...{ incidentId, draftId: null, handling, submittedTo: '物业部主管' },
    impact: random.say('影响{一|两|三}家单位，约{20-180}分钟'),
    cause: random.say(random.pick(causes)),
    corrective: random.say('{本周|本月}内检查同类{设备|部位}'),
    author: onPaper(read(act, 'staff', act.actor.id).name, `本人报告 ${no}，内容属实。`),
  };
  submitted(act, report, {});
  if (random.chance(0.4)) {
    act = yield matter.desk(act.now + random.int(1, 5) * hour);
    feedbackOnIncident(act, { incidentId, at: null, text: '已向受影响的单位说明' });
  }
  const morning = officeTime(random, Math.round(act.now + hour + random.wait(day)), world.timeZone);
  act = yield matter.supervisor(morning);
  // Whoever wrote it does not read it, too.
  if (read(act, 'incidents', incidentId).reports.at(-1)?.submittedBy === act.actor.id) return;
  const reviewer = onPaper(read(act, 'staff', act.actor.id).name, `已审阅 ${no} 的报告。`);
  reviewed(act, { incidentId, remark: random.pick(['同意', '已阅', '']), reviewer }, {});
}
