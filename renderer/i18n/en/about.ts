import type { Translated } from '../typed.ts';
import type { about as original } from '../zh-CN/about.ts';

export const about: Translated<typeof original> = {
  title: 'About',
  version: 'Version',
  site: 'Site',
  dataDir: 'Data folder',
  logFile: 'Log',
  runtime: 'Runs on',
  support: {
    save: 'Support bundle…',
    lead: 'For whoever mends the desk: logs, versions and settings. No names, numbers, PINs or anything that was written. It goes to a folder or stick of your choice, and the history says so.',
    saved: 'Saved as {{file}}',
  },
  licences: {
    open: 'Licences',
    close: 'Fold licences',
    lead: 'Deskbook stands on {{count}} packages by other people. Thanks to them. Unfold one to read its licence.',
    noText: 'This package brings no text of its licence.',
  },
  autoStart: {
    label: 'Open Deskbook when signing in to this computer',
    notInstalled: 'Only an installed Deskbook can do that; this one is not.',
    notKept: 'The computer did not keep this; an administrator may have forbidden it.',
  },
};
