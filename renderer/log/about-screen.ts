import type { LogAbout } from '../../shared/registers/log-lines.ts';
import type { Screen } from '../shell/screen.ts';

/** @returns the screen that shows the record a line is about; null where it has none of its own */
export function aboutScreen(register: LogAbout, record: string): Screen | null {
  switch (register) {
    case 'cases':
      return { at: 'cases', caseId: record };
    case 'calls':
      return { at: 'calls', callId: record };
    case 'orders':
      return { at: 'orders', orderId: record };
    case 'keyMoves':
      return { at: 'keys', view: 'loans', moveId: record };
    case 'visits':
      return { at: 'visitors', visitId: record };
    case 'mailItems':
      return { at: 'mail', view: 'list', itemId: record };
    case 'foundItems':
      return { at: 'foundItems', itemId: record };
    case 'incidents':
      return null;
  }
}
