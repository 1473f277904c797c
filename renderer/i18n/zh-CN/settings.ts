import type { ParameterKey, ParameterUnit } from '../../../shared/parameters.ts';

const names: Record<ParameterKey, string> = {
  'notify.maxSeconds': '登记后多久内通知到',
  'phone.maxRings': '电话响几声内接起',
  'repair.arriveMinutes': '接单后多久到场',
  'help.replyMinutes': '求助多久内答复',
  'case.unfinishedHours': '多久没完成要追问',
  'case.duplicateHours': '多久内同房同事算重复',
  'entry.lateMinutes': '晚多久登记算补录',
  'now.soonMinutes': '提前多久算快到时',
  'night.from': '夜班开始',
  'night.until': '夜班结束',
  'night.messageUntil': '夜间留言最晚确认',
  'desk.idleLockSeconds': '没人操作多久锁屏',
  'incident.reportHours': '突发事件多久内报告',
};
const units: Record<Exclude<ParameterUnit, 'clock'>, string> = {
  seconds: '秒',
  minutes: '分钟',
  hours: '小时',
  count: '声',
};

export const settings = {
  screen: '屏幕',
  language: '语言',
  prices: { title: '收费配件价目', unit: '计价单位' },
  parameters: {
    title: '规定的时限',
    lead: '修改从指定的时间起生效，以前的记录仍按当时的规定。',
    readOnly: '只有主管可以修改。',
    value: '新的值',
    validFrom: '从什么时候起',
    atOnce: '现在起',
    fromHint: '如 明天 08:00；不填就是现在',
    between: '{{min}} 到 {{max}}',
    later: '{{moment}} 起改为 {{value}}',
    names,
    units,
  },
  history: {
    title: '记录是否完整',
    lead: '每次改动都连成一条链。核对一遍，能查出有没有人绕过前台簿改过数据。',
    verify: '核对全部记录',
    whole_other: '完整：{{number}} 次改动都对得上',
    broken: '第 {{n}} 次改动对不上，请联系电脑管理员，不要删除数据文件夹',
  },
  about: {
    title: '关于',
    version: '版本',
    site: '站点',
    dataDir: '数据文件夹',
    logFile: '日志',
    runtime: '运行环境',
  },
};
