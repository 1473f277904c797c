import { type ParameterRow, parameterGroups } from './parameter-rows.ts';

export { type ParameterUnit, parameterGroups } from './parameter-rows.ts';

type Groups = typeof parameterGroups;
export type ParameterGroup = keyof Groups;
export type ParameterKey = { [G in ParameterGroup]: keyof Groups[G] & string }[ParameterGroup];

/** §3.2: every number in one place. `unit` says how a value is read; the supervisor may change each from a date on. */
export const parameters = Object.assign({}, ...Object.values(parameterGroups)) as Record<ParameterKey, ParameterRow>;
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

/** @returns true when a value lies within the row's own limits and, being one end of a range `a…aUntil`, not beyond the other. */
export function fitsParameter(key: ParameterKey, value: number, inForce: Parameters): boolean {
  const { min, max, unit } = parameters[key];
  if (!Number.isInteger(value) || value < min || value > max) return false;
  // A clock's range may cross midnight.
  if (unit === 'clock') return true;
  const end = parameterKeys.find((other) => other === `${key}Until`);
  const begin = parameterKeys.find((other) => `${other}Until` === key);
  return (end === undefined || value <= inForce[end]) && (begin === undefined || value >= inForce[begin]);
}
