import type { CodedRegister } from '../../shared/contract/codes.ts';
import { showBlank } from '../back-entry/blank-shown.ts';
import { showCustody } from '../custody/custody.ts';
import { screenOfRecord } from '../shell/record-screen.ts';
import { openScreen } from '../shell/screen.ts';

/** Shows what a scanned code stands for, with the one action that fits it. */
export function openCode(register: CodedRegister, record: string): void {
  switch (register) {
    case 'keys':
    case 'mailItems':
    case 'visits':
    case 'foundItems':
      showCustody({ register, record });
      break;
    case 'blankForms':
      showBlank(record);
      break;
    default:
      openScreen(screenOfRecord(register, record));
  }
}
