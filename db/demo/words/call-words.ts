import type { CallResult } from '../../../shared/registers/calls.ts';

export interface CallWords {
  weight: number;
  gist: readonly string[];
  handling: readonly string[];
}

/** What the desk itself calls out for. */
export const outgoing = [
  '回电客户，{告知维修时间|确认已修好|说明费用明细}',
  '联系{快递|维保单位|供水公司}，{催促到场|确认时间}',
  '通知公司{来取挂号信|周末停水|外墙清洗关窗}',
];

/** What the phone brings besides reports. */
export const callWords: Record<Exclude<CallResult, 'registered'>, CallWords> = {
  answered: {
    weight: 62,
    gist: [
      '询问{停车收费|访客停车|月卡办理}',
      '询问{大厦地址|从地铁怎么走|班车时间}',
      '问{会议室|多功能厅}{周{一|三|五}下午|明天上午}能否{预订|使用}',
      '询问{装修|加班空调|货梯使用}手续',
      '问有没有{快递|挂号信|文件}，{今天上午到的|EMS}',
      '询问{物业费|电费|发票}{怎么交|开具时间|明细}',
      '找{楼层主管|工程部|财务}，{已告知分机|已告知电话}',
      '询问{招租|还有没有空房|租金}',
      '问{停水|停电|消防演习}通知{几点开始|到几点}',
      '询问{垃圾清运|消杀|外墙清洗}安排',
    ],
    handling: ['已答复', '已告知{电话|流程|地点}', '已请对方带{工牌|营业执照|委托书}来前台办理', '查询后答复'],
  },
  transferred: {
    weight: 14,
    gist: [
      '要求找{财务部|销售部}{谈|问}{合同|费用|发票}的事',
      '要求找{工程部|保卫部|客户服务部}{谈|问}{停车|施工|门禁}的事',
      '供应商找{工程部送货|财务部对账}',
      '咨询租赁，转销售部',
    ],
    handling: ['已转接，请对方直接回电', '留下号码，由该部门联系'],
  },
  messageTaken: {
    weight: 7,
    gist: [
      '找{王主管|李经理|楼层主管}，人不在，请回电',
      '通知{周四上午|明天下午}{检测单位|维保单位}来',
      '{送货司机|施工队}约{明早|晚上七点}进场',
    ],
    handling: ['已记下并转告', '留言已放交接本'],
  },
  wrongNumber: { weight: 6, gist: ['打错电话'], handling: [''] },
  silent: { weight: 4, gist: [''], handling: ['问候三次无应答'] },
  noisyLine: { weight: 2, gist: [''], handling: ['杂音太大，请对方重拨'] },
  hangup: { weight: 5, gist: ['', '未说明来意'], handling: [''] },
};
