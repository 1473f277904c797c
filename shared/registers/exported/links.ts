import type { RegisterName } from '../index.ts';

/** What a field that holds an id points at. An id that is not named here is a person’s, or stays as it is. */
const everywhere: Readonly<Record<string, RegisterName>> = {
  unitId: 'units',
  zoneId: 'zones',
  contactId: 'contacts',
  departmentId: 'departments',
  caseId: 'cases',
  repeatOf: 'cases',
  duplicateOf: 'cases',
  matchedCase: 'cases',
  callId: 'calls',
  incidentId: 'incidents',
  buildingEventId: 'buildingEvents',
  batchId: 'mailBatches',
  permitId: 'permits',
  patrolId: 'patrols',
  routeId: 'routes',
  roundId: 'vacantRounds',
  keyCountId: 'keyCounts',
  itemCountId: 'itemCounts',
  mailMoveId: 'mailMoves',
  signedWith: 'siteKeys',
  surveyId: 'surveys',
};
const places: Readonly<Record<string, RegisterName>> = {
  'keys.moveId': 'keyMoves',
  'mailItems.moveId': 'mailMoves',
  'patrolFindings.noteId': 'contactNotes',
  'vacantInspections.noteId': 'contactNotes',
};

/** @returns the register that a field’s id points into; null for a person and for what has no name of its own */
export function linkOf(register: string, field: string): RegisterName | null {
  return places[`${register}.${field}`] ?? everywhere[field] ?? null;
}

/** What a record of such a register is called; the others go by their number. */
export const namedBy: Partial<Record<RegisterName, string>> = {
  units: 'code',
  zones: 'name',
  contacts: 'name',
  departments: 'name',
  staff: 'name',
  siteKeys: 'fingerprint',
};
