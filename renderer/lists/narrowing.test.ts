import { expect, test } from 'vitest';
import { atRest, conditionsOf, isSame, toggled } from './narrowing.ts';

test('a condition is turned on and off; a period and dates replace each other', () => {
  const major = toggled({ status: ['open'] }, 'severity', 'major');
  expect(major).toEqual({ status: ['open'], severity: ['major'] });
  expect(toggled(major, 'severity', 'urgent')).toEqual({ status: ['open'], severity: ['major', 'urgent'] });
  expect(toggled(major, 'severity', 'major')).toEqual({ status: ['open'] });
  const week = toggled(toggled({}, 'period', 'today'), 'period', 'week');
  expect(week).toEqual({ period: ['week'] });
  const dates = toggled(week, 'dates', '2025-03-01~2025-03-09');
  expect(dates).toEqual({ dates: ['2025-03-01', '2025-03-09'] });
  expect(conditionsOf(dates)).toEqual([{ name: 'dates', value: '2025-03-01~2025-03-09' }]);
  expect(toggled(dates, 'period', 'today')).toEqual({ period: ['today'] });
  expect(toggled(dates, 'dates', '2025-03-01~2025-03-09')).toEqual({});
});

test('two lists show the same whatever the order in which their conditions were chosen', () => {
  const a = { where: { kind: ['report', 'complaint'], status: ['open'] }, sort: 'newest', text: ' ' } as const;
  const b = { where: { status: ['open'], kind: ['complaint', 'report'] }, sort: 'newest', text: '' } as const;
  expect(isSame(a, b)).toBe(true);
  expect(isSame(a, { ...b, sort: 'due' })).toBe(false);
  expect(isSame(atRest.cases, atRest.calls)).toBe(false);
});
