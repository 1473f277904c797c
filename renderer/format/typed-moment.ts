import { atWallTime, wallTime } from '../../shared/time/site-time.ts';

const day = 86_400_000;
const words: Record<string, number> = {
  今天: 0,
  today: 0,
  昨天: -1,
  昨日: -1,
  yesterday: -1,
  前天: -2,
  明天: 1,
  tomorrow: 1,
};

/**
 * Reads a time as people write it: `14:30`, `1430`, `昨天 14:30`, `3-5 14:30`, `3月5日 14:30`, `2025-3-5 14:30`, `-20` (20 minutes ago).
 * A date without a year lies in this year, or in the last one when it would not have come yet.
 * @param now UTC ms
 * @returns UTC ms, or null when it is no time
 */
export function typedMoment(typed: string, now: number, timeZone: string): number | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/年|月|\/|\./g, '-')
    .replace(/日|号/g, ' ')
    .replace(/点半/, ':30')
    .replace(/点|时/, ':')
    .replace(/分$/, '')
    .replace(/:$/, ':00');
  const ago = /^-\s?(\d{1,4})$/.exec(text);
  if (ago) return now - Number(ago[1]) * 60_000;
  const match = /^(?:(.*?)\s+|([^\d\s]+))?(\d{1,2}):?(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const time = clock(match[3], match[4], match[5]);
  const date = dateOf((match[1] ?? match[2] ?? '').trim(), now, timeZone);
  if (!time || !date) return null;
  return atWallTime(date, time, timeZone);
}

function clock(hours = '', minutes = '', seconds = '00'): string | null {
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}:${seconds}`;
}

function dateOf(text: string, now: number, timeZone: string): string | null {
  const shift = text === '' ? 0 : words[text];
  if (shift !== undefined) return wallTime(now + shift * day, timeZone).date;
  const match = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!match) return null;
  const today = wallTime(now, timeZone).date;
  const monthDay = `${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  const year = match[1] ?? String(`${thisYear}-${monthDay}` > today ? thisYear - 1 : thisYear);
  const date = `${year}-${monthDay}`;
  return Number.isNaN(Date.parse(date)) || new Date(date).toISOString().slice(0, 10) !== date ? null : date;
}
