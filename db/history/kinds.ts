import { type HistoryKind, settingRegisters } from '../../shared/registers/history-kinds.ts';

/** Written exactly as the index of what was looked at has it, or SQLite would not use it. */
const looked = `kind = 'append' AND fields LIKE '%"kind":"revealed"%'`;
const listed = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');
/** On paper or as a file. */
const left = listed(['prints', 'exports']);
const settings = listed(settingRegisters);

/** Which changes of the log a kind means. */
export const conditions: Record<HistoryKind, string> = {
  all: '1',
  seen: looked,
  printed: `register IN (${left})`,
  made: `kind = 'create' AND register NOT IN (${left}, ${settings})`,
  changed: `kind = 'patch' AND register NOT IN (${left}, ${settings})`,
  noted: `kind = 'append' AND register NOT IN (${settings}) AND NOT (${looked})`,
  struck: `kind IN ('void', 'destroy')`,
  signedIn: `register = 'staff' AND kind = 'append'`,
  settings: `register IN (${settings}) AND NOT (kind = 'append' AND register IN ('staff', 'units', 'contacts'))`,
};
