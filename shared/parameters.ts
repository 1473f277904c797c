/** §3.2: every number in one place. `unit` says how a value is read; the supervisor may change each from a date on. */
export const parameters = {
  'notify.maxSeconds': { value: 60, unit: 'seconds', min: 10, max: 600 },
  'phone.maxRings': { value: 3, unit: 'count', min: 1, max: 20 },
  'help.replyMinutes': { value: 5, unit: 'minutes', min: 1, max: 120 },
  'case.unfinishedHours': { value: 3, unit: 'hours', min: 1, max: 72 },
  'case.duplicateHours': { value: 24, unit: 'hours', min: 1, max: 240 },
  'entry.lateMinutes': { value: 10, unit: 'minutes', min: 1, max: 1440 },
  'now.soonMinutes': { value: 60, unit: 'minutes', min: 5, max: 480 },
  'night.from': { value: 20 * 60, unit: 'clock', min: 0, max: 1439 },
  'night.until': { value: 8 * 60, unit: 'clock', min: 0, max: 1439 },
  'night.messageUntil': { value: 9 * 60, unit: 'clock', min: 0, max: 1439 },
  'desk.idleLockSeconds': { value: 300, unit: 'seconds', min: 2, max: 7200 },
  'noisyWork.notBefore': { value: 19 * 60, unit: 'clock', min: 0, max: 1439 },
  'incident.reportHours': { value: 24, unit: 'hours', min: 1, max: 168 },
} as const;
export type ParameterKey = keyof typeof parameters;
export type ParameterUnit = (typeof parameters)[ParameterKey]['unit'];
/** The values in force at one moment. Clock values are minutes after midnight. */
export type Parameters = Record<ParameterKey, number>;

export const parameterKeys = Object.keys(parameters) as [ParameterKey, ...ParameterKey[]];
export const defaultParameters = Object.fromEntries(
  parameterKeys.map((key) => [key, parameters[key].value]),
) as Parameters;

/** A value that holds from `validFrom` (UTC ms) on. */
export interface ParameterValue {
  key: ParameterKey;
  value: number;
  validFrom: number;
}

/** @returns the values in force at `at`: of each key the one with the latest `validFrom` not after it, later entries winning ties. */
export function parametersAt(values: readonly ParameterValue[], at: number): Parameters {
  const result = { ...defaultParameters };
  const from: Partial<Record<ParameterKey, number>> = {};
  for (const { key, value, validFrom } of values) {
    if (validFrom <= at && validFrom >= (from[key] ?? 0)) {
      result[key] = value;
      from[key] = validFrom;
    }
  }
  return result;
}

/** @param minutes after midnight. @returns `HH:MM` */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
