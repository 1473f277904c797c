import type { IndicatorId } from './indicators.ts';

/** What an indicator is called, and its formula in words: the upper number ÷ the lower one. */
export interface IndicatorWords {
  name: string;
  upper: string;
  lower: string;
}
type Words = Record<IndicatorId, readonly [name: string, upper: string, lower: string]>;

const zh: Words = {
  told: ['一分钟告知率', '应告知的都在一分钟内告知的报事', '期内登记、须告知部门的报事'],
  toldOfEvents: ['全楼事件一分钟告知率', '应告知的都在一分钟内告知的', '期内登记、属于全楼事件的报事'],
  notices: ['告知到位率', '一分钟内告知到的对象', '期内报事须首次告知的对象'],
  unanswered: ['告知未接率', '打过而没人接的对象', '期内报事须首次告知的对象'],
  rings: ['三声内接听率', '规定响铃次数内接起的来电', '期内记下响铃次数的来电'],
  calls: ['通话', '通话', '期内的通话'],
  visits: ['来访', '来访', '期内的来访'],
  visitForms: ['来访登记及时率', '接待结束后规定时间内登记完的来访', '期内登记完的来访'],
  stillInside: ['未离开的访客', '未离开的来访', '期内的来访里还在楼内的'],
  incidents: ['突发事件', '突发事件', '期内发现的突发事件'],
  incidentReports: ['事件报告及时率', '规定时间内报送的报告', '期内发现、已报送或已到期的事件'],
  incidentsUnhandled: ['未办结的突发事件', '未报送报告的事件', '期内发现、还没报送报告的事件'],
  foundReturned: ['失物归还率', '已经交还失主的物品', '期内收存的失物和遗留物'],
  foundAge: ['保管中的失物平均存放', '从收存到现在的时间合计', '期内收存、还在前台保管的物品'],
  received: ['接报', '接报', '期内接到的报事'],
  complete: ['登记齐全率', '必填内容齐全的报事', '期内接到的报事'],
  repeat: ['重复报事率', '同一件事再次报来的', '期内接到的报事'],
  closed: ['结案率', '已经了结的报事', '期内接到的报事'],
  closeTime: ['平均结案用时', '从接报到结案的时间合计', '期内接到、已经结案的报事'],
  reopened: ['再次处理率', '客户不满意、重新处理的报事', '期内接到的报事'],
  onTime: ['维修及时率', '规定时间内有人到场的维修单', '期内开出、到场时间已有结果的维修单'],
  onTimeOfEvents: ['全楼事件到场及时率', '规定时间内有人到场的', '期内开出、属于全楼事件的维修单'],
  sameDay: ['当日完成率', '开单当天完成的维修单', '期内开出的维修单'],
  unfinished: ['超时未完成率', '过了规定时间才完成或仍未完成的', '期内登记、须部门处理的报事'],
  unjustified: ['无理拖延率', '拖延理由不成立的', '期内登记、超时未完成的报事'],
  accepted: ['维修满意率', '客户验收满意或基本满意的', '期内完成、客户作了评价的报事'],
  lampModel: ['灯具型号问清率', '问清型号的灯具报修', '期内接到的灯具报修'],
  handled: ['投诉处理率', '已经结案的投诉', '期内接到的投诉'],
  sameMonth: ['投诉当月办结率', '接到的当月就结案的投诉', '期内接到的投诉'],
  firstReply: ['投诉首次答复率', '限期内首次答复或已办完的投诉', '期内登记、已答复或到期的投诉'],
  validComplaints: ['有效投诉率', '主管判定属实的投诉', '期内接到的全部报事'],
  complaintFollowUp: ['投诉回访率', '已经回访到的投诉', '期内办完、能够回访的投诉'],
  repairFollowUp: ['维修回访率', '已经回访到的室内维修', '期内完成、能够回访的室内维修'],
  satisfied: ['回访满意率', '客户表示满意的回访', '期内作了答复的回访'],
  issuesHandled: ['回访问题处理率', '报事已经了结的', '期内回访中客户不满意或部分满意的'],
  followUpsInTime: ['回访按时率', '限期内完成的回访', '期内到期的回访'],
  monthEnd: ['月末集中度', '月末最后三天做的维修回访', '期内做的维修回访'],
  surveyReturn: ['征询表回收率', '收回来的征询表', '期内发出的征询表'],
  surveySatisfied: ['征询满意率', '很满意、满意和基本满意的评价', '期内收回的征询表上的有效评价'],
  charges: ['收费', '客户同意的收费', '期内同意的收费项'],
  patrolDays: ['全楼巡视到位率', '巡完全楼的天数', '期内有巡视的天数'],
  findingsOpen: ['巡视发现未办率', '还没办完的发现', '期内巡视的发现'],
  vacantInspected: ['空置房检查率', '当天检查过的空置房', '期内每天的空置房'],
};

