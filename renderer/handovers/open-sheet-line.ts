import type { SheetLine, SheetSection } from '../../shared/registers/handover-sheet.ts';
import type { Screen } from '../shell/screen.ts';

/** @returns where a line's record stands; what has no page of its own stands with its list */
export function screenOfLine(section: SheetSection, { record }: Pick<SheetLine, 'record'>): Screen {
  switch (section) {
    case 'cases':
      return { at: 'cases', caseId: record };
    case 'orders':
      return { at: 'orders', orderId: record };
    case 'buildingEvents':
      return { at: 'buildingEvents', eventId: record };
    case 'calls':
      return { at: 'calls', callId: record };
    case 'keysOut':
      return { at: 'keys', view: 'loans', moveId: record };
    case 'keysMissing':
      return { at: 'keys', keyId: record };
    case 'mail':
      return { at: 'mail', view: 'list', itemId: record };
    case 'foundItems':
      return { at: 'foundItems', itemId: record };
    case 'visitors':
      return { at: 'visitors', visitId: record };
    case 'followUps':
      return { at: 'followUps' };
    case 'incidents':
      return { at: 'incidents', incidentId: record };
    case 'patrols':
      return { at: 'patrols', patrolId: record };
    case 'contactNotes':
      return { at: 'patrols', view: 'notes', noteId: record };
    case 'drafts':
      return { at: 'now' };
  }
}
