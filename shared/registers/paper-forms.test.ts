import { expect, test } from 'vitest';
import { paperFaults } from './paper-forms.ts';

const minute = 60_000;
const running = { fromAt: 100 * minute + 40_000, untilAt: 120 * minute + 5000 };
const paper = { paperFormNo: 'O-A-261125-07', again: false };
const at = (moment: number) => ({ at: moment, field: 'startedAt' });
const faults = (moment: number) => paperFaults('calls', at(moment), paper, running, []).map(({ field }) => field);

test('a time on paper is a minute: that in which the lights went out is within, the one before is not', () => {
  expect(faults(100 * minute)).toEqual([]);
  expect(faults(99 * minute)).toEqual(['startedAt']);
  expect(faults(120 * minute)).toEqual([]);
  expect(faults(121 * minute)).toEqual(['startedAt']);
});

test('a number used by any other form than a log sheet is told, unless it is known', () => {
  const used = (register: 'calls' | 'logLines', before: 'calls' | 'logLines', again = false) =>
    paperFaults(register, at(0), { ...paper, again }, undefined, [{ register: before }]).length;
  expect([used('calls', 'calls'), used('logLines', 'calls'), used('calls', 'logLines')]).toEqual([1, 1, 1]);
  expect([used('logLines', 'logLines'), used('calls', 'calls', true)]).toEqual([0, 0]);
});
