import type { Translated } from '../typed.ts';
import type { followUps as original } from '../zh-CN/follow-ups.ts';

export const followUps: Translated<typeof original> = {
  title: 'Follow-up',
  view: { planned: 'To call', replies: 'To reply', done: 'Made', rate: 'Rate of the month', sample: 'Re-check' },
  empty: {
    planned: 'Nobody is to be called. Completed work comes in by itself.',
    replies: 'No complaint waits for a reply.',
    done: 'None has been made yet.',
  },
  replies: 'Complaints whose customer is to be told how it stands',
  deferred: 'put off until {{time}}',
  contacts: 'Asked since it was solved',
  contactsMade: '{{made}} times, of {{from}}–{{to}}',
  quiet: 'Customers rest now: think before you call',
  postponed: 'postponed by surge',
  must: {
    dissatisfied: 'dissatisfied: a must',
    noRating: 'not rated: a must',
    unsigned: 'not signed: a must',
    recheck: 're-check differed: a must',
  },
  script: {
    repair:
      '“Good day, the front desk. Your repair is done: was our colleague polite? Quick? Does it work? Are you satisfied overall?”',
    complaint: '“Good day, the front desk. We have dealt with your complaint: are you satisfied? Anything else?”',
  },
  openCase: 'See {{no}}',
  remind: '{{name}} was reminded',
  reminded: 'Reminded',
  asked: 'What the customer said',
  done: 'What was done',
  who: 'Who calls',
  due: 'By',
  tried: 'Tried {{time}}',
  nextAt: 'When the customer wants to be called',
  method: 'How',
  surge: {
    start: 'Surge…',
    on: 'Surge since {{time}}, {{name}} was told',
    end: 'End the surge',
    reason: 'Why',
    told: 'Who was told',
    staff: 'More staff was asked for',
    begin: 'Begin, postpone routine follow-ups',
  },
  rate: {
    month: 'Month',
    made: 'In-unit repairs {{repairs}}, followed up {{made}}, {{percent}} %',
    floor: 'Floor {{percent}} %: {{missing}} missing',
    target: 'Target {{percent}} %: {{missing}} missing',
    mandatory: 'Must be followed up',
    selectable: 'To select from',
  },
};
