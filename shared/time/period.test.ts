import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesOf, type Period, periodAfter, periodUnits, piecesOf, spanOf } from './period.ts';
import { wallTime } from './site-time.ts';

const dates = (unit: 'day' | 'week' | 'month' | 'year', date: string) => datesOf({ unit, date });

test('day, week from Monday, month, year, and from one date to another', () => {
  expect(dates('day', '2024-02-28')).toEqual({ from: '2024-02-28', until: '2024-02-29' });
  expect(dates('week', '2025-03-03')).toEqual({ from: '2025-03-03', until: '2025-03-10' });
  expect(dates('week', '2025-03-02')).toEqual({ from: '2025-02-24', until: '2025-03-03' });
  expect(dates('month', '2025-12-31')).toEqual({ from: '2025-12-01', until: '2026-01-01' });
  expect(dates('year', '2025-07-01')).toEqual({ from: '2025-01-01', until: '2026-01-01' });
  expect(datesOf({ unit: 'days', from: '2025-03-05', to: '2025-03-05' })).toEqual({
    from: '2025-03-05',
    until: '2025-03-06',
  });
});

test('the period before: January is preceded by December, seven days by the seven before', () => {
  expect(periodAfter({ unit: 'month', date: '2025-01-20' }, -1)).toEqual({ unit: 'month', date: '2024-12-01' });
  expect(periodAfter({ unit: 'days', from: '2025-03-08', to: '2025-03-14' }, -1)).toEqual({
    unit: 'days',
    from: '2025-03-01',
    to: '2025-03-07',
  });
});

const date = fc
  .integer({ min: Date.parse('2020-01-01'), max: Date.parse('2035-12-31') })
  .map((at) => new Date(at).toISOString().slice(0, 10));
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ unit: fc.constantFrom(...periodUnits), date }),
  fc.tuple(date, date).map(([a, b]): Period => ({ unit: 'days', from: a < b ? a : b, to: a < b ? b : a })),
);

test('periods follow each other without a gap in every zone, and hold the midnights of their own dates', () => {
  fc.assert(
    fc.property(
      period,
      fc.constantFrom('Asia/Shanghai', 'Europe/London', 'America/New_York', 'Pacific/Auckland'),
      (p, timeZone) => {
        const span = spanOf(p, timeZone);
        expect(spanOf(periodAfter(p, 1), timeZone).from).toBe(span.until);
        expect(spanOf(periodAfter(p, -1), timeZone).until).toBe(span.from);
        expect(datesOf(periodAfter(periodAfter(p, -5), 5)).from).toBe(datesOf(p).from);
        expect(wallTime(span.from, timeZone)).toEqual({ date: datesOf(p).from, time: '00:00:00' });
        const pieces = piecesOf(span);
        expect(pieces[0]?.from).toBe(span.from);
        expect(pieces.at(-1)?.until).toBe(span.until);
        for (const [i, piece] of pieces.entries()) {
          if (i > 0) expect(piece.from).toBe(pieces[i - 1]?.until);
        }
      },
    ),
    { numRuns: 200 },
  );
});
