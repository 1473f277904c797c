import type { Translated } from '../typed.ts';
import type { settingsFile as original } from '../zh-CN/settings-file.ts';

export const settingsFile: Translated<typeof original> = {
  title: 'Settings file',
  lead: 'Time limits, prices, calendar, phrases, zones and routes as one signed file, for another building or another computer. It holds no people, no PINs and nothing of the registers.',
  save: 'Export settings…',
  saved: 'Exported: {{file}}',
  choose: 'Import settings…',
  chooseOther: 'Another file…',
  from: '{{site}}, exported by {{by}} at {{time}}',
  ours: 'Signed by this building, not altered',
  others: 'Signed by another building, not altered',
  same: 'The same as the settings now: nothing to change.',
  differs_one:
    '{{count}} thing differs. From now on it is as in the file, the old value stays in the history; what is not in the file is left as it is.',
  differs_other:
    '{{count}} things differ. From now on they are as in the file, the old values stay in the history; what is not in the file is left as it is.',
  part: {
    parameters: 'Time limits',
    prices: 'Prices',
    calendar: 'Calendar',
    phrases: 'Phrases',
    zones: 'Zones',
    routes: 'Routes',
  },
  what: 'What',
  before: 'Now',
  after: 'In the file',
  fresh: 'none',
  plain: 'as its weekday',
  take: 'Import all',
  done_one: '{{count}} setting imported.',
  done_other: '{{count}} settings imported.',
  faults: 'Something cannot be taken, so nothing was. Mend the present settings first, or take another file:',
  fault: { range: '{{name}}: the value does not fit', overlap: '{{name}}: floors overlap with a zone that is there' },
};
