import type { Translated } from '../typed.ts';
import type { subject as original } from '../zh-CN/subject.ts';

export const subject: Translated<typeof original> = {
  title: 'Data about one person',
  lead: 'For somebody who asks what the book holds about them: theirs in full, names and numbers of others masked, as a folder with a signed list; it goes into the log of exports.',
  who: 'Whose data',
  kind: { person: 'A person', unit: 'A unit' },
  name: 'Name',
  phone: 'Telephone',
  phoneHint: 'With a number nobody else of the same name comes along.',
  unit: 'Room',
  look: 'See what there is',
  found: '{{register}} {{count}}',
  nothing: 'There are no records about them.',
  purpose: 'Purpose',
  purposeHint: 'Who asked, and how their identity was checked. It goes into the log of exports.',
  start: 'Write the folder',
  done: 'Written: {{rows}} records, {{files}} files, read back and checked. Open “Read me.html” to read them.',
};
