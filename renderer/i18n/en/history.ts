import type { HistoryKind } from '../../../shared/registers/history-kinds.ts';
import type { ChainFault, ChangeKind } from '../../../shared/sync/change.ts';

const kinds: Record<HistoryKind, string> = {
  all: 'Everything',
  seen: 'Numbers seen',
  printed: 'Printed or taken out',
  made: 'Registered',
  changed: 'Changed',
  noted: 'Steps and notes',
  struck: 'Voided or destroyed',
  signedIn: 'Signed in',
  settings: 'Settings',
};
const deeds: Record<ChangeKind, string> = {
  create: 'Registered',
  patch: 'Changed',
  void: 'Voided',
  append: 'Noted',
  destroy: 'Destroyed',
};
const did = {
  signIn: 'Signed in',
  wrongPin: 'Wrong PIN',
  setPin: 'PIN set',
  handover: 'PIN given for a handover',
  standIn: 'PIN given to stand in',
  clockJumped: 'The clock was moved',
  clockChecked: 'The clock was compared',
  supportBundle: 'Support bundle made',
  restored: 'The book was restored from a backup',
  backupPlace: 'A place for backups was added',
  backupPlaceForgotten: 'A place for backups was removed',
  added: 'Added',
};
const faults: Record<ChainFault['fault'], string> = {
  gap: 'this entry is gone',
  prevHash: 'it does not follow the one before',
  fieldsDigest: 'its content was altered',
  hash: 'it was altered',
};

/** Deskbook: texts of the history of changes. */
export const history = {
  title: 'History',
  open: 'History…',
  lead: 'Who saw, did, changed or printed what, newest first.',
  by: 'Who',
  anybody: 'Anybody',
  theDesk: 'the desk',
  no: 'Number or room',
  noHint: 'e.g. C-A-250303-001',
  from: 'From',
  until: 'Until',
  dayHint: 'e.g. 2026-11-21',
  kind: 'What',
  kinds,
  deeds,
  did,
  list: 'Changes',
  notFound: 'No record has this number.',
  empty: 'There is no such change.',
  more: 'Earlier ones',
  refresh: 'Refresh',
  pickOne: 'Choose one to see what was changed.',
  fields_one: '{{count}} field',
  fields_other: '{{count}} fields',
  happened: 'happened {{time}}',
  place: 'entry {{n}} of its chain',
  destroyed: 'Its content was destroyed by rule; only this entry is left.',
  field: 'Field',
  before: 'Before',
  after: 'After',
  nothing: 'empty',
  startWhole: 'Checked {{time}}: whole, {{number}} changes',
  startBroken: 'The record does not hold: entry {{n}}, {{fault}}',
  startNone: 'Not checked yet',
  faults,
  brokenLead:
    'Somebody changed the data file behind the desk. Nothing is hidden: from this entry on, please compare with backups and exports, and do not delete the data folder.',
  showBroken: 'See this entry',
};
