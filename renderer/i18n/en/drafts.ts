import type { Translated } from '../typed.ts';
import type { drafts as original } from '../zh-CN/drafts.ts';

export const drafts: Translated<typeof original> = {
  title: 'Drafts',
  count: 'Drafts {{count}}',
  list: 'Unfinished drafts',
  found_one: '{{count}} unfinished draft is still here; click to go on with it.',
  found_other: '{{count}} unfinished drafts are still here; click to go on with them.',
  form: {
    intake: 'Report',
    emergency: 'Emergency',
    call: 'Call',
    caller: 'Caller of an event',
    keyCount: 'Key count',
    keyLoan: 'Key loan',
    keyReturn: 'Key return',
    keySlip: 'Key hand-over',
    mail: 'Mail',
    mailBatch: 'Post office',
    visit: 'Visitor',
    foundItem: 'Taking a thing in',
    finding: 'Finding',
    contactNote: 'Contact note',
    handBack: 'Handing back',
  },
  by: '{{name}} · {{span}}',
  open: 'Go on',
  discard: 'Throw away',
  sure: 'Throw away "{{title}}"? It cannot be brought back.',
  keep: 'Keep it',
  unkept: 'What is being written is not kept as a draft yet; do not close the desk.',
};
