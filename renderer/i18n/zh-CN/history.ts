import type { HistoryKind } from '../../../shared/registers/history-kinds.ts';
import type { ChainFault, ChangeKind } from '../../../shared/sync/change.ts';

const kinds: Record<HistoryKind, string> = {
  all: '全部',
  seen: '看过号码',
  printed: '打印和带出',
  made: '新登记',
  changed: '修改',
  noted: '经过',
  struck: '作废和销毁',
  signedIn: '登录',
  settings: '设置',
};
const deeds: Record<ChangeKind, string> = {
  create: '新登记',
  patch: '修改',
  void: '作废',
  append: '记下',
  destroy: '销毁',
};
const did = {
  signIn: '登录',
  wrongPin: '密码输错',
  setPin: '设了密码',
  handover: '交接班时输入密码',
  standIn: '顶岗时输入密码',
  clockJumped: '电脑时间被改动',
  clockChecked: '核对了电脑时间',
  restored: '从备份恢复了数据',
  backupPlace: '加了一处备份',
  backupPlaceForgotten: '移除了一处备份',
  added: '添加',
};
const faults: Record<ChainFault['fault'], string> = {
  gap: '这一条不见了',
  prevHash: '和前一条接不上',
  fieldsDigest: '内容被改过',
  hash: '内容被改过',
};

/** 前台簿: texts of the history of changes. */
export const history = {
  title: '查历史',
  open: '查历史…',
  lead: '谁看过、做过、改过、打印过什么，最新的在前。',
  by: '谁',
  anybody: '所有人',
  theDesk: '系统',
  no: '编号或房号',
  noHint: '如 C-A-250303-001',
  from: '从哪天',
  until: '到哪天',
  dayHint: '如 2026-11-21',
  kind: '什么',
  kinds,
  deeds,
  did,
  list: '改动',
  notFound: '没有这个编号的记录。',
  empty: '没有这样的改动。',
  more: '再看更早的',
  refresh: '刷新',
  pickOne: '选一条，看改了什么。',
  fields_other: '{{count}} 项',
  happened: '发生于 {{time}}',
  place: '链上第 {{n}} 条',
  destroyed: '内容已按规定销毁，只留下这条记录。',
  field: '项目',
  before: '原来',
  after: '现在',
  nothing: '空',
  startWhole: '{{time}} 核对过：完整，共 {{number}} 次改动',
  startBroken: '记录对不上：第 {{n}} 条，{{fault}}',
  startNone: '还没有核对',
  faults,
  brokenLead: '有人绕过前台簿改过数据文件。什么都没有隐藏：从这一条起请和备份、导出的数据对照，不要删除数据文件夹。',
  showBroken: '看这一条',
};
