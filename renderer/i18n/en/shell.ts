import type { Translated } from '../typed.ts';
import type { shell as original } from '../zh-CN/shell.ts';

export const shell: Translated<typeof original> = {
  demo: 'Demo',
  topBar: 'Site, search, time',
  registers: 'Registers',
  search: 'Search: unit, name, phone, number',
  emergency: 'Emergency',
  screens: {
    now: 'Now',
    cases: 'Reports',
    orders: 'Orders',
    intake: 'New report',
    calls: 'Calls',
    followUps: 'Follow-up',
    keys: 'Keys',
    directory: 'Directory',
    settings: 'Settings',
  },
  starts: {
    intake: 'Take a report',
    keys: 'Keys',
    call: 'Log a call',
    emergency: 'Emergency',
  },
  lockOrSwitch: 'Lock / switch person',
  signOut: 'Sign out',
  theme: {
    title: 'Screen colours',
    light: 'Day',
    dark: 'Night',
    auto: 'As the computer',
  },
  keys: {
    title: 'All keys',
    start: 'Begin something',
    go: 'Go to',
    write: 'Fill in',
    desk: 'The desk',
    search: 'Search',
    alarm: 'Open what is due',
    back: 'Back',
    nextField: 'Next field',
    choose: 'Choose',
    save: 'Save',
    zoom: 'Larger / smaller text',
  },
  alarm: {
    title: 'Due now',
    snooze: 'Remind later',
    snoozeTitle: 'Remind me later',
    forHowLong: 'In how long',
    more: '{{count}} more',
    fold: 'Fold',
  },
  clock: {
    back: "The computer's clock was set back by {{span}}. Deskbook keeps counting by the old time; check the clock, then start the program again.",
    forward:
      "The computer's clock was set forward by {{span}}, and Deskbook goes by the new time. Please check the clock.",
    seen: 'Understood',
  },
  fallen: {
    title: 'This page could not be shown',
    lead: 'What you were writing is kept as a draft. Open the page again; if it stays, restart Deskbook.',
    again: 'Open again',
  },
};
