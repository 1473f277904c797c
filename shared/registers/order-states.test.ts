import { expect, test } from 'vitest';
import { afterStep, allowsStep, isOrderSettled, orderStates, orderStepNames } from './order-states.ts';

test('S13 the way of an order, step by step', () => {
  const way = (start: (typeof orderStates)[number], ...steps: (typeof orderStepNames)[number][]) =>
    steps.reduce((state, step) => {
      expect(allowsStep(state, step), `${step} from ${state}`).toBe(true);
      return afterStep(state, step);
    }, start);
  expect(way('registered', 'tell', 'receive', 'arrive', 'done', 'accept', 'return', 'close')).toBe('closed');
  expect(way('received', 'unfinished', 'receive', 'arrive', 'unfinished')).toBe('rescheduled');
  expect(way('onSite', 'declinePrice')).toBe('priceDeclined');
  expect(way('engNotified', 'cancel')).toBe('cancelled');
});

test('from every state there is a way to an end, and what has ended takes no work any more', () => {
  for (const state of orderStates) {
    const seen = new Set([state]);
    for (const one of seen)
      for (const step of orderStepNames) if (allowsStep(one, step)) seen.add(afterStep(one, step));
    expect([...seen].some(isOrderSettled), state).toBe(true);
  }
  for (const state of ['closed', 'cancelled', 'priceDeclined'] as const) {
    expect(orderStepNames.filter((step) => allowsStep(state, step))).toEqual([]);
  }
});
