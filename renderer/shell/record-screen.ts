import type { Screen } from './screen.ts';

/** Where a record of each register is shown; what has no page of its own stands with its list. */
const screens = {
  cases: (caseId) => ({ at: 'cases', caseId }),
  orders: (orderId) => ({ at: 'orders', orderId }),
  buildingEvents: (eventId) => ({ at: 'buildingEvents', eventId }),
  calls: (callId) => ({ at: 'calls', callId }),
  keys: (keyId) => ({ at: 'keys', keyId }),
  keyMoves: (moveId) => ({ at: 'keys', view: 'loans', moveId }),
  mailItems: (itemId) => ({ at: 'mail', view: 'list', itemId }),
  mailBatches: () => ({ at: 'mail', view: 'batches' }),
  visits: (visitId) => ({ at: 'visitors', visitId }),
  foundItems: (itemId) => ({ at: 'foundItems', itemId }),
  logLines: (lineId) => ({ at: 'log', lineId }),
  deskNotes: (noteId) => ({ at: 'deskNotes', noteId }),
  handovers: (handoverId) => ({ at: 'handovers', handoverId }),
  incidents: (incidentId) => ({ at: 'incidents', incidentId }),
  routes: (routeId) => ({ at: 'patrols', routeId }),
  patrols: (patrolId) => ({ at: 'patrols', patrolId }),
  vacantRounds: () => ({ at: 'patrols', view: 'vacant' }),
  contactNotes: (noteId) => ({ at: 'patrols', view: 'notes', noteId }),
  units: (unitId) => ({ at: 'unit', unitId }),
  staff: (staffId) => ({ at: 'directory', tab: 'staff', staffId }),
} as const satisfies Record<string, (record: string) => Screen>;
export type ShownRegister = keyof typeof screens;

/** @returns the screen that shows a record */
export function screenOfRecord(register: ShownRegister, record: string): Screen {
  return screens[register](record);
}
