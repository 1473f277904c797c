import type { Translated } from '../typed.ts';
import type { updates as original } from '../zh-CN/updates.ts';

export const updates: Translated<typeof original> = {
  title: 'New versions',
  lead: "This is {{version}}. New versions come from the building's own server, without the internet, and are installed only when their signature holds.",
  look: 'Look for a new version',
  not: 'Not updated',
  newest: 'Up to date',
  lookedAt: 'looked {{time}}',
  version: 'Version {{version}}',
  there: 'There is a new version.',
  open: 'Show',
  fetch: 'Fetch {{version}}, install on closing',
  ready: '{{version}} is here and checked',
  atEnd: 'It is installed when Deskbook is closed next; the data is copied before the new version changes it.',
  atEndByHand:
    'When Deskbook is closed next the installer opens: do as it says. The data is copied before the new version changes it.',
  drop: 'Do not install',
  back: 'Back to an older version…',
  backLead:
    'An older version cannot read what a newer one has written: after installing it, restore the backup from before the update; what was written since is missing then. Make a backup first.',
  fetchOlder: 'Fetch {{version}} and go back to it',
  from: 'Where from',
  fromHint: 'Such as https://server/releases; empty: the server this desk keeps in step with',
  fromServer: 'Now {{address}}',
  fault: {
    noKey:
      'This program was packaged without the key that new versions are checked with: your IT person updates it by hand.',
    noServer: 'Nobody has said where from yet: join a server, or give an address below.',
    unreachable: 'It cannot be reached now. The desk goes on; try again later.',
    forged: 'The list there is not signed by us, or is an old one. It was not used. Please tell your IT person.',
    broken: 'The file is not the one in the list and was thrown away. Nothing was installed. You may try again.',
    diskFull: 'There is no room on the disk. Free some space and try again.',
    notWritten: 'The file cannot be written. Ask your IT person about the rights of the folder.',
  },
};
