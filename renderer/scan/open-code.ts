import type { CodedRegister } from '../../shared/contract/codes.ts';
import { showCustody } from '../custody/custody.ts';
import { openScreen } from '../shell/screen.ts';

/** What a code of each register opens. */
const openers: Record<CodedRegister, (record: string) => void> = {
  keys: (keyId) => showCustody({ register: 'keys', record: keyId }),
  mailItems: (itemId) => showCustody({ register: 'mailItems', record: itemId }),
  visits: (visitId) => showCustody({ register: 'visits', record: visitId }),
  foundItems: (itemId) => showCustody({ register: 'foundItems', record: itemId }),
  cases: (caseId) => openScreen({ at: 'cases', caseId }),
  keyMoves: (moveId) => openScreen({ at: 'keys', view: 'loans', moveId }),
  handovers: (handoverId) => openScreen({ at: 'handovers', handoverId }),
  incidents: (incidentId) => openScreen({ at: 'incidents', incidentId }),
  routes: (routeId) => openScreen({ at: 'patrols', routeId }),
  patrols: (patrolId) => openScreen({ at: 'patrols', patrolId }),
  contactNotes: (noteId) => openScreen({ at: 'patrols', view: 'notes', noteId }),
  orders: (orderId) => openScreen({ at: 'orders', orderId }),
};

/** Shows what a scanned code stands for, with the one action that fits it. */
export function openCode(register: CodedRegister, record: string): void {
  openers[register](record);
}
