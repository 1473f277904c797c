import type { CaseTypeCode } from '../../../shared/registers/case-types.ts';

export interface EventWords {
  type: CaseTypeCode;
  title: string;
  wordings: readonly string[];
  ends: readonly { reportedBy: string; result: string }[];
}

/** What now and then goes wrong in the whole building, and what the supervisor lets the desk say. */
export const eventWords: readonly EventWords[] = [
  {
    type: 'power',
    title: '全楼断电',
    wordings: ['配电室正在抢修，预计一小时内恢复供电。', '供电局检修造成停电，工程部已在现场，恢复后我们给您回电话。'],
    ends: [{ reportedBy: '工程部调度', result: '已恢复供电，各层逐一检查正常。' }],
  },
  {
    type: 'airCon',
    title: '全楼空调停机',
    wordings: ['冷水机组故障，工程部正在启动备用机组，预计四十分钟后恢复。', '空调主机正在检修，今天下午三点前恢复。'],
    ends: [{ reportedBy: '工程部调度', result: '备用机组已启动，各层温度恢复正常。' }],
  },
  {
    type: 'plumbing',
    title: '全楼停水',
    wordings: ['市政管网抢修造成停水，预计两小时内恢复，洗手间请先用一层。'],
    ends: [{ reportedBy: '工程部调度', result: '已恢复供水，管道已排气。' }],
  },
];
