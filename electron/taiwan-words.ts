import { caseTypes } from '../shared/registers/case-types.ts';
import { emergencyTypes } from '../shared/registers/emergencies.ts';
import { inTaiwan } from '../shared/text/in-taiwan.ts';
import { chineseOfAlarms } from './alarm/alarm-words.ts';

/** Main's Chinese words as Taiwan says them. When the app is bundled, only what comes out is kept. */
export function taiwanWords(): Readonly<Record<string, string>> {
  const types = [...caseTypes, ...emergencyTypes].map(({ zh }) => zh);
  return Object.fromEntries([...chineseOfAlarms, ...types].map((word) => [word, inTaiwan(word)]));
}
