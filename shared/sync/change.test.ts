import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from './canonical-json.ts';
import { type Change, firstPrevHash, hashedText, seal, verifyChain } from './change.ts';

const sha256 = (text: string) => hash('sha256', text, 'hex');

function chain(length: number): Change[] {
  const changes: Change[] = [];
  for (let n = 1; n <= length; n += 1) {
    const { fieldsJson: _, ...change } = seal(
      {
        id: `id-${n}`,
        site: 's',
        device: 'd',
        n,
        stamp: `stamp-${n}`,
        register: 'cases',
        record: 'r',
        kind: n === 1 ? 'create' : 'patch',
        fields: { content: `第 ${n} 次 𠮷`, n },
        salt: `salt-${n}`,
        actor: 'a',
        happenedAt: n,
        enteredAt: n,
        prevHash: changes.at(-1)?.hash ?? firstPrevHash,
      },
      sha256,
    );
    changes.push(change);
  }
  return changes;
}

const altered = (changes: Change[], at: number, change: Partial<Change>) =>
  changes.map((c, i) => (i === at ? { ...c, ...change } : c));

test('a chain verifies from the first change on, and from any change on', () => {
  const changes = chain(5);
  expect(verifyChain(changes, sha256)).toBeNull();
  const third = changes[2];
  expect(verifyChain(changes.slice(3), sha256, { n: 3, hash: third?.hash ?? '' })).toBeNull();
});

test('an edited, removed or re-ordered change is named', () => {
  const changes = chain(5);
  expect(verifyChain(altered(changes, 2, { fields: { content: '改过' } }), sha256)).toMatchObject({
    n: 3,
    fault: 'fieldsDigest',
  });
  expect(verifyChain(altered(changes, 2, { actor: 'b' }), sha256)).toMatchObject({ n: 3, fault: 'hash' });
  expect(verifyChain(altered(changes, 2, { enteredAt: 99 }), sha256)).toMatchObject({ n: 3, fault: 'hash' });
  expect(verifyChain(changes.toSpliced(2, 1), sha256)).toMatchObject({ n: 4, fault: 'gap' });
  const [a, b, c, ...rest] = changes;
  if (!a || !b || !c) throw new Error('five changes');
  expect(verifyChain([a, { ...c, n: 2 }, { ...b, n: 3 }, ...rest], sha256)).toMatchObject({ n: 2, fault: 'prevHash' });
});

test('a change whose fields were destroyed by rule still verifies', () => {
  expect(verifyChain(altered(chain(3), 1, { fields: {}, salt: '' }), sha256)).toBeNull();
});

test('the text under the hash is the canonical JSON of all but fields and salt', () => {
  for (const change of chain(3)) {
    const { fields: _, salt: __, hash: ___, ...rest } = change;
    expect(hashedText(change)).toBe(canonicalJson(rest));
  }
});

test('canonical JSON does not depend on the order of keys and keeps the value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(value as Json)).toBe(canonicalJson(turned as Json));
      expect(JSON.parse(canonicalJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
