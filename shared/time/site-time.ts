const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  let found = formats.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, found);
  }
  return found;
}

export interface WallTime {
  /** `2025-03-03` */
  date: string;
  /** `10:00:40` */
  time: string;
}

const quarter = 15 * 60_000;
const offsets = new Map<string, number>();

/**
 * Zones change their offset on a quarter of an hour only, so one look at Intl (slow) serves a whole quarter.
 * @returns ms that the site's clock is ahead of UTC
 */
export function offsetAt(at: number, timeZone: string): number {
  const from = Math.floor(at / quarter) * quarter;
  const key = timeZone + from;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const parts: Record<string, string> = {};
    for (const { type, value } of format(timeZone).formatToParts(from)) parts[type] = value;
    const { year, month, day, hour, minute, second } = parts;
    offset = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - from;
    if (offsets.size > 4000) offsets.clear();
    offsets.set(key, offset);
  }
  return offset;
}

/** @param at UTC ms. @returns what the clock on the site's wall shows. */
export function wallTime(at: number, timeZone: string): WallTime {
  const shown = new Date(at + offsetAt(at, timeZone)).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 19) };
}

/** @returns UTC ms of a wall time at the site: `2025-03-03`, `10:00` or `10:00:40`. The earlier one where a clock change doubles it. */
export function atWallTime(date: string, time: string, timeZone: string): number {
  const wanted = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) {
    guess += wanted - (guess + offsetAt(guess, timeZone));
  }
  return guess;
}

/** @returns true when `time` (`HH:MM…`) lies in [from, until), which may cross midnight. Equal ends mean the whole day. */
export function withinHours(time: string, from: string, until: string): boolean {
  const t = time.slice(0, 5);
  if (from === until) return true;
  return from < until ? t >= from && t < until : t >= from || t < until;
}

/** @returns UTC ms of the next moment after `at` when the site's clock shows `time` (`HH:MM`). */
export function nextWallTime(at: number, time: string, timeZone: string): number {
  const today = wallTime(at, timeZone).date;
  const sameDay = atWallTime(today, time, timeZone);
  if (sameDay > at) return sameDay;
  return atWallTime(wallTime(sameDay + 26 * 3_600_000, timeZone).date, time, timeZone);
}
