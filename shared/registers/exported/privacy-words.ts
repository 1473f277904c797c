import type { ChoiceWords } from './words.ts';

/** Of what was destroyed and kept on hold, and of what an export showed. */
export const privacyWords: readonly ChoiceWords[] = [
  {
    of: ['destructions.rule'],
    screen: 'retention.rules',
    words: {
      reports: ['报事、投诉和维修', 'Reports, complaints and repairs'],
      calls: ['通话', 'Calls'],
      visits: ['来访', 'Visitors'],
      incidents: ['突发事件', 'Incidents'],
      keys: ['钥匙借还', 'Key slips'],
      mail: ['邮件', 'Mail'],
      foundItems: ['失物招领', 'Found things'],
      log: ['记事', 'Log'],
      handovers: ['交接班', 'Handovers'],
      rounds: ['巡视', 'Rounds'],
      notes: ['联络单和留言', 'Contact notes and messages'],
      surveys: ['意见征询', 'Surveys'],
    },
  },
  {
    of: ['destructions.status'],
    screen: 'retention.state',
    words: {
      underway: ['没有做完', 'Not finished'],
      done: ['已销毁', 'Destroyed'],
    },
  },
  {
    of: ['destructions.reason'],
    screen: 'retention.reason',
    words: {
      expired: ['保存期满', 'Its time is over'],
      noValue: ['没有保存价值', 'No value any more'],
    },
  },
  {
    of: ['retentionHolds.status'],
    words: {
      held: ['暂不销毁', 'Kept'],
      released: ['可以销毁', 'Let go'],
    },
  },
  {
    of: [
      'exports.redaction.name',
      'exports.redaction.phone',
      'exports.redaction.hidden',
      'exports.redaction.words',
      'exports.redaction.pictures',
    ],
    screen: 'exports.showing',
    words: {
      whole: ['完整', 'Whole'],
      masked: ['脱敏', 'Masked'],
      omitted: ['不给', 'Left out'],
    },
  },
];
