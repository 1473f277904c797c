import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CustodyLink, MailView } from '../../shared/contract/mail.ts';
import { DeskError } from '../../shared/errors.ts';
import { mailStates } from '../../shared/registers/mail-states.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { aHandover, aPickUp, aWayOut, takeIn } from '../../tests/fixtures/mail.ts';

type Deed = 'pickUp' | 'attempt' | 'giveUp' | 'return' | 'moveOut' | 'forward' | 'handover' | 'lose' | 'find' | 'night';
const deeds: readonly Deed[] = ['pickUp', 'attempt', 'giveUp', 'return', 'moveOut', 'forward', 'lose', 'find', 'night'];
const story = fc.array(
  fc.record({
    deed: fc.constantFrom<Deed>('handover', 'handover', ...deeds),
    which: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 4 }),
    byGuard: fc.boolean(),
    signed: fc.boolean(),
  }),
  { minLength: 1, maxLength: 20 },
);
type Step = typeof story extends fc.Arbitrary<(infer S)[]> ? S : never;

/** Tries one deed with some of the items, signed or not. */
async function attempt(building: Building, views: MailView[], { deed, byGuard, signed }: Step): Promise<unknown> {
  const { desk, people, guard, receptionist } = building;
  const by = byGuard ? guard : receptionist;
  const itemIds = views.map(({ record }) => record.id);
  const unsigned = signed ? {} : { receiver: null };
  switch (deed) {
    case 'pickUp':
      return desk.call('mail.handOut', aPickUp(views, unsigned), by);
    case 'attempt':
      return desk.call('mail.attempt', { itemIds, result: 'noOneHome', at: null }, by);
    case 'giveUp':
      return desk.call('mail.giveUp', { itemIds, reason: '联系不上' }, by);
    case 'return':
      return desk.call('mail.giveAway', aWayOut('return', views, unsigned), receptionist);
    case 'moveOut':
      return desk.call('mail.moveOut', { itemIds, forwardTo: '新址', said: '' }, by);
    case 'forward':
      return desk.call('mail.giveAway', aWayOut('forward', views, unsigned), receptionist);
    case 'lose':
      return desk.call('mail.lose', { itemIds, reason: '不见了', reportedTo: '郑主管' }, by);
    case 'find':
      return desk.call('mail.find', { itemIds, where: '柜下' }, by);
    case 'night':
      return building.clock.advance(12 * 3_600_000);
    case 'handover': {
      const [from, to] = byGuard ? [people.guard, people.receptionist] : [people.receptionist, people.guard];
      const back = aHandover(building, signed ? await kept(building) : views);
      const named = { fromStaff: from.id, toStaff: to.id };
      const hands = byGuard ? { giver: back.receiver, receiver: back.giver } : {};
      return desk.call('mail.passCustody', { ...back, ...named, ...hands }, by);
    }
  }
}

async function kept({ desk, guard }: Building): Promise<MailView[]> {
  const { items } = await desk.call('mail.custody', {}, guard);
  return Promise.all(items.map(({ id }) => desk.call('mail.read', { itemId: id }, guard)));
}

const ended = new Set<string>(['pickedUp', 'delivered', 'returned', 'forwarded', 'sent']);

/** Each link is signed, and begins where the last one ended; where it does not, it names who answers for that. */
function checkChain({ record, custody, keeperName }: MailView): void {
  expect(mailStates).toContain(record.status);
  const [taken, ...links] = custody;
  expect(taken).toMatchObject({ kind: 'taken' });
  let keeper = taken?.who ?? '';
  for (const [i, link] of links.entries()) {
    expect(link.signed).toBe(true);
    if (link.gapFrom !== '') expect(link.gapFrom).toBe(keeper);
    const last = i === links.length - 1;
    if (link.kind === 'handover') keeper = link.who;
    else expect(last).toBe(true);
  }
  const end: CustodyLink | undefined = links.at(-1);
  expect(ended.has(record.status)).toBe(end !== undefined && end.kind !== 'handover');
  if (!ended.has(record.status) && record.status !== 'missing') expect(keeperName).toBe(keeper);
}

test('whatever is tried: every special item has an unbroken chain of signatures, or the chain names who broke it', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const building = await openBuilding();
      const { clock, desk, supervisor } = building;
      const ids: string[] = [];
      for (const trackingNo of ['RA1', 'RA2', 'RA3', 'RA4'])
        ids.push((await takeIn(building, { trackingNo })).record.id);
      const read = (itemId: string) => desk.call('mail.read', { itemId }, supervisor);
      for (const step of steps) {
        clock.advance(60_000);
        const views = await Promise.all(step.which.map((n) => read(ids[n] ?? '')));
        await attempt(building, views, step).catch((error: unknown) => {
          if (!(error instanceof DeskError)) throw error;
        });
        for (const id of ids) checkChain(await read(id));
      }
      expect((await desk.call('history.verify', {}, supervisor)).fault).toBeNull();
      await desk.close();
    }),
    { numRuns: 12 },
  );
}, 120_000);
