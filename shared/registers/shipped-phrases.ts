import type { PhrasePlace } from './phrases.ts';

export interface ShippedPhrase {
  code: string;
  place: PhrasePlace;
  zh: string;
  en: string;
}

/** What a desk writes every day. Codes are kept for good: what a building made of a phrase hangs on its code. */
export const shippedPhrases = [
  { code: 'lampOut', place: 'content', zh: '灯不亮，需要更换', en: 'A lamp is out and has to be replaced' },
  {
    code: 'noCooling',
    place: 'content',
    zh: '空调不凉，温控已调到最低',
    en: 'No cooling, thermostat already at its lowest',
  },
  {
    code: 'leak',
    place: 'content',
    zh: '漏水，已请客户移开物品',
    en: 'Water leak, the customer was asked to move things away',
  },
  { code: 'tapDrips', place: 'content', zh: '水龙头关不严，一直滴水', en: 'A tap does not close and keeps dripping' },
  { code: 'toiletBlocked', place: 'content', zh: '坐便器堵塞，无法使用', en: 'A toilet is blocked and cannot be used' },
  { code: 'doorLock', place: 'content', zh: '门锁打不开', en: 'A door lock does not open' },
  { code: 'socketDead', place: 'content', zh: '插座没电，其他房间正常', en: 'A socket has no power, other rooms have' },
  { code: 'smell', place: 'content', zh: '有异味，来源不清楚', en: 'There is a smell, nobody knows from where' },
  { code: 'cleanUp', place: 'content', zh: '请保洁到场清理', en: 'Please send somebody to clean up' },
  { code: 'noise', place: 'content', zh: '邻近单位噪音大，影响办公', en: 'Noise from next door disturbs the office' },

  { code: 'repaired', place: 'result', zh: '已修好，客户试用正常', en: 'Repaired, the customer tried it and it works' },
  { code: 'replaced', place: 'result', zh: '已更换配件，使用正常', en: 'Part replaced, works again' },
  { code: 'adjusted', place: 'result', zh: '已调整，恢复正常', en: 'Adjusted, works again' },
  { code: 'cleaned', place: 'result', zh: '已清理干净，客户已查看', en: 'Cleaned up, the customer has seen it' },
  {
    code: 'nothingFound',
    place: 'result',
    zh: '检查正常，已向客户说明',
    en: 'Nothing wrong was found, explained to the customer',
  },
  { code: 'forNow', place: 'result', zh: '已临时处理，配件到后再更换', en: 'Made safe for now, the part follows' },
  {
    code: 'customersOwn',
    place: 'result',
    zh: '属客户自管部分，已告知客户',
    en: 'It is the customer’s own part, the customer was told',
  },

  { code: 'partMissing', place: 'unfinished', zh: '缺配件，已申购', en: 'A part is missing and has been ordered' },
  { code: 'nobodyIn', place: 'unfinished', zh: '客户不在，无法进入', en: 'The customer was out, no way in' },
  {
    code: 'waterOff',
    place: 'unfinished',
    zh: '需要停水，等安排时间',
    en: 'The water must be shut off, a time is to be set',
  },
  {
    code: 'powerOff',
    place: 'unfinished',
    zh: '需要停电，等安排时间',
    en: 'The power must be shut off, a time is to be set',
  },
  {
    code: 'byMaker',
    place: 'unfinished',
    zh: '需要厂家处理，已联系',
    en: 'The maker has to do it and has been called',
  },
  { code: 'customerPutsOff', place: 'unfinished', zh: '客户要求改期', en: 'The customer asked for another day' },
  { code: 'tooLoud', place: 'unfinished', zh: '有噪音，改到下班后做', en: 'Too loud by day, put off to after hours' },

  { code: 'shortOfHands', place: 'ask', zh: '人手不够，在处理另一处', en: 'Short of hands, busy elsewhere' },
  { code: 'partOnItsWay', place: 'ask', zh: '配件还没到', en: 'The part has not come yet' },
  { code: 'atItNow', place: 'ask', zh: '正在现场处理，一小时内完成', en: 'At it now, done within the hour' },
  { code: 'timeAgreed', place: 'ask', zh: '客户不在，已约好时间', en: 'The customer was out, a time is agreed' },
  { code: 'makerComes', place: 'ask', zh: '等厂家到场', en: 'Waiting for the maker' },
  { code: 'doneNotSaid', place: 'ask', zh: '已经做完，忘了回电', en: 'It is done, nobody called back' },

  { code: 'content', place: 'opinion', zh: '满意，没有意见', en: 'Content, nothing to add' },
  { code: 'cameLate', place: 'opinion', zh: '修得好，到场慢了', en: 'Good work, but they came late' },
  { code: 'cameBack', place: 'opinion', zh: '问题又出现了', en: 'The trouble is back' },
  { code: 'leftDirty', place: 'opinion', zh: '修好后没有清理现场', en: 'They left the place dirty' },
  { code: 'tooDear', place: 'opinion', zh: '觉得收费高，希望说明', en: 'Finds it dear and asks why' },
  { code: 'callFirst', place: 'opinion', zh: '希望上门前先打电话', en: 'Wants a call before anybody comes' },

  { code: 'askedAgain', place: 'note', zh: '客户来电催问', en: 'The customer called to ask how it stands' },
  { code: 'passedOn', place: 'note', zh: '已转告责任部门', en: 'Passed on to the department' },
  { code: 'wantsCall', place: 'note', zh: '客户要求回电', en: 'The customer wants to be called back' },
  { code: 'noAnswer', place: 'note', zh: '电话没人接，稍后再打', en: 'Nobody answered, to be called later' },
  { code: 'otherTime', place: 'note', zh: '客户改约时间', en: 'The customer asked for another time' },
  { code: 'guardSent', place: 'note', zh: '已请保安到场查看', en: 'Security was asked to look' },
  { code: 'photosTaken', place: 'note', zh: '现场已拍照', en: 'Photos were taken on the spot' },

  { code: 'logPatrol', place: 'log', zh: '巡查一遍，未见异常', en: 'Patrol round done, nothing unusual' },
  { code: 'logDoors', place: 'log', zh: '门窗已检查锁好', en: 'Doors and windows checked and locked' },
  { code: 'logLateWorkers', place: 'log', zh: '有客户加班未走', en: 'Customers are still working late' },
  {
    code: 'logNoise',
    place: 'log',
    zh: '听到异响，到场查看，未见异常',
    en: 'Heard a noise, went to look, nothing found',
  },
  {
    code: 'logAlarm',
    place: 'log',
    zh: '设备报警，已通知工程值班',
    en: 'Equipment alarm, engineering on duty was told',
  },
  { code: 'logLift', place: 'log', zh: '电梯停运，已通知工程值班', en: 'A lift is out, engineering on duty was told' },
  { code: 'logPower', place: 'log', zh: '停电', en: 'Power is out' },
  { code: 'logStranger', place: 'log', zh: '有陌生人逗留，已劝离', en: 'A stranger lingered and was asked to leave' },
  { code: 'logLights', place: 'log', zh: '公共区域灯已关', en: 'Lights in public areas are off' },
] as const satisfies readonly ShippedPhrase[];
export type ShippedCode = (typeof shippedPhrases)[number]['code'];
