import type { OpenDesk } from '../../db/desk.ts';
import { contract } from '../../shared/contract/index.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Seeded } from '../e2e/harness/folder.ts';

/** Runs as soon as anything takes it for more than words; short, so that it fits into most fields. */
export const poison = '<img src=x onerror=window.attacked=1>';

/** By these the walk over all screens finds its way. */
const kept = /^(Chen|Zheng)$/;

/** The same desk, but every text that is typed into it carries the poison, wherever the field takes it. */
export function poisoned({ desk, ...seeded }: Seeded): Seeded {
  const call: OpenDesk['call'] = async (method, input, actor) => {
    const clean = new Set<string>();
    for (;;) {
      const typed = withPoison(input, clean, '', (value) => contract[method].input.safeParse(value).success);
      try {
        return await desk.call(method, typed as typeof input, actor);
      } catch (error) {
        const fields = error instanceof DeskError ? (error.data.faults ?? []).map(({ field }) => field) : [];
        const known = fields.filter((field) => !clean.has(field));
        if (known.length === 0 && clean.has('*')) throw error;
        // What the desk does not know by that name it is told as it was.
        for (const field of known.length > 0 ? known : ['*']) clean.add(field);
      }
    }
  };
  return { ...seeded, desk: { ...desk, call } };
}

/** Each text by itself, as far as the whole still has its shape. */
function withPoison(
  input: unknown,
  clean: ReadonlySet<string>,
  at: string,
  fits: (value: unknown) => boolean,
): unknown {
  if (clean.has('*') || clean.has(at)) return input;
  if (typeof input === 'string' && kept.test(input)) return input;
  if (typeof input === 'string') return input !== '' && fits(`${input}${poison}`) ? `${input}${poison}` : input;
  if (Array.isArray(input)) {
    let list: unknown[] = input;
    for (const i of input.keys()) {
      const put = (value: unknown) => list.with(i, value);
      list = put(withPoison(list[i], clean, join(at, String(i)), (value) => fits(put(value))));
    }
    return list;
  }
  if (typeof input !== 'object' || input === null || ArrayBuffer.isView(input)) return input;
  let record = { ...input } as Record<string, unknown>;
  for (const key of Object.keys(record)) {
    const put = (value: unknown) => ({ ...record, [key]: value });
    record = put(withPoison(record[key], clean, join(at, key), (value) => fits(put(value))));
  }
  return record;
}

const join = (at: string, key: string) => (at === '' ? key : `${at}.${key}`);
