import type { Language } from '../../shared/contract/desk.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import type { Say } from '../i18n/index.ts';
import { spanText } from './spans.ts';

/** How the desk tells time: in the site's zone and the screen's language. */
export interface TimeManner {
  timeZone: string;
  language: Language;
  t: Say;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(manner: TimeManner, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${manner.language} ${manner.timeZone} ${Object.keys(options).join()}`;
  let found = formats.get(key);
  if (!found) {
    const locale = manner.language === 'en' ? 'en-GB' : manner.language;
    found = new Intl.DateTimeFormat(locale, { timeZone: manner.timeZone, ...options });
    formats.set(key, found);
  }
  return found;
}

/** `14:05`, or `14:05:09` with seconds. */
export function clockText(at: number, manner: TimeManner, seconds = false): string {
  return wallTime(at, manner.timeZone).time.slice(0, seconds ? 8 : 5);
}

/** `3月5日`, `5 Mar`; the year only when it is not this one. */
export function dayText(at: number, now: number, manner: TimeManner): string {
  const sameYear = wallTime(at, manner.timeZone).date.slice(0, 4) === wallTime(now, manner.timeZone).date.slice(0, 4);
  const year = sameYear ? {} : ({ year: 'numeric' } as const);
  return format(manner, { ...year, month: manner.language === 'en' ? 'short' : 'long', day: 'numeric' }).format(at);
}

/** `3月5日星期三`, `Wednesday, 5 March`: the clock's date in the top bar. */
export function weekdayText(at: number, manner: TimeManner): string {
  return format(manner, { weekday: manner.language === 'en' ? 'short' : 'long', month: 'long', day: 'numeric' }).format(
    at,
  );
}

/** `周三 5日`, `Wed 5`: the head of a column that is one day wide. */
export function shortWeekdayText(at: number, manner: TimeManner): string {
  return `${format(manner, { weekday: 'short' }).format(at)} ${format(manner, { day: 'numeric' }).format(at)}`;
}

const day = 86_400_000;

/** `今天 14:05`, `昨天 09:12`, `3月5日 14:05`. */
export function momentText(at: number, now: number, manner: TimeManner): string {
  const time = clockText(at, manner);
  const date = wallTime(at, manner.timeZone).date;
  const on = (ms: number) => wallTime(ms, manner.timeZone).date === date;
  if (on(now)) return manner.t('words.relative.today', { time });
  if (on(now - day)) return manner.t('words.relative.yesterday', { time });
  if (on(now + day)) return manner.t('words.relative.tomorrow', { time });
  return `${dayText(at, now, manner)} ${time}`;
}

/** `2025-03-05 14:05:09`: for a timeline, where the second counts. */
export function exactText(at: number, manner: TimeManner): string {
  const { date, time } = wallTime(at, manner.timeZone);
  return `${date} ${time}`;
}

/** `刚刚`, `45 秒前`, `12 分钟前`; beyond six hours the moment itself. */
export function sinceText(at: number, now: number, manner: TimeManner): string {
  const gone = Math.max(0, now - at);
  if (gone < 10_000) return manner.t('words.relative.justNow');
  if (gone < 6 * 3_600_000) return manner.t('words.relative.ago', { span: spanText(gone, manner.t) });
  return momentText(at, now, manner);
}
