import type { RegisterName } from '../index.ts';
import type { Words } from './words.ts';

/** How a register is exported. */
export interface Exported {
  /** What its files are called and headed by. */
  title: Words;
  /**
   * The moment by which a record belongs to a period; null for what stands for ever, such as rooms and people, which is exported
   * as it stands.
   */
  when: string | null;
}

/** Every register. A new one is a line here; its columns follow from its fields, their words from `headings.ts` and the `*-words.ts`. */
export const exported: Readonly<Record<RegisterName, Exported>> = {
  cases: { title: ['报事', 'Reports'], when: 'receivedAt' },
  calls: { title: ['通话', 'Calls'], when: 'startedAt' },
  incidents: { title: ['突发事件', 'Incidents'], when: 'discoveredAt' },
  orders: { title: ['维修单', 'Work orders'], when: 'createdAt' },
  quotes: { title: ['报价', 'Quotes'], when: 'priceToldAt' },
  signatures: { title: ['签名', 'Signatures'], when: 'signedAt' },
  attachments: { title: ['照片', 'Photos'], when: 'at' },
  phrases: { title: ['常用语', 'Phrases'], when: null },
  followUps: { title: ['回访', 'Follow-ups'], when: 'createdAt' },
  keys: { title: ['钥匙', 'Keys'], when: null },
  keyMoves: { title: ['钥匙借还', 'Key slips'], when: 'at' },
  keyCounts: { title: ['钥匙盘点', 'Key counts'], when: 'countedAt' },
  mailBatches: { title: ['邮局来件', 'Mail batches'], when: 'receivedAt' },
  mailItems: { title: ['邮件', 'Mail'], when: 'receivedAt' },
  mailMoves: { title: ['邮件签收', 'Mail slips'], when: 'at' },
  missingIssues: { title: ['缺报追补', 'Missing issues'], when: 'createdAt' },
  mailInstructions: { title: ['邮件交代', 'Mail instructions'], when: null },
  codeShapes: { title: ['快递单号格式', 'Carrier codes'], when: null },
  visits: { title: ['来访', 'Visits'], when: 'arrivedAt' },
  permits: { title: ['预约与许可', 'Permits'], when: 'createdAt' },
  watchEntries: { title: ['留意名单', 'Watch list'], when: null },
  rollCalls: { title: ['点名', 'Roll calls'], when: 'startedAt' },
  foundItems: { title: ['失物招领', 'Found things'], when: 'storedAt' },
  itemCounts: { title: ['失物清点', 'Counts of found things'], when: 'countedAt' },
  logLines: { title: ['记事', 'Log'], when: 'happenedAt' },
  backEntries: { title: ['补录', 'Write-ups'], when: 'startedAt' },
  paperForms: { title: ['纸单', 'Paper forms'], when: 'enteredAt' },
  deskNotes: { title: ['留言与须知', 'Notes'], when: 'writtenAt' },
  noteReadings: { title: ['留言阅读', 'Readings of notes'], when: 'readAt' },
  dutyShifts: { title: ['排班', 'Roster'], when: 'startsAt' },
  shiftSwaps: { title: ['换班请假', 'Swaps and leave'], when: 'requestedAt' },
  blankForms: { title: ['空白表单', 'Blank forms'], when: 'issuedAt' },
  handovers: { title: ['交接班', 'Handovers'], when: 'createdAt' },
  deskAbsences: { title: ['离岗', 'Absences'], when: 'leftAt' },
  routes: { title: ['巡视路线', 'Routes'], when: null },
  patrols: { title: ['巡视', 'Patrols'], when: 'createdAt' },
  patrolFindings: { title: ['巡视发现', 'Findings'], when: 'at' },
  vacancies: { title: ['空置登记', 'Vacancies'], when: null },
  vacantRounds: { title: ['空置房检查', 'Vacant rounds'], when: 'createdAt' },
  vacantInspections: { title: ['空置房逐间检查', 'Vacant units looked at'], when: 'at' },
  reconciliations: { title: ['空置核对', 'Reconciliations'], when: 'at' },
  contactNotes: { title: ['联络单', 'Contact notes'], when: 'createdAt' },
  prints: { title: ['打印记录', 'Prints'], when: 'printedAt' },
  workReports: { title: ['工作报告', 'Reports of periods'], when: 'readyAt' },
  surveys: { title: ['意见征询', 'Surveys'], when: 'createdAt' },
  surveySlips: { title: ['征询表', 'Survey slips'], when: 'handedOutAt' },
  surges: { title: ['高峰状态', 'Surges'], when: 'startedAt' },
  buildingEvents: { title: ['全楼事件', 'Building-wide events'], when: 'startedAt' },
  calendarDays: { title: ['日历', 'Calendar'], when: null },
  conflicts: { title: ['两台不一致', 'Conflicts'], when: 'foundAt' },
  views: { title: ['常用视图', 'Views'], when: null },
  staff: { title: ['人员', 'Staff'], when: null },
  departments: { title: ['部门', 'Departments'], when: null },
  zones: { title: ['楼区', 'Zones'], when: null },
  units: { title: ['房间', 'Units'], when: null },
  contacts: { title: ['联系人', 'Contacts'], when: null },
  exports: { title: ['导出记录', 'Exports'], when: 'madeAt' },
  desks: { title: ['前台', 'Desks'], when: null },
  siteKeys: { title: ['导出签名钥匙', 'Signing keys'], when: null },
};

/** The timelines of all records: no register of its own, and the only place where it stands who was told when. */
export const timeline = 'entries';
export const timelineTitle: Words = ['经过', 'Timeline'];
/** Photos, drawings of signatures and slips. */
export const blobFolder: Words = ['照片与签名', 'Photos and signatures'];
