import { describe, expect, test } from 'vitest';
import { type Alarms, noAlarms, relist, ring } from './alarms.ts';
import { line } from './line.fixture.ts';

const at = 1_000_000;

function ringing(alarms: Alarms, now: number): [Alarms, string[]] {
  const { alarms: next, due } = ring(alarms, now);
  return [next, due.map(({ no }) => no)];
}

test('a line rings at the moment it falls due, and once', () => {
  let alarms = relist(noAlarms, [line({ no: 'C1', dueAt: at })], at - 60_000);
  let rung: string[];
  [alarms, rung] = ringing(alarms, at - 1);
  expect(rung).toEqual([]);
  [alarms, rung] = ringing(alarms, at);
  expect(rung).toEqual(['C1']);
  [alarms, rung] = ringing(alarms, at + 5_000);
  expect(rung).toEqual([]);
});

test('what became due while nobody looked rings together, in the order of urgency it was given', () => {
  const alarms = relist(noAlarms, [line({ no: 'C2', dueAt: at }), line({ no: 'C1', dueAt: at - 9_000 })], at);
  expect(ringing(alarms, at + 3_600_000)[1]).toEqual(['C2', 'C1']);
});

test('a line that stays in the list through a refresh does not ring again', () => {
  const lines = [line({ no: 'C1', dueAt: at })];
  const [alarms] = ringing(relist(noAlarms, lines, at), at);
  expect(ringing(relist(alarms, lines, at + 60_000), at + 60_000)[1]).toEqual([]);
});

test('two rules of one record ring each for itself', () => {
  const both = [
    line({ record: 'r', rule: 'notify60s', dueAt: at }),
    line({ record: 'r', rule: 'promised', dueAt: at }),
  ];
  expect(ringing(relist(noAlarms, both, at), at)[1]).toHaveLength(2);
});

test('a deadline that was moved rings at its new time', () => {
  const [rung] = ringing(relist(noAlarms, [line({ record: 'r', dueAt: at })], at), at);
  const moved = relist(rung, [line({ record: 'r', dueAt: at + 60_000 })], at + 1);
  expect(ringing(moved, at + 59_999)[1]).toHaveLength(0);
  expect(ringing(moved, at + 60_000)[1]).toHaveLength(1);
});

describe('a snoozed line', () => {
  test('is quiet until its time is over and rings then, even though it has rung before', () => {
    const [rung] = ringing(relist(noAlarms, [line({ dueAt: at })], at), at);
    const snoozed = relist(rung, [line({ dueAt: at, snoozedUntil: at + 600_000 })], at + 1_000);
    expect(ringing(snoozed, at + 599_999)[1]).toHaveLength(0);
    expect(ringing(snoozed, at + 600_000)[1]).toHaveLength(1);
  });

  test('that is left out of the list rings when it comes back', () => {
    const lines = [line({ dueAt: at })];
    const [rung] = ringing(relist(noAlarms, lines, at), at);
    const away = relist(rung, [], at + 1_000);
    expect(ringing(relist(away, lines, at + 600_000), at + 600_000)[1]).toHaveLength(1);
  });
});
