import type { Translated } from '../typed.ts';
import type { units as original } from '../zh-CN/units.ts';

export const units: Translated<typeof original> = {
  title: 'Room card',
  open: 'Room card',
  history: 'History of this room',
  nothing: 'Nothing is on record for this room. Press F2 to register the first.',
  gone: 'This room is not in the directory.',
  standing: 'Standing facts',
  contacts: 'Contacts',
  noContacts: 'No contact is on record.',
  floorSupervisor: 'Floor supervisor',
  inDirectory: 'Show in directory',
  report: 'Register a report',
  logCall: 'Log a call',
  openCount: '{{count}} open',
  counted: '{{open}} open of {{total}}',
  sources: 'What to show',
  all: 'All',
  keys: '↑ ↓ move · Enter opens · ← → another kind',
  source: {
    cases: 'Reports',
    orders: 'Work orders',
    calls: 'Calls',
    followUps: 'Follow-ups',
    mail: 'Mail',
    visits: 'Visits',
    lostFound: 'Lost and found',
    keys: 'Keys',
    foundItems: 'Things kept',
  },
  planned: 'To follow up',
};
