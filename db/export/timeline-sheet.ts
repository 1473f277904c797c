import { choiceOf, looseChoice } from '../../shared/registers/exported/choices.ts';
import { headingOf } from '../../shared/registers/exported/columns.ts';
import { registerNames, registers } from '../../shared/registers/index.ts';
import type { ReadColumn } from './register-sheet.ts';

/** A line’s record by its number, where it has one. */
const numberOf = `CASE t.register ${registerNames
  .filter((register) => 'no' in registers[register].schema.shape)
  .map((register) => `WHEN '${register}' THEN (SELECT r.no FROM ${register} r WHERE r.id = t.record)`)
  .join(' ')} END`;

/** The timelines of all records, one line a row: what was done in words, its parts in the last cell. */
export function timelineColumns(): readonly ReadColumn[] {
  const plain = { mask: null, words: {}, target: null };
  const column = (field: string, sql: string, rest: Partial<ReadColumn> & Pick<ReadColumn, 'kind'>): ReadColumn => ({
    ...{ ...plain, field, sql, heading: headingOf('entries', field) },
    ...rest,
  });
  return [
    column('at', 't.at', { kind: 'time' }),
    column('register', 't.register', { kind: 'choice', words: looseChoice('register') }),
    column('no', numberOf, { kind: 'code' }),
    column('by', 't.actor', { kind: 'person' }),
    column('kind', 't.kind', { kind: 'choice', words: choiceOf('entries.kind') }),
    column('data', 't.data', { kind: 'parts', heading: ['内容', 'What was done'] }),
    column('record', 't.record', { kind: 'code', heading: ['记录内部编号', 'Internal id of the record'] }),
  ];
}
