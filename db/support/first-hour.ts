import { guideForms } from '../../shared/registers/prints.ts';
import type { Read } from '../store/handler.ts';

const isThere = (from: string) => `EXISTS (SELECT 1 FROM ${from})`;
const guides = guideForms.map((form) => `'${form}'`).join(', ');

const facts = {
  units: isThere('units'),
  // Besides the supervisor who set the desk up.
  staff: isThere(`staff WHERE active = 1 AND role <> 'none' LIMIT 1 OFFSET 1`),
  dutyPhones: isThere(`departments WHERE dutyPhone <> ''`),
  backupPlace: isThere('backupPlaces'),
  guide: isThere(`prints WHERE form IN (${guides}) AND failed = 0`),
  labels: isThere(`prints WHERE form = 'sampleTags' AND failed = 0`),
} as const;

/** What of the first hour the records show as done. */
export const readFirstHour: Read<'firstHour.facts'> = ({ db }) => {
  const columns = Object.entries(facts).map(([name, sql]) => `${sql} AS ${name}`);
  const row = db.row<Record<keyof typeof facts, number>>(`SELECT ${columns.join(', ')}`);
  const is = (name: keyof typeof facts) => row?.[name] === 1;
  return {
    units: is('units'),
    staff: is('staff'),
    dutyPhones: is('dutyPhones'),
    backupPlace: is('backupPlace'),
    guide: is('guide'),
    labels: is('labels'),
  };
};
