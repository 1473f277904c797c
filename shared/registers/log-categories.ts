import type { PhraseRow } from './phrases.ts';
import type { ShippedCode } from './shipped-phrases.ts';

/** What a line of the log is about, told by the phrase it was begun with. */
export const logCategories = ['patrol', 'doors', 'people', 'noise', 'equipment', 'power', 'security', 'other'] as const;
export type LogCategory = (typeof logCategories)[number];

const ofPhrase: Partial<Record<ShippedCode, LogCategory>> = {
  logPatrol: 'patrol',
  logDoors: 'doors',
  logLateWorkers: 'people',
  logNoise: 'noise',
  logLights: 'equipment',
  logAlarm: 'equipment',
  logLift: 'equipment',
  logPower: 'power',
  logStranger: 'security',
};

/** @param shipped code of the shipped phrase; null: free words, or a phrase of the building's own */
export function categoryOf(shipped: PhraseRow['shipped']): LogCategory {
  return ofPhrase[shipped as ShippedCode] ?? 'other';
}
