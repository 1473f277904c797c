import { describe, expect, it } from 'vitest';
import { atWallTime } from '../../shared/time/site-time.ts';
import { typedMoment } from './typed-moment.ts';

const zone = 'Asia/Shanghai';
const at = (date: string, time: string) => atWallTime(date, time, zone);
const now = at('2025-03-03', '10:00:40');
const past = (text: string, when = now) => typedMoment(text, when, zone, 'past');
const future = (text: string, when = now) => typedMoment(text, when, zone, 'future');

describe('a time as the receptionist types it', () => {
  it.each(['9:30', '0930', '930', '9.30', '9点30', '9点半', '9时30分', '９：３０'])(
    '%s is half past nine today',
    (text) => {
      expect(past(text)).toBe(at('2025-03-03', '09:30'));
    },
  );

  it('seconds may be given', () => expect(past('9:30:15')).toBe(at('2025-03-03', '09:30:15')));

  it('a clock time after midnight looks back to the evening before', () => {
    expect(past('23:50', at('2025-03-03', '00:20'))).toBe(at('2025-03-02', '23:50'));
  });

  it('a clock time soon to come stays in the future, for the rules to refuse', () => {
    expect(past('11:00')).toBe(at('2025-03-03', '11:00'));
  });

  it('a promise for a time that is over means tomorrow', () => {
    expect(future('9:00')).toBe(at('2025-03-04', '09:00'));
    expect(future('16')).toBe(at('2025-03-03', '16:00'));
  });

  it('minutes and hours from now', () => {
    expect(past('-20')).toBe(now - 20 * 60_000);
    expect(past('20分钟前')).toBe(now - 20 * 60_000);
    expect(future('+2h')).toBe(now + 120 * 60_000);
    expect(future('2小时后')).toBe(now + 120 * 60_000);
  });

  it('days by name and by date', () => {
    expect(past('昨天 22:00')).toBe(at('2025-03-02', '22:00'));
    expect(past('昨晚10点')).toBe(at('2025-03-02', '22:00'));
    expect(past('今天凌晨2点半')).toBe(at('2025-03-03', '02:30'));
    expect(future('明天9点')).toBe(at('2025-03-04', '09:00'));
    expect(past('3-1 14:00')).toBe(at('2025-03-01', '14:00'));
    expect(past('3月1日14:00')).toBe(at('2025-03-01', '14:00'));
    expect(past('2024年12月31日 8:00')).toBe(at('2024-12-31', '08:00'));
  });

  it('a date without a year lies behind what has happened and before what is promised', () => {
    expect(past('12-31 14:00')).toBe(at('2024-12-31', '14:00'));
    expect(future('1-2 14:00')).toBe(at('2026-01-02', '14:00'));
  });

  it.each(['', 'abc', '25:00', '9:75', '2-30 10:00', '昨天'])('%j is no time', (text) => {
    expect(past(text)).toBeNull();
  });
});
