import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DeskError } from '../../shared/errors.ts';
import {
  afterItemStep,
  allowsItemStep,
  type FoundItemState,
  type FoundItemStep,
  foundItemStates,
  foundItemStepNames,
  foundItemSteps,
  isHeld,
} from '../../shared/registers/found-item-states.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { aHandBack, anUmbrella, aPassing, store } from '../../tests/fixtures/found-items.ts';

type Tried = FoundItemStep | 'time';
const story = fc.array(
  fc.record({
    step: fc.constantFrom<Tried>('time', 'claim', 'handBack', 'move', ...foundItemStepNames),
    thing: fc.nat(2),
    supervised: fc.boolean(),
  }),
  { minLength: 1, maxLength: 25 },
);
type Turn = typeof story extends fc.Arbitrary<(infer S)[]> ? S : never;

const day = 86_400_000;
const claim = { claimant: '梁明', claimantCompany: '', claimantPhone: '13812345678', claimedMarks: 'LM' };

async function attempt(
  building: Building,
  ids: readonly string[],
  { step, thing, supervised }: Turn,
): Promise<unknown> {
  const { clock, desk, receptionist, supervisor } = building;
  const actor = supervised ? supervisor : receptionist;
  const itemId = ids[thing] ?? '';
  const reason = '原因';
  const { id: _, storagePlace: __, at: ___, ...said } = anUmbrella({ itemDescription: `伞 ${clock.now()}` });
  switch (step) {
    case 'time':
      return clock.advance(20 * day);
    case 'claim':
      return desk.call('foundItems.claim', { itemId, ...claim }, actor);
    case 'handBack':
      return desk.call('foundItems.handBack', aHandBack(itemId), actor);
    case 'passToSecurity':
      return desk.call('foundItems.passOn', aPassing(itemId), actor);
    case 'passToPolice':
      return desk.call('foundItems.passOn', aPassing(itemId, { to: 'police' }), actor);
    case 'move':
      return desk.call('foundItems.move', { itemId, storagePlace: `架 ${clock.now()}`, reason: '' }, actor);
    case 'extend':
      return desk.call('foundItems.extend', { itemId, keepUntil: clock.now() + 90 * day, reason }, actor);
    case 'correct':
      return desk.call('foundItems.correct', { itemId, reason, ...said }, actor);
    case 'match':
      return desk.call('foundItems.match', { itemId, caseId: itemId }, actor);
    case 'refuseClaim':
      return desk.call('foundItems.refuseClaim', { itemId, reason }, actor);
    case 'unmatch':
      return desk.call('foundItems.unmatch', { itemId, reason }, actor);
    case 'dispose':
      return desk.call('foundItems.dispose', { itemId, reason }, actor);
    case 'void':
      return desk.call('foundItems.void', { itemId, reason }, actor);
  }
}

test('whatever is tried: every thing has an unbroken history of where it is, and only what is here is counted', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (turns) => {
      const building = await openBuilding();
      const { clock, desk, supervisor } = building;
      const ids = [await store(building), await store(building), await store(building)].map(({ record }) => record.id);
      for (const turn of turns) {
        clock.advance(60_000);
        await attempt(building, ids, turn).catch((error: unknown) => {
          if (!(error instanceof DeskError)) throw error;
        });
        const held = new Set((await desk.call('foundItems.held', {}, supervisor)).map(({ id }) => id));
        for (const itemId of ids) await checkThing(building, itemId, held);
      }
      expect((await desk.call('history.verify', {}, supervisor)).fault).toBeNull();
      await desk.close();
    }),
    { numRuns: 12 },
  );
}, 120_000);

async function checkThing({ desk, supervisor }: Building, itemId: string, held: ReadonlySet<string>): Promise<void> {
  const { record, timeline, signatures } = await desk.call('foundItems.read', { itemId }, supervisor);
  const [first, ...told] = timeline.flatMap(({ data }) => (data.kind === 'foundItem' ? [data] : []));
  expect(first?.step).toBe('store');
  let state: FoundItemState = 'stored';
  let shelf = first?.details?.storagePlace ?? '';
  for (const { step, details } of told) {
    if (step === 'store' || step === 'count') throw new Error(step);
    expect(allowsItemStep(state, step), `${step} from ${state}`).toBe(true);
    state = afterItemStep(state, step);
    if (step === 'move') {
      expect(details?.from).toBe(shelf);
      shelf = details?.storagePlace ?? '';
    }
  }
  expect(record).toMatchObject({ status: state, storagePlace: shelf });
  expect(held.has(itemId)).toBe(isHeld(state) && !record.voided);
  // Nobody took it away without a hand under it.
  const taken = state === 'returned' || state === 'passedToSecurity' || state === 'passedToPolice';
  expect(signatures.length).toBe(taken ? 1 : 0);
  expect(record.endedAt === null).toBe(isHeld(state));
}

test('S07 the table of states: nothing leads out of the last four, and what is not in it is refused', () => {
  for (const state of foundItemStates.filter((one) => !isHeld(one))) {
    expect(foundItemStepNames.filter((step) => allowsItemStep(state, step))).toEqual([]);
  }
  expect(allowsItemStep('stored', 'handBack')).toBe(false);
  expect(allowsItemStep('claimed', 'dispose')).toBe(false);
  expect(foundItemStepNames.flatMap((step) => foundItemSteps[step].to ?? []).sort()).toEqual(
    ['claimed', 'disposed', 'passedToPolice', 'passedToSecurity', 'returned', 'stored'].sort(),
  );
});
