import type { Translated } from '../typed.ts';
import type { now as original } from '../zh-CN/now.ts';

export const now: Translated<typeof original> = {
  title: 'Now',
  group: { overdue: 'Overdue', soon: 'Within {{minutes}} minutes', today: 'Today', later: 'Later' },
  soonHour: 'Within the hour',
  list: 'To do',
  empty: 'Nothing to do right now.',
  emptyHint: 'F2 for a call or a visit · F8 for an emergency',
  since: 'told {{span}}',
  snoozed: 'reminder put off until {{time}}',
  noWords: '(no words)',
  keys: 'Up and down choose, left and right fold, Enter does it',
  act: {
    notify60s: 'Notify',
    help5m: 'Note the answer',
    arrive15m: 'Note arrival',
    clarify: 'Ask again',
    promised: 'Reply',
    decision: 'Ask',
    apologise: 'Apologise',
    appointment: 'Send again',
    unfinished3h: 'Ask why',
    messageByMorning: 'Notify again',
    incident24h: 'Write the report',
    verifyCall: 'Check',
    reply1wd: 'Reply',
    progress2d: 'Reply',
    followUp: 'Call back',
    followUpMorning: 'Remind',
  },
  call: 'Call',
};
