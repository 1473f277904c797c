import type { NowLine } from '../../shared/contract/desk.ts';
import { caseType } from '../../shared/registers/case-types.ts';
import { emergencyTypes } from '../../shared/registers/emergencies.ts';
import type { TimerRule } from '../../shared/registers/timers.ts';
import type { Written } from '../../shared/text/written-in.ts';

const rules: Record<TimerRule, Record<Written, string>> = {
  notify60s: { 'zh-CN': '一分钟内通知', en: 'Tell within a minute' },
  help5m: { 'zh-CN': '求助答复', en: 'Help reply' },
  reportReady: { 'zh-CN': '报告已备好', en: 'Report is ready' },
  arrive15m: { 'zh-CN': '十五分钟到场', en: 'On site in 15 minutes' },
  clarify: { 'zh-CN': '待问清', en: 'To be clarified' },
  promised: { 'zh-CN': '承诺答复', en: 'Promised reply' },
  decision: { 'zh-CN': '问客户是否要做', en: 'Ask for the decision' },
  apologise: { 'zh-CN': '向客户致歉', en: 'Apologise' },
  appointment: { 'zh-CN': '维修预约到时', en: 'Repair appointment' },
  deferredUntil: { 'zh-CN': '暂缓到时', en: 'Put off until now' },
  investigate: { 'zh-CN': '当天调查投诉', en: 'Look into the complaint today' },
  rectify: { 'zh-CN': '整改到期', en: 'Complaint deadline' },
  tellResult: { 'zh-CN': '把结果告诉客户', en: 'Tell the customer the result' },
  keyDue: { 'zh-CN': '钥匙未还', en: 'Key not returned' },
  keyRemedy: { 'zh-CN': '钥匙遗失或损坏待处理', en: 'Lost or broken key to be remedied' },
  keyCount: { 'zh-CN': '钥匙盘点不符待说明', en: 'Key count to be explained' },
  mailLost: { 'zh-CN': '邮件找不到', en: 'Mail is missing' },
  mailReturn: { 'zh-CN': '邮件待退邮局', en: 'Mail to go back to the post office' },
  mailSend: { 'zh-CN': '代寄待取', en: 'Outgoing mail not collected' },
  mailHeld: { 'zh-CN': '代管到期', en: 'Kept mail is due' },
  mailTooLong: { 'zh-CN': '邮件无人领', en: 'Mail not picked up' },
  issueMissing: { 'zh-CN': '缺报待追', en: 'Missing issue to be asked for' },
  visitHeld: { 'zh-CN': '来访待决定', en: 'Visitor waits for a decision' },
  hostAnswer: { 'zh-CN': '访客在等回话', en: 'Visitor waits for the host' },
  overstay: { 'zh-CN': '访客超时未离开', en: 'Visitor overstays' },
  itemCount: { 'zh-CN': '失物清点不符待说明', en: 'Count of found things to be explained' },
  foundItemKept: { 'zh-CN': '拾物保管期满', en: 'Found thing kept long enough' },
  handoverRefused: { 'zh-CN': '接班人拒绝接班', en: 'Handover refused' },
  handoverReserved: { 'zh-CN': '接班有保留意见', en: 'Handover with reservations' },
  handoverUnsigned: { 'zh-CN': '交接班没有签字', en: 'Handover not signed' },
  absenceOver: { 'zh-CN': '离岗到时未回', en: 'Not back at the desk' },
  patrolMajor: { 'zh-CN': '重大发现待上报', en: 'Major finding, tell the superior' },
  patrolStart: { 'zh-CN': '今天还没巡视', en: 'Patrol not begun today' },
  patrolBack: { 'zh-CN': '巡视超时未回', en: 'Patrol not back in time' },
  patrolAssign: { 'zh-CN': '巡视发现待落实', en: 'Findings to assign' },
  patrolVerify: { 'zh-CN': '重大发现待复查', en: 'Major finding to look at again' },
  vacantRound: { 'zh-CN': '空置房没查完', en: 'Vacant units not inspected' },
  noteAnswer: { 'zh-CN': '联络单待答复', en: 'Contact note unanswered' },
  noteOwned: { 'zh-CN': '联络单被退回', en: 'Contact note came back' },
  noteClose: { 'zh-CN': '联络单待结束', en: 'Contact note to close' },
  unfinished3h: { 'zh-CN': '三小时未完成', en: 'Unfinished for 3 hours' },
  messageByMorning: { 'zh-CN': '夜间留言待确认', en: 'Night message unconfirmed' },
  incidentInterim: { 'zh-CN': '事件中间报告', en: 'Interim report of an incident' },
  incidentReview: { 'zh-CN': '事件报告待审阅', en: 'Incident report to be reviewed' },
  incident24h: { 'zh-CN': '24 小时报告', en: '24-hour report' },
  reply1wd: { 'zh-CN': '投诉首次答复', en: 'First reply to a complaint' },
  progress2d: { 'zh-CN': '告知投诉进展', en: 'Progress of a complaint' },
  followUp: { 'zh-CN': '回访', en: 'Follow-up' },
  followUpMorning: { 'zh-CN': '昨天没做的回访', en: 'Follow-up not made yesterday' },
  wordingMissing: { 'zh-CN': '全楼事件还没有口径', en: 'No wording for a building-wide event' },
  callBacks: { 'zh-CN': '按口径给客户回电', en: 'Call back with the wording' },
  eventFollowUp: { 'zh-CN': '全楼事件批量回访', en: 'Follow-ups of a building-wide event' },
  verifyCall: { 'zh-CN': '核实转接', en: 'Check the transfer' },
};

const shownAtMost = 3;
const andMore = '还有';
const due = '件事到时间了';

/** Every Chinese word that an alarm may say, but for the types of reports. */
export const chineseOfAlarms: readonly string[] = [
  ...Object.values(rules).map((words) => words['zh-CN']),
  andMore,
  due,
];

/**
 * What the operating system shows of alarms, even on a locked screen: number, rule, type and place, nobody's name.
 * @param lines at least one
 * @param worded puts a word into another Chinese; places are the record's and stay
 */
export function alarmWords(
  lines: readonly NowLine[],
  language: Written,
  worded: (word: string) => string = (word) => word,
): { title: string; body: string } {
  const zh = language === 'zh-CN';
  const [only] = lines;
  if (only && lines.length === 1) {
    return { title: worded(rules[only.rule][language]), body: lineWords(only, language, worded) };
  }
  const shown = lines
    .slice(0, shownAtMost)
    .map((line) => `${worded(rules[line.rule][language])} · ${lineWords(line, language, worded)}`);
  const rest = lines.length - shown.length;
  if (rest > 0) shown.push(zh ? `${worded(andMore)} ${rest} 件` : `and ${rest} more`);
  return { title: zh ? `${lines.length} ${worded(due)}` : `${lines.length} things are due`, body: shown.join('\n') };
}

function lineWords({ no, type, place }: NowLine, language: Written, worded: (word: string) => string): string {
  return [no, worded(typeWords(type, language)), place].filter((part) => part !== '').join(' · ');
}

function typeWords(code: string | null, language: Written): string {
  const type = emergencyTypes.find((emergency) => emergency.code === code) ?? caseType(code);
  if (!type) return '';
  return language === 'zh-CN' ? type.zh : type.en;
}
