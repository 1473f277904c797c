/** 前台簿: texts of the now screens. */
export const now = {
  title: '当班',
  group: { overdue: '逾期', soon: '{{minutes}} 分钟内', today: '今天', later: '以后' },
  soonHour: '1 小时内',
  list: '待办',
  empty: '眼下没有要办的事。',
  emptyHint: 'F2 登记来电或来访 · F8 紧急情况',
  since: '{{span}}报的',
  snoozed: '提醒推迟到 {{time}}',
  noWords: '（没有内容）',
  keys: '上下键选择，左右键收起展开，Enter 办理',
  act: {
    notify60s: '通知',
    help5m: '记答复',
    clarify: '问清',
    promised: '答复',
    unfinished3h: '追问',
    messageByMorning: '再通知',
    incident24h: '写报告',
    verifyCall: '核实',
  },
  call: '来电',
};
