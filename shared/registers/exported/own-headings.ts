import type { RegisterName } from '../index.ts';
import type { Words } from './words.ts';

/** Where a register’s screens call a field otherwise than the rest of the house does. */
export const ownHeadings: Partial<Record<RegisterName, Readonly<Record<string, Words>>>> = {
  cases: {
    plan: ['首选方案', 'Preferred plan'],
    customerAgreedPlan: ['客户同意方案', 'Customer agreed to the plan'],
    opinion: ['意见表', 'Opinion form'],
    deferReason: ['暂缓原因', 'Why put off'],
  },
  incidents: {
    plan: ['启用的预案', 'Emergency plan used'],
  },
  orders: {
    content: ['维修内容', 'What to repair'],
    receivedAt: ['接单时间', 'Taken at'],
    arrivedAt: ['到场时间', 'On site'],
    workDone: ['做了什么', 'What was done'],
  },
  keys: {
    unitId: ['房号', 'Room'],
  },
  keyMoves: {
    companyName: ['单位', 'Company'],
    role: ['对方身份', 'The other side is'],
    borrowerKind: ['谁来借', 'Who borrows'],
    purposeKind: ['用来做什么', 'What for'],
    unitId: ['房号', 'Room'],
    dueAt: ['应还时间', 'Due back'],
  },
  mailBatches: {
    receivedAt: ['收件时间', 'Taken in'],
  },
  mailItems: {
    unitId: ['房号', 'Room'],
    batchId: ['哪一批', 'Batch'],
    receivedAt: ['收件时间', 'Taken in'],
    attempts: ['派送记录', 'Attempts'],
    exceptReason: ['破例代收原因', 'Why taken in after all'],
    expectAt: ['预计来取时间', 'Carrier expected at'],
    reportedTo: ['已报告给谁', 'Reported to'],
  },
  missingIssues: {
    title: ['报刊名称', 'Title'],
    copies: ['份数', 'Copies'],
    batchId: ['哪一批', 'Batch'],
    result: ['结果', 'Outcome'],
    reportedTo: ['已报告给谁', 'Reported to'],
  },
  mailInstructions: {
    kind: ['交代什么', 'What is asked'],
    unitId: ['房号', 'Room'],
  },
  visits: {
    arrivedAt: ['来访时间', 'Arrived'],
    name: ['来访人', 'Visitor'],
    purpose: ['来访目的', 'Purpose'],
    purposeText: ['目的说明', 'Purpose in words'],
    unitId: ['房号', 'Room'],
    place: ['去哪里', 'Where to'],
    result: ['接待结果', 'Result'],
    identity: ['证件', 'Document'],
  },
  permits: {
    unitId: ['房号', 'Room'],
    place: ['去哪里', 'Where to'],
    name: ['来访人', 'Visitor'],
    purpose: ['来访目的', 'Purpose'],
    purposeText: ['目的说明', 'Purpose in words'],
  },
  watchEntries: {
    name: ['姓名', 'Name'],
    phone: ['电话', 'Phone'],
    instructions: ['来了怎么做', 'When they come'],
    reason: ['原因', 'Reason'],
  },
  foundItems: {
    direction: ['来历', 'How it came'],
    unitId: ['房间', 'Room'],
    claimantCompany: ['单位', 'Company'],
    claimIdentity: ['身份核验', 'Identity check'],
    endedAt: ['了结时间', 'Settled at'],
    endReason: ['处置说明', 'What became of it'],
  },
  deskNotes: {
    kind: ['种类', 'Kind'],
    title: ['标题', 'Title'],
    validUntil: ['有效到', 'Holds until'],
  },
  handovers: {
    suppliesOk: ['物资', 'Supplies'],
    readers: ['必须看的人', 'Who must read it'],
    closeReason: ['为什么这样结束', 'Why it ends like this'],
    reservations: ['保留什么', 'Reservations'],
  },
  buildingEvents: {
    type: ['事项', 'Matter'],
    startedAt: ['开始时间', 'Began'],
    endedAt: ['结束', 'Over since'],
  },
  calls: {
    startedAt: ['通话时间', 'Call began'],
    result: ['结果', 'Result'],
  },
  staff: {
    name: ['姓名', 'Name'],
    phone: ['电话', 'Phone'],
  },
  contacts: {
    name: ['姓名', 'Name'],
  },
  departments: {
    phone: ['电话', 'Phone'],
  },
  units: {
    code: ['房号', 'Unit'],
    kind: ['类型', 'Kind'],
  },
  workReports: {
    unit: ['期间', 'Period'],
    workDone: ['已完成工作', 'Work done'],
    dueAt: ['应备好时间', 'Ready by'],
    submittedAt: ['上报时间', 'Handed in'],
    submittedBy: ['上报人', 'Handed in by'],
  },
  surveys: {
    purpose: ['目的', 'What for'],
    items: ['评价项目', 'What is asked'],
    corrective: ['纠正措施', 'Corrective measures'],
    closedAt: ['截止时间', 'Closed'],
    closeReason: ['截止说明', 'Why closed so'],
  },
  surveySlips: {
    place: ['房号', 'Room'],
    unitId: ['单元', 'Unit'],
    returnedAt: ['收回时间', 'Back'],
    enteredBy: ['录入人', 'Written down by'],
  },
  contactNotes: {
    answer: ['答复', 'Answer'],
  },
  attachments: {
    name: ['文件名', 'File name'],
    type: ['格式', 'Format'],
  },
  vacancies: {
    contact: ['联系人', 'Contact'],
  },
  phrases: {
    position: ['顺序', 'Order'],
  },
};
