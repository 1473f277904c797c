import { atWallTime, wallTime } from '../../shared/time/site-time.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const dayWords: readonly [RegExp, number][] = [
  [/^(前天)/, -2],
  [/^(昨[天日]?|yesterday)/, -1],
  [/^(今[天日]?|today)/, 0],
  [/^(明[天日]?|tomorrow)/, 1],
  [/^(后天)/, 2],
];

/** Which way a time without its day lies: the nearest one for what has happened, the next one for what is promised. */
export type Leaning = 'past' | 'future';

/**
 * Reads a time as people write it: `14:30`, `1430`, `9点半`, `昨晚10点`, `3-5 14:30`, `2025-3-5 14:30`, `-20` (20 minutes ago), `+2h`.
 * @param now UTC ms
 * @returns UTC ms, or null when it is no time
 */
export function typedMoment(typed: string, now: number, timeZone: string, leaning: Leaning = 'past'): number | null {
  const text = typed.normalize('NFKC').toLowerCase().trim();
  return readDistance(text, now) ?? readDated(text, now, timeZone, leaning) ?? readClock(text, now, timeZone, leaning);
}

function readDistance(text: string, now: number): number | null {
  const signed = /^([+-])\s*(\d{1,4})\s*(h|小时|m|min|分|分钟)?$/.exec(text);
  if (signed) return now + (signed[1] === '-' ? -1 : 1) * Number(signed[2]) * unit(signed[3]);
  const spoken = /^(\d{1,4})\s*(个?小时|h|hours?|分钟?|m|min|minutes?)\s*(前|后|ago|later)$/.exec(text);
  if (!spoken) return null;
  return now + (/前|ago/.test(spoken[3] ?? '') ? -1 : 1) * Number(spoken[1]) * unit(spoken[2]);
}

const unit = (word = 'm') => (/小时|^h/.test(word) ? 60 * minute : minute);

/** @returns `HH:MM:SS`, or null when the text is no time of day */
function clockOf(text: string): string | null {
  const partOfDay = /^\s*(凌晨|早上?|上午|中午|下午|晚上?|夜里?)/.exec(text)?.[0] ?? '';
  const bare = text.slice(partOfDay.length).trim();
  const found =
    /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/.exec(bare) ??
    /^(\d{1,2})(\d{2})$/.exec(bare) ??
    /^(\d{1,2})\s*[点时](?:(\d{1,2})分?|半)?$/.exec(bare) ??
    /^(\d{1,2})$/.exec(bare);
  if (!found) return null;
  const said = Number(found[1]);
  const hour = (/下午/.test(partOfDay) || (/[晚夜]/.test(partOfDay) && said > 4)) && said < 12 ? said + 12 : said;
  const past = bare.endsWith('半') ? 30 : Number(found[2] ?? 0);
  const seconds = Number(found[3] ?? 0);
  if (hour > 23 || past > 59 || seconds > 59) return null;
  return [hour, past, seconds].map((part) => String(part).padStart(2, '0')).join(':');
}

function readClock(text: string, now: number, timeZone: string, leaning: Leaning): number | null {
  const clock = clockOf(text);
  if (clock === null) return null;
  const times = [-day, 0, day].map((shift) => atWallTime(wallTime(now + shift, timeZone).date, clock, timeZone));
  if (leaning === 'future') return times.find((at) => at > now) ?? null;
  return times.reduce((best, at) => (Math.abs(at - now) < Math.abs(best - now) ? at : best));
}

function readDated(text: string, now: number, timeZone: string, leaning: Leaning): number | null {
  for (const [word, shift] of dayWords) {
    if (!word.test(text)) continue;
    const clock = clockOf(text.replace(word, ''));
    return clock === null ? null : atWallTime(wallTime(now + shift * day, timeZone).date, clock, timeZone);
  }
  const found = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/月](\d{1,2})(?:[日号]\s*|\s+)(.+)$/.exec(text);
  const clock = found && clockOf(found[4] ?? '');
  if (!found || !clock) return null;
  const monthDay = `${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`;
  const date = `${found[1] ?? yearOf(monthDay, now, timeZone, leaning)}-${monthDay}`;
  return isDate(date) ? atWallTime(date, clock, timeZone) : null;
}

/** A date without a year lies in this one, or in the one beside it when that is the way the time leans. */
function yearOf(monthDay: string, now: number, timeZone: string, leaning: Leaning): number {
  const today = wallTime(now, timeZone).date;
  const year = Number(today.slice(0, 4));
  if (leaning === 'past') return `${year}-${monthDay}` > today ? year - 1 : year;
  return `${year}-${monthDay}` < today ? year + 1 : year;
}

function isDate(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}
