import type { SearchHit } from '../../shared/contract/desk.ts';
import { screenOfRecord } from '../shell/record-screen.ts';
import type { Screen } from '../shell/screen.ts';

/** @returns the screen that shows a hit: a contact stands on the card of its unit */
export function screenOf({ register, record, unitId }: Pick<SearchHit, 'register' | 'record' | 'unitId'>): Screen {
  if (register !== 'contacts') return screenOfRecord(register, record);
  return unitId === null ? { at: 'directory', tab: 'units' } : screenOfRecord('units', unitId);
}
