import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../registers/known-days.ts';
import {
  addDays,
  addWorkingDays,
  type Calendar,
  dateAfter,
  isDate,
  isWorkingDay,
  startOfNextWorkingDay,
} from './calendar.ts';
import { atWallTime, wallTime } from './site-time.ts';

const shanghai = 'Asia/Shanghai';
const at = (time: string, date: string) => atWallTime(date, time, shanghai);
const plain: Calendar = new Map();
const official = calendarOf([]);
const days = fc.integer({ min: 0, max: 900 }).map((n) => dateAfter('2025-01-01', n));
const calendars = fc
  .array(fc.tuple(days, fc.constantFrom('holiday', 'makeUp', 'plain')), { maxLength: 40 })
  .map((entries): Calendar => new Map(entries as [string, 'holiday'][]));
const moments = fc.integer({ min: at('00:00', '2025-01-01'), max: at('00:00', '2027-06-01') });

describe('Q30 the working-day calendar', () => {
  it('knows weekdays, holidays and make-up days', () => {
    expect(isWorkingDay('2025-03-03', plain)).toBe(true);
    expect(isWorkingDay('2025-03-02', plain)).toBe(false);
    expect(isWorkingDay('2025-10-06', official)).toBe(false);
    expect(isWorkingDay('2025-10-11', official)).toBe(true);
    expect(isWorkingDay('2026-02-28', official)).toBe(true);
  });

  it('lets the building say otherwise', () => {
    const own = calendarOf([{ date: '2025-10-11', kind: 'plain', name: '' }]);
    expect(isWorkingDay('2025-10-11', own)).toBe(false);
  });

  it('counts one working day over the weekend and over the Spring Festival', () => {
    expect(addWorkingDays(at('16:30', '2025-03-07'), 1, official, shanghai)).toBe(at('16:30', '2025-03-10'));
    expect(addWorkingDays(at('16:30', '2025-01-27'), 1, official, shanghai)).toBe(at('16:30', '2025-02-05'));
  });

  it('lets what begins on a Sunday be due at the end of Monday', () => {
    expect(addWorkingDays(at('11:00', '2025-03-02'), 1, official, shanghai)).toBe(at('00:00', '2025-03-04'));
    expect(addWorkingDays(at('11:00', '2025-03-02'), 2, official, shanghai)).toBe(at('00:00', '2025-03-05'));
  });

  it('refuses dates that do not exist', () => {
    expect(['2025-02-28', '2025-02-29', '2025-13-01', '2025-1-1', '', 'heute'].map(isDate)).toEqual([
      true,
      ...Array(5).fill(false),
    ]);
  });

  it('never runs backwards, and never counts less than the days themselves', () => {
    fc.assert(
      fc.property(moments, moments, fc.integer({ min: 1, max: 12 }), calendars, (a, b, n, calendar) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        const due = addWorkingDays(first, n, calendar, shanghai);
        expect(due).toBeLessThanOrEqual(addWorkingDays(second, n, calendar, shanghai));
        expect(due).toBeGreaterThanOrEqual(addDays(first, n, shanghai));
        expect(due).toBeLessThan(addWorkingDays(first, n + 1, calendar, shanghai));
      }),
    );
  });

  it('passes over exactly as many working days as were asked for', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 12 }), calendars, (from, n, calendar) => {
        const due = addWorkingDays(from, n, calendar, shanghai);
        let passed = 0;
        const last = wallTime(due, shanghai).date;
        const first = wallTime(from, shanghai).date;
        for (let date = first; date < last; date = dateAfter(date, 1)) if (isWorkingDay(date, calendar)) passed += 1;
        expect(passed).toBe(n);
        const next = startOfNextWorkingDay(from, calendar, shanghai);
        expect(isWorkingDay(wallTime(next, shanghai).date, calendar)).toBe(true);
        expect(wallTime(next, shanghai).time).toBe('00:00:00');
      }),
    );
  });
});
