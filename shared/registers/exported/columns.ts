import { z } from 'zod';
import { id, moment } from '../base.ts';
import { type RegisterName, registers } from '../index.ts';
import { choiceOf } from './choices.ts';
import { headings } from './headings.ts';
import { linkOf } from './links.ts';
import { ownHeadings } from './own-headings.ts';
import { type Mask, maskOf } from './personal.ts';
import type { Words } from './words.ts';

/**
 * What a cell holds. `code`: a text that is no prose, such as a number or a hash; `link`: the id of a record; `person`: a staff
 * member’s id, or a name in words; `parts`: several things, as JSON in the book.
 */
export type CellKind = 'time' | 'number' | 'money' | 'flag' | 'choice' | 'code' | 'link' | 'person' | 'text' | 'parts';

export interface Column {
  field: string;
  heading: Words;
  kind: CellKind;
  mask: Mask | null;
  /** Of a choice. */
  words: Readonly<Record<string, Words>>;
  /** Of a link: where it leads. */
  target: RegisterName | null;
}

/** What serves the search or draws a line again says nothing to a reader; the drawing itself goes along as a picture. */
const leftOut: ReadonlySet<string> = new Set(['initials', 'pinyin', 'strokes', 'visits.person']);
const money: ReadonlySet<string> = new Set([
  'amount',
  'fee',
  'fees',
  'outstanding',
  'cash',
  'unitPriceAtQuote',
  'estimatedValue',
  'quotes.total',
]);
const codes =
  /(^(no|id|code|shift|day|date|month|week|record|keyCode|trackingNo|version)|No|Hash|hash|On|Day|Ref|Serial)$/;
const people = /(^(by|actor|caller|openedBy)|By)$/;

/** @returns what is under `nullable`, `optional` and the like. */
function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return bare(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodPipe ? bare(schema.out as z.ZodType) : schema;
}

/** @param path `visits.purpose`. @returns what a cell of this schema holds */
export function kindOf(path: string, given: z.ZodType): CellKind {
  const schema = bare(given);
  const field = path.slice(path.lastIndexOf('.') + 1);
  if (schema === moment) return 'time';
  if (schema instanceof z.ZodBoolean) return 'flag';
  if (schema instanceof z.ZodNumber) return money.has(field) || money.has(path) ? 'money' : 'number';
  if (schema instanceof z.ZodEnum) return 'choice';
  if (schema instanceof z.ZodArray || schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return 'parts';
  if (schema === id) return field === 'id' || field === 'record' ? 'code' : 'link';
  if (people.test(field)) return 'person';
  return codes.test(field) ? 'code' : 'text';
}

/** @returns what a field is called at the head of its column */
export function headingOf(register: string, field: string): Words {
  const own = Object.hasOwn(ownHeadings, register) ? ownHeadings[register as RegisterName]?.[field] : undefined;
  return own ?? headings[field] ?? [field, field];
}

const made = new Map<RegisterName, readonly Column[]>();

/** @returns the columns of a register’s export, in the order of its fields. */
export function columnsOf(register: RegisterName): readonly Column[] {
  let columns = made.get(register);
  if (!columns) {
    columns = idLast(Object.entries(registers[register].schema.shape))
      .filter(([field]) => !leftOut.has(field) && !leftOut.has(`${register}.${field}`))
      .map(([field, schema]) => {
        const path = `${register}.${field}`;
        const kind = kindOf(path, schema as z.ZodType);
        const target = kind === 'link' ? linkOf(register, field) : null;
        return {
          field,
          heading: headingOf(register, field),
          kind: kind === 'link' && target === null ? 'person' : kind,
          mask: maskOf(path),
          words: choiceOf(path),
          target,
        };
      });
    made.set(register, columns);
  }
  return columns;
}

/** People read numbers; the id is for machines. */
function idLast<T>(fields: [string, T][]): [string, T][] {
  return [...fields.filter(([field]) => field !== 'id'), ...fields.filter(([field]) => field === 'id')];
}