const en: Words = {
  told: [
    'Told in time',
    'cases whose parties were all told within the minute',
    'cases registered in the period that somebody must hear of',
  ],
  toldOfEvents: [
    'Told within a minute, building-wide events',
    'cases whose parties were all told within the minute',
    'cases of the period that belong to a building-wide event',
  ],
  notices: [
    'Parties told in time',
    'parties told within the minute',
    'parties that had to be told first, of cases of the period',
  ],
  unanswered: [
    'No answer when told',
    'parties that were called without an answer',
    'parties that had to be told first, of cases of the period',
  ],
  rings: [
    'Picked up in time',
    'incoming calls picked up within the set rings',
    'incoming calls of the period whose rings were noted',
  ],
  calls: ['Calls', 'calls', 'calls of the period'],
  visits: ['Visitors', 'visits', 'visits of the period'],
  visitForms: [
    'Visitor forms in time',
    'forms complete within the set minutes of the reception’s end',
    'visits of the period whose form is complete',
  ],
  stillInside: ['Still inside', 'visits', 'visits of the period that have not left'],
  incidents: ['Incidents', 'incidents', 'incidents discovered in the period'],
  incidentReports: [
    'Incident reports in time',
    'reports sent within the set hours of the end',
    'incidents discovered in the period whose report was sent or is overdue',
  ],
  incidentsUnhandled: [
    'Unhandled incidents',
    'incidents without a report',
    'incidents discovered in the period whose report was not sent yet',
  ],
  foundReturned: [
    'Found things given back',
    'things that are with their owner again',
    'things taken into custody in the period',
  ],
  foundAge: [
    'Age of found things still kept',
    'time since each was taken in',
    'things taken into custody in the period and still here',
  ],
  received: ['Received', 'received', 'cases received in the period'],
  complete: ['Complete entries', 'cases with everything filled in that is asked for', 'cases received in the period'],
  repeat: ['Reported again', 'cases about the same thing once more', 'cases received in the period'],
  closed: ['Closed', 'cases that are settled', 'cases received in the period'],
  closeTime: [
    'Mean time to close',
    'time from receipt to closing, added up',
    'cases received in the period that are closed',
  ],
  reopened: [
    'Treated again',
    'cases taken up again because the customer was dissatisfied',
    'cases received in the period',
  ],
  onTime: ['Repairs on time', 'orders with somebody there in time', 'orders of the period whose arrival is decided'],
  onTimeOfEvents: [
    'On time, building-wide events',
    'orders with somebody there in time',
    'orders of the period that belong to a building-wide event',
  ],
  sameDay: ['Done the same day', 'orders done on the day they were made', 'orders made in the period'],
  unfinished: [
    'Not finished in time',
    'finished after the set hours, or not yet',
    'cases registered in the period that a department has to see to',
  ],
  unjustified: [
    'Delayed without good reason',
    'delays whose reason was not good enough',
    'cases registered in the period that were not finished in time',
  ],
  accepted: [
    'Content with the repair',
    'accepted as satisfied or basically satisfied',
    'cases completed in the period that the customer rated',
  ],
  lampModel: ['Lamp model known', 'lamp reports whose model is known', 'lamp reports received in the period'],
  handled: ['Complaints handled', 'complaints that are closed', 'complaints received in the period'],
  sameMonth: [
    'Closed in the same month',
    'complaints closed in the month they came',
    'complaints received in the period',
  ],
  firstReply: [
    'First reply in time',
    'complaints replied to or done within the limit',
    'complaints registered in the period, replied to or due',
  ],
  validComplaints: [
    'Valid complaints',
    'complaints that the supervisor judged valid',
    'all cases received in the period',
  ],
  complaintFollowUp: [
    'Complaints followed up',
    'complaints that were followed up',
    'complaints completed in the period that can be followed up',
  ],
  repairFollowUp: [
    'Repairs followed up',
    'in-unit repairs that were followed up',
    'in-unit repairs completed in the period that can be followed up',
  ],
  satisfied: ['Satisfied customers', 'follow-ups with a satisfied customer', 'answered follow-ups of the period'],
  issuesHandled: [
    'Issues of follow-ups handled',
    'whose case is settled',
    'follow-ups of the period with a customer who was not, or not quite, satisfied',
  ],
  followUpsInTime: ['Follow-ups in time', 'follow-ups made by their due date', 'follow-ups due in the period'],
  monthEnd: [
    'Saved up for month-end',
    'repair follow-ups made in the last three days of a month',
    'repair follow-ups made in the period',
  ],
  patrolDays: [
    'Days with a full patrol',
    'days on which the whole building was walked',
    'days of the period with patrols to walk',
  ],
  findingsOpen: ['Findings still open', 'findings that are not done', 'findings of the period'],
  vacantInspected: [
    'Vacant units inspected',
    'vacant units inspected that day',
    'vacant units of each day of the period',
  ],
  surveyReturn: ['Survey slips back', 'slips that came back', 'slips handed out in the period'],
  surveySatisfied: [
    'Satisfied in the survey',
    'answers from very to basically satisfied',
    'valid answers on the slips that came back in the period',
  ],
  charges: ['Charges', 'charges the customer agreed to', 'charge lines agreed to in the period'],
};

/** @returns an indicator's words in a language of the screen or the form. */
export function indicatorWords(id: IndicatorId, language: 'zh-CN' | 'en'): IndicatorWords {
  const [name, upper, lower] = (language === 'en' ? en : zh)[id];
  return { name, upper, lower };
}
