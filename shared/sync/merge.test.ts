import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fields } from './change.ts';
import { destroysRecord, isClosed, type Merged, merge, mergeAll, stampOf, unknownRecord } from './merge.ts';
import { formatStamp } from './stamp.ts';

const blank = unknownRecord('cases', 'r');
const names = ['status', 'content', 'phone', '__proto__'];
const fields = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.oneof(fc.constant(null), fc.string({ maxLength: 3 }), fc.integer())))
  .map((pairs): Fields => Object.fromEntries(pairs));
const stamp = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 2 }), fc.constantFrom('a', 'b', 'c'))
  .map(([millis, counter, device]) => formatStamp({ millis, counter, device }));
const said: fc.Arbitrary<Merged> = fc.record({
  register: fc.constant('cases'),
  record: fc.constant('r'),
  kind: fc.constantFrom('create', 'patch', 'patch', 'patch', 'void', 'append'),
  stamp,
  fields,
});
/** A stamp belongs to one change. */
const history = fc.uniqueArray(said, { selector: (c) => c.stamp, maxLength: 12 }).chain((changes) =>
  fc.subarray(changes).map((lost): Merged[] => [
    ...changes,
    ...(lost.length === 0
      ? []
      : [
          {
            register: 'cases',
            record: 'r',
            kind: 'destroy' as const,
            stamp: formatStamp({ millis: 9, counter: 0, device: 'a' }),
            fields: {
              changes: lost.map((c) => ({ id: c.stamp, stamp: c.stamp, names: Object.keys(c.fields) })),
              by: ['a', 'b'],
            },
          },
        ]),
  ]),
);
/** The same, with up to two desks that destroyed the whole record, apart from each other. */
const ended = history.chain((changes) =>
  fc.array(fields, { maxLength: 2 }).map((left): Merged[] => [
    ...changes,
    ...left.map((stays, i) => ({
      register: 'cases',
      record: 'r',
      kind: 'destroy' as const,
      stamp: formatStamp({ millis: 3 + i, counter: 7, device: 'z' }),
      fields: { changes: [], by: ['a', 'b'], stays: stays as never },
    })),
  ]),
);
const shuffled = history.chain((changes) =>
  fc.tuple(
    fc.constant(changes),
    fc.shuffledSubarray([...changes, ...changes], { minLength: changes.length * 2, maxLength: changes.length * 2 }),
  ),
);

describe('merging', () => {
  test('gives the same record whatever the order and however often each change comes', () => {
    fc.assert(
      fc.property(shuffled, ([changes, again]) => {
        expect(mergeAll(again, blank)).toEqual(mergeAll(changes, blank));
      }),
      { numRuns: 400 },
    );
  });

  test('commutes and may be grouped at will', () => {
    fc.assert(
      fc.property(history, fc.nat(), (changes, cut) => {
        const at = changes.length === 0 ? 0 : cut % changes.length;
        const parts = [...changes.slice(at), ...changes.slice(0, at)];
        expect(mergeAll(parts, blank)).toEqual(mergeAll(changes, blank));
        for (const change of changes) {
          const once = merge(mergeAll(changes, blank), change);
          expect(once).toEqual(mergeAll(changes, blank));
        }
      }),
    );
  });

  test('a record that was destroyed is what stays of it, whatever else is said, before or after, in whatever order', () => {
    fc.assert(
      fc.property(
        ended.chain((changes) =>
          fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
        ),
        ([changes, again]) => {
          const state = mergeAll(again, blank);
          expect(state).toEqual(mergeAll(changes, blank));
          expect(mergeAll(changes, state)).toEqual(state);
          const last = changes.findLast(({ fields }) => destroysRecord(fields));
          if (!last) return;
          const left = Object.entries(last.fields.stays as Fields).filter(([, value]) => value !== null);
          expect(isClosed(state)).toBe(true);
          expect(Object.entries(state.fields).sort()).toEqual(left.sort());
        },
      ),
      { numRuns: 400 },
    );
  });

  test('keeps for each field the value with the greatest stamp, a creation counting for every field of which nothing else was said', () => {
    fc.assert(
      fc.property(fc.uniqueArray(said, { selector: (c) => c.stamp, maxLength: 12 }), (changes) => {
        const state = mergeAll(changes, blank);
        for (const name of names) {
          const about = changes
            .filter(
              (c) =>
                c.kind === 'create' || ((c.kind === 'patch' || c.kind === 'void') && Object.hasOwn(c.fields, name)),
            )
            .sort((a, b) => Number(a.kind === 'create') - Number(b.kind === 'create') || (a.stamp < b.stamp ? 1 : -1));
          const value = Object.hasOwn(state.fields, name) ? state.fields[name] : null;
          const last = about[0];
          expect(value).toEqual((last && Object.hasOwn(last.fields, name) ? last.fields[name] : null) ?? null);
          expect(stampOf(state, name)).toBe(last?.stamp ?? '');
        }
      }),
    );
  });

  test('what is destroyed leaves no value, on whichever desk it comes late, and keeps its stamp', () => {
    const at = (millis: number) => formatStamp({ millis, counter: 0, device: 'a' });
    const create: Merged = {
      register: 'visits',
      record: 'v',
      kind: 'create',
      stamp: at(1),
      fields: { name: '王', purpose: 'visit' },
    };
    const patch: Merged = { register: 'visits', record: 'v', kind: 'patch', stamp: at(2), fields: { name: '王芳' } };
    const destroy: Merged = {
      register: 'visits',
      record: 'v',
      kind: 'destroy',
      stamp: at(3),
      fields: { changes: [{ id: 'p', stamp: at(2), names: ['name'] }], by: ['a', 'b'] },
    };
    const gone = { ...patch, fields: {} };
    const known = mergeAll([create, patch, destroy], unknownRecord('visits', 'v'));
    expect(known.fields).toEqual({ purpose: 'visit' });
    expect(mergeAll([create, gone, destroy], unknownRecord('visits', 'v'))).toEqual(known);
    expect(mergeAll([destroy, create, gone], unknownRecord('visits', 'v'))).toEqual(known);
  });
});
