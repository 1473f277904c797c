import type { Say } from '../i18n/index.ts';

/**
 * A span in words, as exact as it is useful: to the second under two minutes, to the minute under a day.
 * @param ms at least 0
 */
export function spanText(ms: number, t: Say): string {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return t('words.span.seconds', { count: seconds });
  if (seconds < 120) return t('words.span.minuteSeconds', { minutes: 1, seconds: seconds - 60 });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t('words.span.minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return t('words.span.days', { count: Math.floor(hours / 24) });
  if (minutes % 60 === 0) return t('words.span.hours', { count: hours });
  return t('words.span.hourMinutes', { hours, minutes: minutes % 60 });
}

/**
 * How far a clock was moved, in ms, as one says it: the desk hears of it up to a second late, so from two minutes on only whole minutes are known.
 * @param byMs negative: set back
 */
export function clockMove(byMs: number): number {
  const moved = Math.abs(byMs);
  return moved < 120_000 ? moved : Math.round(moved / 60_000) * 60_000;
}

/** What is due: `还差 12 秒` before, `已超 3 分钟` after. Times are UTC ms. */
export function dueText(dueAt: number, now: number, t: Say): string {
  if (dueAt >= now) return t('words.relative.left', { span: spanText(Math.ceil((dueAt - now) / 1000) * 1000, t) });
  return t('words.relative.over', { span: spanText(now - dueAt, t) });
}
