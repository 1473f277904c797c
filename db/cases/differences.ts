import type { Case } from '../../shared/registers/cases.ts';
import { answerTo, type QuestionName, questionNames, timeNames } from '../../shared/registers/questions.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { find } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';

/** Follow from others and are not shown beside them. */
const derived = new Set<string>(['place', 'zoneId', 'category']);

/** @returns the fields in which two states of a case differ, each value in words; enum codes stay for the screen to translate. */
export function differences(look: Look, before: Case, after: Case): { field: string; before: string; after: string }[] {
  const moved = before.unitId !== after.unitId;
  const plain = (Object.keys(after) as (keyof Case)[])
    .filter(
      (field) =>
        field !== 'details' && before[field] !== after[field] && !(moved && derived.has(field)) && field !== 'category',
    )
    .map((field) => ({
      field,
      before: inWords(look, field, before),
      after: inWords(look, field, after),
    }));
  return [...plain, ...answerDifferences(look, before, after)];
}

/** Each answer by itself, as `details.<name>`. */
function answerDifferences(look: Look, before: Case, after: Case) {
  const names = questionNames.filter((name) => answerTo(before.details, name) !== answerTo(after.details, name));
  return names.map((name) => ({
    field: `details.${name}`,
    before: answerInWords(look, name, before),
    after: answerInWords(look, name, after),
  }));
}

function answerInWords(look: Look, name: QuestionName, c: Case): string {
  const answer = answerTo(c.details, name);
  if (!timeNames.has(name) || !/^\d{1,13}$/.test(answer)) return answer;
  const { date, time } = wallTime(Number(answer), look.site.timeZone);
  return `${date} ${time}`;
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
