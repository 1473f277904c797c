import type { Language } from '../../shared/contract/desk.ts';
import type { Redaction } from '../../shared/registers/exported/redaction.ts';
import type { CallInput } from '../desk/bridge.ts';

/** What is chosen on the screen. */
export interface Wanted {
  from: string;
  until: string;
  /** Empty with `some`: none yet. */
  registers: readonly string[];
  some: boolean;
  format: 'both' | 'xlsx' | 'csv';
  /** Bound as PDF besides. */
  bound: boolean;
  /** Rooms and floors as they are typed; empty: the whole building. */
  places: string;
  /** Somebody can be told from it. */
  personal: boolean;
  redaction: Redaction;
  purpose: string;
  /** Locked with a passphrase, as one file. */
  locked: boolean;
  passphrase: string;
}

/** @param today `2025-03-05`. @returns the first and the last day of its month, or of the month before */
export function monthOf(today: string, before: boolean): { from: string; until: string } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const day = (date: number) => new Date(date).toISOString().slice(0, 10);
  const first = Date.UTC(year, month - (before ? 2 : 1), 1);
  const next = Date.UTC(year, month - (before ? 1 : 0), 1);
  return { from: day(first), until: before ? day(next - 86_400_000) : today };
}

/** @returns what the desk is asked for */
export function requestOf(wanted: Wanted, language: Language): CallInput<'exports.start'>['request'] {
  return {
    registers: wanted.some ? [...wanted.registers] : [],
    from: wanted.from,
    until: wanted.until,
    formats: [
      ...(wanted.format === 'both' ? (['xlsx', 'csv'] as const) : [wanted.format]),
      ...(wanted.bound ? (['pdf'] as const) : []),
    ],
    places: placesIn(wanted.places),
    purpose: wanted.personal ? wanted.purpose : '',
    redaction: wanted.redaction,
    language,
  };
}

/** @returns the rooms and floors of a list such as `E-1203，12层 15F` */
export function placesIn(typed: string): string[] {
  return typed.split(/[,，、;；\s]+/).filter((place) => place !== '');
}

/** @returns `3.2 GB` */
export function bytesText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1000)));
  const value = bytes / 1000 ** step;
  return `${value >= 100 || step === 0 ? Math.round(value) : value.toFixed(1)} ${units[step]}`;
}
