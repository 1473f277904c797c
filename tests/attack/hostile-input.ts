import fc from 'fast-check';
import { z } from 'zod';
import { png } from '../fixtures/pictures.ts';
import { uglyTexts, uncleanTexts } from '../fixtures/ugly-text.ts';

/** What a script in a page would like to be: in each of these something must not happen. */
export const scripts = [
  '<img src=x onerror="window.attacked=1">',
  '<script>window.attacked=1</script>',
  '"><svg/onload=window.attacked=1>',
  '<a href="javascript:window.attacked=1">x</a>',
  '<iframe srcdoc="<script>parent.attacked=1</script>">',
  "{{constructor.constructor('window.attacked=1')()}}",
  '</title></textarea><style>*{display:none}</style>',
] as const;

const paths = [
  '../../../../etc/passwd',
  String.raw`..\..\..\Windows\win.ini`,
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  'desk.db',
  'file:///etc/passwd',
  '\\\\server\\share\\x',
  'NUL',
  'a\0.png',
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...scripts),
  fc.constantFrom(...Object.values(uglyTexts).filter((text) => text.length < 200)),
  fc.constantFrom(...Object.values(uncleanTexts).map(({ typed }) => typed)),
  fc.constantFrom(...paths),
  fc.constantFrom("' OR 1=1 --", '" OR ""="', '%', '_', '*', 'NEAR(', 'a AND', '""', '-', '\u0000'),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

const polluting: unknown = JSON.parse(
  '{"__proto__":{"role":"supervisor","attacked":1},"constructor":{"prototype":{"attacked":1}}}',
);

/** Anything that is not what was asked for. */
const wrong: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(null, undefined, true, -1, 1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, [], {}, 10n),
  fc.constant(polluting),
  fc.constant(new Uint8Array(8)),
  fc.anything({ maxDepth: 2 }),
);

/**
 * What a method asks for, read off its own schema: input that passes the gate often enough to reach what lies behind it.
 * @param ids of records that exist, as an attacker would have seen them
 */
export function inputsOf(schema: z.core.$ZodType, ids: readonly string[]): fc.Arbitrary<unknown> {
  const of = (inner: z.core.$ZodType) => inputsOf(inner, ids);
  const def = schema._zod.def as z.core.$ZodTypeDef & Parts;
  switch (def.type) {
    case 'string':
      return texts(schema, ids);
    case 'number':
    case 'int':
      return fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constantFrom(0, 1, 1_795_136_400_000, -1, 2 ** 31, 1e300));
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'null':
      return fc.constant(null);
    case 'array':
      return def.element ? fc.array(of(def.element), { maxLength: 3 }) : fc.constant([]);
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, value]) => [key, of(value)])));
    case 'record':
      return def.valueType ? fc.dictionary(hostileText, of(def.valueType), { maxKeys: 3 }) : fc.constant({});
    case 'union':
      return fc.oneof(...(def.options ?? []).map(of));
    case 'nullable':
      return def.innerType ? fc.option(of(def.innerType)) : fc.constant(null);
    case 'optional':
    case 'default':
    case 'prefault':
    case 'catch':
      return def.innerType ? fc.option(of(def.innerType), { nil: undefined }) : fc.constant(undefined);
    case 'readonly':
    case 'nonoptional':
      return def.innerType ? of(def.innerType) : wrong;
    case 'pipe':
      return def.in ? of(def.in) : wrong;
    case 'custom':
      return fc.oneof(fc.constant(png()), fc.uint8Array({ maxLength: 200 }));
    default:
      return wrong;
  }
}

/** The parts of a schema that hold others; which of them there are depends on its type. */
interface Parts {
  entries?: Record<string, unknown>;
  values?: unknown[];
  element?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  valueType?: z.core.$ZodType;
  options?: z.core.$ZodType[];
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
}

/** An id, a date or a code where the schema wants one, hostile words where it takes words. */
function texts(schema: z.core.$ZodType, ids: readonly string[]): fc.Arbitrary<string> {
  const fits = (text: string) => z.safeParse(schema, text).success;
  const exact = [...ids, '2026-11-20', '2026-11', '09:30', '4826', '13812345678', 'E-1203', 'F01', 'x'].filter(fits);
  const words = hostileText;
  return exact.length > 0 ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...exact) }, words) : words;
}

/** The same with one part, anywhere, replaced by something else, or with more than was asked. */
export function mutated(input: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(input, wrong, fc.nat(), fc.boolean()).map(([value, other, at, adds]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return other;
    const keys = Object.keys(value);
    if (adds || keys.length === 0)
      return { ...value, ...(polluting as object), actor: { role: 'supervisor' }, role: 'supervisor' };
    return { ...value, [keys[at % keys.length] ?? '']: other };
  });
}
