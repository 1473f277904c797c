import { clockText, type ParameterKey, parameters } from '../../shared/parameters.ts';
import type { Say } from '../i18n/index.ts';

/** @returns a parameter's value as it is typed: a clock as `20:00`, everything else as a number. */
export function typedValue(key: ParameterKey, value: number): string {
  return parameters[key].unit === 'clock' ? clockText(value) : String(value);
}

/** @returns a parameter's value with its unit: `60 秒`, `20:00`. */
export function valueText(key: ParameterKey, value: number, t: Say): string {
  const { unit } = parameters[key];
  return unit === 'clock' ? clockText(value) : `${value} ${t(`settings.parameters.units.${unit}`)}`;
}

/** @returns the value that was typed, or null when it is none. */
export function readValue(key: ParameterKey, typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  if (parameters[key].unit !== 'clock') return /^\d{1,6}$/.test(text) ? Number(text) : null;
  const match = /^(\d{1,2})[:.]?(\d{2})$/.exec(text);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  return match && Number(match[2]) < 60 && minutes < 1440 ? minutes : null;
}
