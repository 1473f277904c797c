import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DeskError } from '../../shared/errors.ts';
import type { KeyState } from '../../shared/registers/key-states.ts';
import type { Key } from '../../shared/registers/keys.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { aLoan, anIssue, aReturn, ownerKeys } from '../../tests/fixtures/keys.ts';

type Act = 'lend' | 'return' | 'issue' | 'receive' | 'lose' | 'find' | 'remedy' | 'retire' | 'chase';
const steps = fc.array(
  fc.record({
    act: fc.constantFrom<Act>(
      'lend',
      'lend',
      'return',
      'return',
      'issue',
      'receive',
      'lose',
      'find',
      'remedy',
      'retire',
      'chase',
    ),
    keys: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 4 }),
    bad: fc.constantFrom<'good' | 'lost' | 'damaged'>('good', 'good', 'lost', 'damaged'),
    off: fc.boolean(),
  }),
  { minLength: 1, maxLength: 25 },
);
type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never;

/** Where each step of a key's own history leaves it. */
function placeAfter(history: readonly { step: string; details: Record<string, string> }[]): KeyState {
  return history.reduce<KeyState>((place, { step, details }) => {
    if (step === 'lend') return 'onLoan';
    if (step === 'issue') return 'issuedToOwner';
    if (step === 'lose') return 'missing';
    if (step === 'retire' || (step === 'remedy' && details.writtenOff === 'true')) return 'retired';
    return step === 'chase' ? place : 'inCabinet';
  }, 'inCabinet');
}

async function attempt(building: Building, ids: readonly string[], { act, keys, bad, off }: Step): Promise<unknown> {
  const { desk, supervisor } = building;
  const views = await Promise.all(keys.map((n) => desk.call('keys.read', { keyId: ids[n] ?? '' }, supervisor)));
  const [first] = views;
  if (!first) throw new Error('no key');
  const keyId = first.record.id;
  const moveId = first.record.moveId ?? keyId;
  switch (act) {
    case 'lend':
      return desk.call('keys.lend', aLoan(building, views), supervisor);
    case 'return': {
      const some = views.map(({ record }) => {
        return { keyId: record.id, qty: bad === 'lost' ? 0 : record.copies, condition: bad, reason: '摔断' };
      });
      return desk.call('keys.return', aReturn(moveId, '郑主管', views, { keys: some, reportedTo: '李静' }), supervisor);
    }
    case 'issue':
      return desk.call('keys.handOver', anIssue(building, views), supervisor);
    case 'receive':
      return desk.call('keys.handOver', anIssue(building, views, { kind: 'receive', identity: null }), supervisor);
    case 'lose':
      return desk.call('keys.lose', { keyId, foundAt: null, by: '', reason: '不见了', reportedTo: '李静' }, supervisor);
    case 'find':
      return desk.call('keys.find', { keyId, where: '抽屉' }, supervisor);
    case 'remedy':
      return desk.call('keys.remedy', { keyId, remedy: '换锁', lockChanged: true, writtenOff: off }, supervisor);
    case 'retire':
      return desk.call('keys.retire', { keyId, reason: '不再用' }, supervisor);
    case 'chase': {
      const chase = { moveId, toPerson: '郑主管', phone: '', ack: 'noAnswer', said: '' } as const;
      return desk.call('keys.chase', chase, supervisor);
    }
  }
}

test('whatever is tried: every key is in exactly one place, and its history says how it got there', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (story) => {
      const building = await openBuilding();
      const { clock, desk, supervisor } = building;
      const ids = (await ownerKeys(building)).map(({ record }) => record.id);
      for (const step of story) {
        clock.advance(60_000);
        await attempt(building, ids, step).catch((error: unknown) => {
          if (!(error instanceof DeskError)) throw error;
        });
        const out = (await desk.call('keys.loans', {}, supervisor)).flatMap(({ keys }) => keys.map(({ id }) => id));
        expect(new Set(out).size).toBe(out.length);
        for (const keyId of ids) await checkKey(building, keyId, out);
      }
      expect((await desk.call('history.verify', {}, supervisor)).fault).toBeNull();
      await desk.close();
    }),
    { numRuns: 12 },
  );
}, 120_000);

async function checkKey({ desk, supervisor }: Building, keyId: string, out: readonly string[]): Promise<void> {
  const { record, move, timeline } = await desk.call('keys.read', { keyId }, supervisor);
  const told = timeline.flatMap(({ data }) =>
    data.kind === 'key' ? [{ step: data.step, details: data.details ?? {} }] : [],
  );
  expect(record.status).toBe(placeAfter(told));
  expect(out.includes(keyId)).toBe(record.status === 'onLoan');
  expect(record).toSatisfy(
    (key: Key) => key.status !== 'onLoan' || (move?.record.status === 'lent' && key.moveId === move.record.id),
  );
  if (record.status === 'issuedToOwner') expect(move?.record.kind).toBe('issue');
}
