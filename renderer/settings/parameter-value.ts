import { clockText, type ParameterKey, parameters } from '../../shared/parameters.ts';
import type { Say } from '../i18n/index.ts';

/** @returns a parameter's value as it is typed: a clock as `20:00`, points as `0.5`, everything else as a number. */
export function typedValue(key: ParameterKey, value: number): string {
  const { unit } = parameters[key];
  if (unit === 'clock') return clockText(value);
  return String(unit === 'tenths' ? value / 10 : value);
}

/** @returns a parameter's value with its unit: `60 秒`, `20:00`. */
export function valueText(key: ParameterKey, value: number, t: Say): string {
  const { unit } = parameters[key];
  if (unit === 'switch') return t(value === 1 ? 'settings.parameters.on' : 'settings.parameters.off');
  const typed = typedValue(key, value);
  if (unit === 'clock' || unit === 'count') return typed;
  return `${typed} ${t(`settings.parameters.units.${unit}`)}`;
}

const readers: Partial<Record<string, (text: string) => number | null>> = {
  clock: (text) => {
    const match = /^(\d{1,2})[:.]?(\d{2})$/.exec(text);
    const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
    return match && Number(match[2]) < 60 && minutes < 1440 ? minutes : null;
  },
  tenths: (text) => (/^\d{1,3}(\.\d)?$/.test(text) ? Math.round(Number(text) * 10) : null),
};
const whole = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : null);

/** @returns the value that was typed, or null when it is none. */
export function readValue(key: ParameterKey, typed: string): number | null {
  return (readers[parameters[key].unit] ?? whole)(typed.normalize('NFKC').trim());
}
