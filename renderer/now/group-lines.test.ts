import { expect, it } from 'vitest';
import type { NowLine } from '../../shared/contract/desk.ts';
import { atWallTime } from '../../shared/time/site-time.ts';
import { groupLines, groupOf } from './group-lines.ts';

const zone = 'Asia/Shanghai';
const now = atWallTime('2025-03-03', '22:30', zone);
const dayEnd = atWallTime('2025-03-04', '00:00', zone);
const line = (record: string, dueAt: number): NowLine => ({
  register: 'cases',
  record,
  no: record,
  rule: 'unfinished3h',
  dueAt,
  since: now,
  what: '',
  type: null,
  emergency: false,
  place: '',
  who: '',
  snoozedUntil: null,
  deferredUntil: null,
});

it('what is due this moment is overdue', () => expect(groupOf(now, now, 60, dayEnd)).toBe('overdue'));
it('an hour ahead is within the hour, a moment more is not', () => {
  expect(groupOf(now + 3_600_000, now, 60, dayEnd)).toBe('soon');
  expect(groupOf(now + 3_600_001, now, 60, dayEnd)).toBe('today');
});
it('within the hour counts across midnight', () => {
  const late = dayEnd - 600_000;
  expect(groupOf(dayEnd + 600_000, late, 60, dayEnd)).toBe('soon');
});
it('groups keep the order given and empty ones are left out', () => {
  const lines = [line('a', now - 1), line('b', now - 9), line('c', dayEnd), line('d', now + 60_000)];
  const groups = groupLines(lines, now, 60, dayEnd).map(({ group, lines }) => [group, lines.map((l) => l.record)]);
  expect(groups).toEqual([
    ['overdue', ['a', 'b']],
    ['soon', ['d']],
    ['later', ['c']],
  ]);
});
