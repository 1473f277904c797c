import { z } from 'zod';
import { type RecordOf, type RegisterName, registerNames, registers } from '../../shared/registers/index.ts';
import type { Value } from './database.ts';

type Kind = 'plain' | 'flag' | 'json';

function kindOf(schema: z.ZodType): Kind {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return kindOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodBoolean) return 'flag';
  return schema instanceof z.ZodArray || schema instanceof z.ZodObject || schema instanceof z.ZodRecord
    ? 'json'
    : 'plain';
}

const columnsOf = new Map<RegisterName, ReadonlyMap<string, Kind>>(
  registerNames.map((name) => [
    name,
    new Map(
      Object.entries(registers[name].schema.shape).map(([field, schema]) => [field, kindOf(schema as z.ZodType)]),
    ),
  ]),
);

/** @returns each field of a register with the way its column holds it. */
export function columns(register: RegisterName): ReadonlyMap<string, Kind> {
  return columnsOf.get(register) ?? new Map();
}

/** @returns a field as its column holds it. */
export function toColumn(kind: Kind | undefined, value: unknown): Value {
  if (value === undefined || value === null) return null;
  if (kind === 'flag') return value ? 1 : 0;
  if (kind === 'json') return JSON.stringify(value);
  return value as Value;
}

/**
 * Rows in the order in which they were written. With a bound value beside ORDER BY or JOIN SQLite compiles the statement anew
 * on each run, which takes longer than running it: what every save reads is sorted here.
 */
export const bySeq = (a: { seq: number }, b: { seq: number }): number => a.seq - b.seq;

/** The same for timelines, whose lines come from several desks: by their time, those of one action as it wrote them. */
export const byTime = (a: { at: number; seq: number }, b: { at: number; seq: number }): number =>
  a.at - b.at || a.seq - b.seq;

/** @returns the record that a row holds. */
export function fromRow<R extends RegisterName>(register: R, row: object): RecordOf<R> {
  const source = row as Record<string, unknown>;
  const record: Record<string, unknown> = {};
  for (const [field, kind] of columns(register)) record[field] = fromColumn(kind, source[field]);
  return record as RecordOf<R>;
}

/** @returns the fields of a record that a row holds, where it does not hold the whole. */
export function partFromRow<R extends RegisterName, F extends keyof RecordOf<R> & string>(
  register: R,
  fields: readonly F[],
  row: object,
): Pick<RecordOf<R>, F> {
  const source = row as Record<string, unknown>;
  const kinds = columns(register);
  const part: Record<string, unknown> = {};
  for (const field of fields) part[field] = fromColumn(kinds.get(field), source[field]);
  return part as Pick<RecordOf<R>, F>;
}

function fromColumn(kind: Kind | undefined, value: unknown): unknown {
  if (kind === 'plain' || value === null) return value;
  return kind === 'flag' ? value === 1 : JSON.parse(value as string);
}
