import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BuildingEventView, LinkedIntake } from '../../shared/contract/building-events.ts';
import { DeskError } from '../../shared/errors.ts';
import { calls, openPowerCut, outage, powerReport } from '../../tests/fixtures/building-events.ts';

type Cut = Awaited<ReturnType<typeof openPowerCut>>;

const step = fc.record({
  does: fc.constantFrom(
    ...(['call', 'call', 'register', 'link', 'unlink', 'release', 'release', 'tell', 'noAnswer'] as const),
    ...(['end', 'satisfied', 'dissatisfied', 'unreached', 'close', 'voidCase', 'open', 'ask'] as const),
  ),
  /** Which of the events, and which of the cases. */
  event: fc.nat(3),
  pick: fc.nat(11),
  wait: fc.constantFrom(0, 20_000, 90_000, 20 * 60_000),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What the test itself knows: every case, every event, every wording that was let through. */
interface Known {
  cases: string[];
  events: string[];
  wordings: Map<string, string[]>;
}

async function take({ building, units }: Cut, known: Known, { does, event, pick }: Step): Promise<void> {
  const { desk, receptionist, supervisor } = building;
  const eventId = known.events[event % known.events.length] ?? '';
  const caseId = known.cases[pick % known.cases.length] ?? '';
  const read = () => desk.call('buildingEvents.read', { eventId }, receptionist);
  const owed = async (is: (caller: LinkedIntake) => boolean) =>
    (await read()).linkedIntakes.filter(is).flatMap(({ id }, i) => (i <= pick % 3 ? [id] : []));
  const answer = async (result: 'satisfied' | 'dissatisfied' | 'noAnswer') => {
    const caseIds = await owed((caller) => caller.owesAsking);
    return desk.call('buildingEvents.followUp', { eventId, caseIds, result, opinion: '还是没电' }, receptionist);
  };
  const tell = async (result: 'told' | 'noAnswer') =>
    desk.call(
      'buildingEvents.tellCallers',
      { eventId, caseIds: await owed((caller) => caller.owesCallBack), result },
      receptionist,
    );
  switch (does) {
    case 'call': {
      const id = randomUUID();
      await calls(building, await read(), units[pick], { id, answerSaid: pick % 3 });
      known.cases.push(id);
      return;
    }
    case 'register': {
      const { record } = await desk.call('cases.register', powerReport(units[pick]), receptionist);
      known.cases.push(record.id);
      return;
    }
    case 'open': {
      const input = { ...outage(null), caseIds: pick % 2 === 0 ? [] : [caseId] };
      await desk.call('buildingEvents.open', input, receptionist);
      known.events.push(input.id);
      return;
    }
    case 'release': {
      const text = `口径${pick}-${known.wordings.get(eventId)?.length ?? 0}`;
      await desk.call('buildingEvents.release', { eventId, text, tellAgain: pick % 2 === 0 }, supervisor);
      known.wordings.set(eventId, [...(known.wordings.get(eventId) ?? []), text]);
      return;
    }
    case 'link':
      return void (await desk.call('buildingEvents.link', { eventId, caseId }, receptionist));
    case 'unlink':
      return void (await desk.call('buildingEvents.unlink', { caseId, reason: '弄错了' }, receptionist));
    case 'tell':
      return void (await tell('told'));
    case 'noAnswer':
      return void (await tell('noAnswer'));
    case 'end':
      return void (await desk.call(
        'buildingEvents.end',
        { eventId, reportedBy: '老陈', result: '好了' },
        receptionist,
      ));
    case 'satisfied':
    case 'dissatisfied':
      return void (await answer(does));
    case 'unreached':
      return void (await answer('noAnswer'));
    case 'close':
      return void (await desk.call('buildingEvents.close', { eventId }, receptionist));
    case 'voidCase':
      return void (await desk.call('cases.void', { caseId, reason: '误录' }, supervisor));
    case 'ask':
      return void (await desk.call('buildingEvents.ask', { eventId, askedPerson: '老陈', text: '在修' }, receptionist));
  }
}

/** What must hold of an event whatever was done to it. */
function check(view: BuildingEventView, wordings: readonly string[]): void {
  expect(view.answers.map(({ text }) => text)).toEqual(wordings);
  expect(view.record.officialAnswer).toBe(wordings.at(-1) ?? '');
  const { status, owedAnswer } = view.record;
  const untold = view.linkedIntakes.filter(
    (caller) => caller.answerTold < owedAnswer && caller.status !== 'voided' && caller.status !== 'reopened',
  );
  expect(view.linkedIntakes.filter((caller) => caller.owesCallBack)).toEqual(
    status === 'wordingReleased' ? untold : [],
  );
  expect(view.timers.some(({ rule }) => rule === 'callBacks')).toBe(view.callBacks > 0);
  expect(view.timers.some(({ rule }) => rule === 'wordingMissing')).toBe(status === 'noWording');
  if (status === 'closed') expect(view.unasked).toBe(0);
}

test('over any history: one event at most for a case, no wording is lost, and the call-back list is who was not told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const cut = await openPowerCut('14:02:00');
      const { building, view } = cut;
      const { clock, desk, receptionist, supervisor } = building;
      const known: Known = {
        cases: view.linkedIntakes.map(({ id }) => id),
        events: [view.record.id],
        wordings: new Map(),
      };
      for (const each of steps) {
        clock.advance(each.wait);
        await take(cut, known, each).catch((error: unknown) => {
          // Refused in words; anything else is a bug.
          if (!(error instanceof DeskError)) throw error;
        });
      }
      const owners = new Map<string, string>();
      for (const eventId of known.events) {
        const now = await desk.call('buildingEvents.read', { eventId }, receptionist);
        check(now, known.wordings.get(eventId) ?? []);
        for (const { id } of now.linkedIntakes) {
          expect(owners.has(id)).toBe(false);
          owners.set(id, eventId);
        }
      }
      for (const caseId of known.cases) {
        const { record } = await desk.call('cases.read', { caseId }, receptionist);
        expect(record.buildingEventId).toBe(owners.get(caseId) ?? null);
      }
      expect((await desk.call('history.verify', {}, supervisor)).fault).toBeNull();
      await desk.close();
    }),
    { numRuns: 12 },
  );
}, 120_000);
