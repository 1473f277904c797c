import type { Translated } from '../typed.ts';
import type { setup as original } from '../zh-CN/setup.ts';

export const setup: Translated<typeof original> = {
  title: 'Start using Deskbook',
  lead: 'Name this desk and its first supervisor. Everything else can be changed later.',
  siteName: 'Name of the building or estate',
  timeZone: 'Time zone',
  supervisorName: "First supervisor's name",
  pin: 'PIN',
  pinHelp: '4 to 8 digits, not 1234 or 0000',
  pinAgain: 'The PIN again',
  pinAgainHelp: 'So that a slip does not lock you out',
  pinsDiffer: 'The two are different; please type it again',
  pinDigits: 'Use 4 to 8 digits',
  create: 'Create and sign in',
  help: {
    new: "The building's first computer: its name, a supervisor and a PIN, then Enter.",
    join: 'Other computers use Deskbook here already: do not make a new one, join it. Ask for the server address and a pairing code.',
    restore:
      'A new computer for an old one: plug in the stick with the backup and choose its folder below; records and PINs come back.',
    demo: 'Only trying: open the demo building. Nothing you write there matters later.',
    next: 'Then "The first hour" leads through people, rooms and a first label. Remember the PIN: nothing else lets a lone supervisor in.',
  },
  demo: {
    title: 'Or look at the demo building first',
    lead: "It has made-up units, people and reports to try things on. Everybody's PIN is 2580.",
    open: 'Open the demo building',
    filling: 'Furnishing the demo building…',
    fillingLead: 'Three months of records take some fifteen seconds.',
  },
  damaged: {
    title: 'The data file is damaged',
    lead: 'Deskbook has not touched it. Choose a backup to restore: what was written after it may be missing. The damaged file stays beside it, so that your IT person can still look.',
    noBackup:
      'Deskbook has not touched it, and no usable backup was found. Do not delete the data folder; hand it to your IT person. Write on paper meanwhile and enter it later.',
    forIt: 'For your IT person',
  },
  newer: {
    title: 'The data comes from a newer version',
    lead: 'This Deskbook is older and cannot read the data, so it was neither opened nor changed. Install the new version and start again; write on paper meanwhile.',
  },
  unusable: {
    title: 'The data cannot be opened',
    readOnly:
      'The data folder cannot be written. Nothing was changed. Ask your IT person for write access, then start Deskbook again.',
    diskFull: 'The disk is full. Nothing was changed. Free some space, then start Deskbook again.',
    unexpected:
      'Something went wrong. Nothing was changed. Start Deskbook again; if it stays, give the log to your IT person.',
  },
};
