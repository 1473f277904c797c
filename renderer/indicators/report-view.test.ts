import { expect, test } from 'vitest';
import { atWallTime } from '../../shared/time/site-time.ts';
import { hasNext, inUnit, openingView } from './report-view.ts';

const zone = 'Asia/Shanghai';
const now = atWallTime('2025-03-05', '10:00', zone);

test('a report opens at the running month; another unit stays where one was looking, but not after today', () => {
  const { period } = openingView(now, zone);
  expect(period).toEqual({ unit: 'month', date: '2025-03-05' });
  expect(inUnit('day', period, now, zone)).toEqual({ unit: 'day', date: '2025-03-05' });
  expect(inUnit('days', period, now, zone)).toEqual({ unit: 'days', from: '2025-03-01', to: '2025-03-05' });
  expect(inUnit('day', { unit: 'month', date: '2025-02-10' }, now, zone)).toEqual({ unit: 'day', date: '2025-02-28' });
});

test('there is no period after the running one', () => {
  expect(hasNext({ unit: 'month', date: '2025-02-01' }, now, zone)).toBe(true);
  expect(hasNext({ unit: 'month', date: '2025-03-01' }, now, zone)).toBe(false);
});
