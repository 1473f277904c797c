import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OrderView } from '../../shared/contract/orders.ts';
import { DeskError } from '../../shared/errors.ts';
import { stepsOf } from '../../shared/registers/order-rules.ts';
import { isOrderSettled, type OrderStep } from '../../shared/registers/order-states.ts';
import { orderTimers } from '../../shared/registers/timers.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { drawn, orderFor } from '../../tests/fixtures/orders.ts';

const tried = [
  'tell',
  'receive',
  'arrive',
  'confirmPrice',
  'done',
  'accept',
  'return',
  'unfinished',
  'apologise',
  'cancel',
] as const;
type Tried = (typeof tried)[number] & OrderStep;

function take({ desk, receptionist, clock }: Building, view: OrderView, step: Tried): Promise<OrderView> {
  const orderId = view.record.id;
  const calls: Record<Tried, () => Promise<OrderView>> = {
    tell: () => desk.call('orders.tell', { orderId, toPerson: '老陈', at: null }, receptionist),
    receive: () => desk.call('orders.receive', { orderId, receivedBy: '老陈', at: null }, receptionist),
    arrive: () => desk.call('orders.arrive', { orderId, at: null }, receptionist),
    confirmPrice: () => desk.call('orders.confirmPrice', { orderId, signing: drawn(view) }, receptionist),
    done: () => desk.call('orders.done', { orderId, workDone: '修好', parts: [], at: null }, receptionist),
    accept: () =>
      desk.call(
        'orders.accept',
        { orderId, rating: 'satisfied', signing: drawn(view), overrideReason: '' },
        receptionist,
      ),
    return: () => desk.call('orders.return', { orderId }, receptionist),
    unfinished: () =>
      desk.call(
        'orders.unfinished',
        { orderId, reason: '缺件', nextAppointment: clock.now() + 3_600_000 },
        receptionist,
      ),
    apologise: () => desk.call('orders.apologise', { orderId, toPerson: 'Wang' }, receptionist),
    cancel: () => desk.call('orders.cancel', { orderId, reason: '误开' }, receptionist),
  };
  return calls[step]();
}

function expectSound({ record, timers, steps }: OrderView): void {
  const { receivedAt, arriveBy, arrivedAt, arrivedInTime } = record;
  expect(timers).toEqual(orderTimers(record).sort((a, b) => a.dueAt - b.dueAt));
  if (arriveBy !== null) expect(arriveBy - (receivedAt ?? 0)).toBe(15 * 60_000);
  if (arrivedAt !== null) {
    expect(arrivedAt).toBeGreaterThanOrEqual(receivedAt ?? Number.POSITIVE_INFINITY);
    expect(arrivedInTime).not.toBeNull();
  }
  if (record.status === 'accepted' || record.status === 'returned') expect(record.acceptSignatureId).not.toBeNull();
  expect(record.returnedToDeskAt !== null).toBe(record.status === 'returned');
  if (isOrderSettled(record.status)) expect(timers.every(({ rule }) => rule === 'apologise')).toBe(true);
  expect(steps).toEqual(stepsOf(record, 'receptionist'));
}

test('any sequence of steps: what is offered succeeds, what is not is refused, and the order stays sound', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...tried), fc.integer({ min: 1, max: 20 })), { minLength: 4, maxLength: 14 }),
      async (moves) => {
        const building = await openBuilding();
        let view = await orderFor(building);
        for (const [step, minutes] of moves) {
          building.clock.advance(minutes * 60_000);
          const offered = view.steps.includes(step);
          const outcome = await take(building, view, step).catch((error: unknown) => error);
          if (outcome instanceof DeskError) {
            expect(offered, `${step} from ${view.record.status}: ${outcome.message}`).toBe(false);
            expect(outcome.code).toBe('stateForbids');
          } else {
            expect(offered).toBe(true);
            view = outcome as OrderView;
          }
          expectSound(view);
        }
        const { fault } = await building.desk.call('history.verify', {}, building.supervisor);
        expect(fault).toBeNull();
        await building.desk.close();
      },
    ),
    { numRuns: 12 },
  );
}, 300_000);
