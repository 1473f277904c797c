import type { SearchHit } from '../../shared/contract/desk.ts';
import type { Screen } from '../shell/screen.ts';

/** @returns the screen that shows a hit: a contact stands on the card of its unit */
export function screenOf({ register, record, unitId }: Pick<SearchHit, 'register' | 'record' | 'unitId'>): Screen {
  switch (register) {
    case 'cases':
      return { at: 'cases', caseId: record };
    case 'orders':
      return { at: 'orders', orderId: record };
    case 'buildingEvents':
      return { at: 'buildingEvents', eventId: record };
    case 'calls':
      return { at: 'calls', callId: record };
    case 'keys':
      return { at: 'keys', keyId: record };
    case 'keyMoves':
      return { at: 'keys', view: 'loans', moveId: record };
    case 'mailItems':
      return { at: 'mail', view: 'list', itemId: record };
    case 'visits':
      return { at: 'visitors', visitId: record };
    case 'foundItems':
      return { at: 'foundItems', itemId: record };
    case 'logLines':
      return { at: 'log', lineId: record };
    case 'deskNotes':
      return { at: 'deskNotes', noteId: record };
    case 'handovers':
      return { at: 'handovers', handoverId: record };
    case 'incidents':
      return { at: 'incidents', incidentId: record };
    case 'patrols':
      return { at: 'patrols', patrolId: record };
    case 'contactNotes':
      return { at: 'patrols', view: 'notes', noteId: record };
    case 'units':
      return { at: 'unit', unitId: record };
    case 'contacts':
      return unitId === null ? { at: 'directory', tab: 'units' } : { at: 'unit', unitId };
    case 'staff':
      return { at: 'directory', tab: 'staff', staffId: record };
  }
}
