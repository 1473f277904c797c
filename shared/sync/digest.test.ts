import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addToDigest, type Digest, differingMinutes } from './digest.ts';

const change = fc.record({
  enteredAt: fc.integer({ min: 0, max: 600_000 }),
  hash: fc.string().map((text) => hash('sha256', text, 'hex')),
});
const log = fc.uniqueArray(change, { selector: (c) => c.hash, maxLength: 40 });

function digestOf(changes: { enteredAt: number; hash: string }[]): Digest {
  const digest: Digest = new Map();
  for (const { enteredAt, hash } of changes) addToDigest(digest, enteredAt, hash);
  return digest;
}

test('the same log has the same digest in any order, and a missing change shows in its minute', () => {
  fc.assert(
    fc.property(log, fc.nat(), (changes, at) => {
      expect(differingMinutes(digestOf(changes), digestOf(changes.toReversed()))).toEqual([]);
      const missing = changes[at % Math.max(1, changes.length)];
      if (!missing) return;
      const less = digestOf(changes.filter((c) => c !== missing));
      expect(differingMinutes(digestOf(changes), less)).toEqual([Math.floor(missing.enteredAt / 60_000)]);
    }),
  );
});
