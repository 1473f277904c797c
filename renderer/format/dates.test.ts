import { afterAll, describe, expect, it } from 'vitest';
import { say, showLanguage } from '../i18n/index.ts';
import { clockText, momentText, shortWeekdayText, sinceText, type TimeManner } from './dates.ts';

const shanghai: TimeManner = { timeZone: 'Asia/Shanghai', language: 'zh-CN', t: say };
/** 10:00 at the site on 3 March 2025. */
const now = Date.UTC(2025, 2, 3, 2, 0, 0);
const minute = 60_000;
const hour = 60 * minute;

describe('moments in the site’s time zone', () => {
  it('the clock on the site’s wall, not the machine’s', () => {
    expect(clockText(now, shanghai)).toBe('10:00');
    expect(clockText(now, { ...shanghai, timeZone: 'Europe/Berlin' })).toBe('03:00');
    expect(clockText(now + 9000, shanghai, true)).toBe('10:00:09');
  });
  it('days turn at the site’s midnight', () => {
    expect(momentText(now - 9 * hour, now, shanghai)).toBe('今天 01:00');
    expect(momentText(now - 11 * hour, now, shanghai)).toBe('昨天 23:00');
    expect(momentText(now + 22 * hour, now, shanghai)).toBe('明天 08:00');
    expect(momentText(now - 50 * hour, now, shanghai)).toBe('3月1日 08:00');
  });
  it('the head of a day’s column is short', () => {
    expect(shortWeekdayText(now, shanghai)).toBe('周一 3日');
  });
  it('the year is told only when it is another', () => {
    expect(momentText(Date.UTC(2024, 10, 21, 1, 0), now, shanghai)).toBe('2024年11月21日 09:00');
  });
  it('what is fresh is told as ago, what is old as a time', () => {
    expect(sinceText(now - 3000, now, shanghai)).toBe('刚刚');
    expect(sinceText(now - 45_000, now, shanghai)).toBe('45 秒前');
    expect(sinceText(now - 12 * minute, now, shanghai)).toBe('12 分钟前');
    expect(sinceText(now - 7 * hour, now, shanghai)).toBe('今天 03:00');
  });
});

describe('in English', () => {
  afterAll(() => showLanguage('zh-CN'));
  it('says the same', async () => {
    globalThis.document = { documentElement: {}, title: '' } as Document;
    await showLanguage('en');
    const english: TimeManner = { timeZone: 'Asia/Shanghai', language: 'en', t: say };
    expect(momentText(now - 11 * hour, now, english)).toBe('yesterday 23:00');
    expect(momentText(now - 50 * hour, now, english)).toBe('1 Mar 08:00');
    expect(sinceText(now - 12 * minute, now, english)).toBe('12 min ago');
  });
});
