/** 前台簿: texts of the board for a second screen. */
export const board = {
  title: '看板',
  open: '大屏看板',
  leave: '退出看板',
  holder: '当班：{{name}}',
  nobody: '前台现在没有人当班',
  today: '今天',
  ofMonth: '本月 {{value}}',
  more: '还有 {{count}} 件',
  number: {
    open: '未了结的报事',
    overdue: '已超时',
    soon: '今天要办',
    inside: '在楼内的访客',
    keysOut: '借出的钥匙',
    keysLate: '超时未还',
    incidents: '没办结的突发事件',
    events: '进行中的全楼事件',
  },
};
