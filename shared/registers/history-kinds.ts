/** What a change of the log is looked for as; `all` of them, or what was seen, printed, made, changed, noted, struck out, signed in to, or set. */
export const historyKinds = [
  'all',
  'seen',
  'printed',
  'made',
  'changed',
  'noted',
  'struck',
  'signedIn',
  'settings',
] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** What a building is set up with, rather than what happens in it. */
export const settingRegisters = [
  'site',
  'parameters',
  'prices',
  'calendarDays',
  'phrases',
  'staff',
  'departments',
  'zones',
  'units',
  'contacts',
  'routes',
] as const;
