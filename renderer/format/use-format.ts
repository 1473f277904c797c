import { useMemo } from 'react';
import { useLanguage, useText } from '../i18n/index.ts';
import * as dates from './dates.ts';
import { useSite } from './site.ts';
import { dueText, spanText } from './spans.ts';

/** Dates, times and spans in the site's zone and the screen's language. All times are UTC ms. */
export interface DeskFormat {
  manner: dates.TimeManner;
  clock(at: number, seconds?: boolean): string;
  day(at: number, now: number): string;
  weekday(at: number): string;
  shortWeekday(at: number): string;
  /** `今天 14:05` */
  moment(at: number, now: number): string;
  /** `2025-03-05 14:05:09` */
  exact(at: number): string;
  /** `12 分钟前` */
  since(at: number, now: number): string;
  /** `还差 12 秒`, `已超 3 分钟` */
  due(dueAt: number, now: number): string;
  span(ms: number): string;
  number(value: number): string;
}

/** @returns the formats; they change with the language and the site. */
export function useFormat(): DeskFormat {
  const t = useText();
  const language = useLanguage();
  const timeZone = useSite((s) => s.site.timeZone);
  return useMemo(() => {
    const manner = { t, language, timeZone };
    return {
      manner,
      clock: (at, seconds) => dates.clockText(at, manner, seconds),
      day: (at, now) => dates.dayText(at, now, manner),
      weekday: (at) => dates.weekdayText(at, manner),
      shortWeekday: (at) => dates.shortWeekdayText(at, manner),
      moment: (at, now) => dates.momentText(at, now, manner),
      exact: (at) => dates.exactText(at, manner),
      since: (at, now) => dates.sinceText(at, now, manner),
      due: (dueAt, now) => dueText(dueAt, now, t),
      span: (ms) => spanText(ms, t),
      number: (value) => value.toLocaleString(language),
    };
  }, [t, language, timeZone]);
}
