import type { Case } from '../../shared/registers/cases.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { find } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';

/** Follow from others and are not shown beside them. */
const derived = new Set<string>(['place', 'zoneId', 'category']);

/** @returns the fields in which two states of a case differ, each value in words; enum codes stay for the screen to translate. */
export function differences(look: Look, before: Case, after: Case): { field: string; before: string; after: string }[] {
  const moved = before.unitId !== after.unitId;
  return (Object.keys(after) as (keyof Case)[])
    .filter((field) => before[field] !== after[field] && !(moved && derived.has(field)) && field !== 'category')
    .map((field) => ({
      field,
      before: inWords(look, field, before),
      after: inWords(look, field, after),
    }));
}

function inWords(look: Look, field: keyof Case, c: Case): string {
  const value = c[field];
  if (field === 'unitId') return find(look, 'units', c.unitId)?.code ?? c.place;
  if (value === null) return '';
  if (field === 'contactId') return find(look, 'contacts', c.contactId)?.name ?? '';
  if (field === 'zoneId') return find(look, 'zones', c.zoneId)?.name ?? '';
  if (typeof value === 'number' && field.endsWith('At')) {
    const { date, time } = wallTime(value, look.site.timeZone);
    return `${date} ${time}`;
  }
  return String(value);
}
