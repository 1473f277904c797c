import { z } from 'zod';
import type { Json } from '../sync/canonical-json.ts';
import type { Fields } from '../sync/change.ts';
import { type RegisterName, registers } from './index.ts';

/** Words that are no customer's: numbers of the book, the desk's own people, which desk and which shift. */
const kept: ReadonlySet<string> = new Set([
  'id',
  'no',
  'createdBy',
  'updatedBy',
  'voidedBy',
  'shift',
  'shiftFrom',
  'shiftTo',
  'desk',
  'by',
  'firstContactOwner',
  'answeredBy',
]);
/** References that lead to a household, a person, or a picture that goes. */
const places: ReadonlySet<string> = new Set([
  'unitId',
  'contactId',
  'staffId',
  'photoId',
  'priceSignatureId',
  'acceptSignatureId',
]);

/**
 * What is left of a record whose time is over: its number, its times, its kind and state, what was ticked and counted, so that the
 * book has no hole and its numbers can still be told. Every word that somebody wrote goes, and the room; a field that is
 * added to a register later goes too unless it is of such a kind.
 * @returns each field that is not empty, and of those that may not be null the empty one
 */
export function whatStays(register: RegisterName, record: object): Fields {
  const shape = registers[register].schema.shape as Record<string, z.ZodType>;
  const source = record as Record<string, Json | undefined>;
  const stays: Fields = {};
  for (const [field, schema] of Object.entries(shape)) {
    const value = left(field, schema, source[field] ?? null);
    if (value !== null) stays[field] = value;
  }
  return stays;
}

/** @returns the fields of a register of which nothing is left, in its own order */
export function whatGoes(register: RegisterName): string[] {
  const shape = registers[register].schema.shape as Record<string, z.ZodType>;
  return Object.keys(shape).filter((field) => !staysWhole(field, bare(shape[field])));
}

function left(field: string, schema: z.ZodType, value: Json): Json {
  if (value === null || staysWhole(field, bare(schema))) return value;
  if (isNullable(schema)) return null;
  return emptied(bare(schema), value);
}

function emptied(schema: z.ZodType | undefined, value: Json): Json {
  if (typeof value === 'string') return '';
  if (Array.isArray(value)) return [];
  if (typeof value !== 'object' || value === null) return value;
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => Object.hasOwn(shape, name))
      .map(([name, one]) => [name, left(name, shape[name] as z.ZodType, one ?? null)]),
  );
}

function staysWhole(field: string, schema: z.ZodType | undefined): boolean {
  if (places.has(field)) return false;
  if (kept.has(field)) return true;
  return (
    schema instanceof z.ZodEnum ||
    schema instanceof z.ZodLiteral ||
    schema instanceof z.ZodNumber ||
    schema instanceof z.ZodBoolean ||
    schema instanceof z.ZodUUID ||
    schema instanceof z.ZodISODate
  );
}

const isNullable = (schema: z.ZodType) => schema instanceof z.ZodNullable;

function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional
    ? bare(schema.unwrap() as z.ZodType)
    : schema;
}
