import type { Language } from '../../shared/contract/desk.ts';
import type { CellKind } from '../../shared/registers/exported/columns.ts';
import type { Redaction } from '../../shared/registers/exported/redaction.ts';
import type { Words } from '../../shared/registers/exported/words.ts';
import { offsetAt } from '../../shared/time/site-time.ts';

/** A cell as it goes into a file: a number, a text, or nothing. A time is UTC ms, money is yuan. */
export type Cell = string | number | null;
/** How the cells of a column are shown. */
export type Shown = 'time' | 'number' | 'money' | 'text';

export interface SheetColumn {
  heading: string;
  shown: Shown;
  kind: CellKind;
}

/** What the words of an export depend on. */
export interface Telling {
  language: Language;
  timeZone: string;
  masked: boolean;
  /** What is shown of people, where that is neither everything nor everything masked. */
  showing?: Redaction | null;
  /** Values that are shown all the same, such as those of whoever asks for their own data. */
  own?(value: string): boolean;
  /** Names by id, of staff and of rooms. */
  nameOf(id: string): string | undefined;
}

export const inLanguage = (words: Words, language: Language): string => words[language === 'en' ? 1 : 0];

const dayMs = 86_400_000;
const minuteMs = 60_000;
const quarter = 15 * minuteMs;

/** @returns UTC ms as ms of the site’s wall; a day over which the clock is not changed is asked for once */
export function wallClock(timeZone: string): (at: number) => number {
  const days = new Map<number, number | null>();
  const ofDay = (day: number): number | null => {
    const [first, last] = [offsetAt(day * dayMs, timeZone), offsetAt((day + 1) * dayMs, timeZone)];
    const offset = first === last ? first : null;
    days.set(day, offset);
    return offset;
  };
  let today = Number.NaN;
  let offset: number | null = null;
  return (at) => {
    const day = Math.floor(at / dayMs);
    if (day !== today) {
      const known = days.get(day);
      offset = known === undefined ? ofDay(day) : known;
      today = day;
    }
    return at + (offset ?? offsetAt(Math.floor(at / quarter) * quarter, timeZone));
  };
}

const two = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
const seconds = two.map((second) => `:${second}`);
let lastMinute = Number.NaN;
let lastText = '';

/** Quick for times that follow each other. @param wall ms of the site’s wall. @returns `2025-03-03 10:00:40` */
export function timeText(wall: number): string {
  const minute = Math.floor(wall / minuteMs);
  if (minute !== lastMinute) {
    lastMinute = minute;
    lastText = minuteText(minute);
  }
  return lastText + seconds[Math.floor((wall - minute * minuteMs) / 1000)];
}

let lastDay = Number.NaN;
let lastDayText = '';

function minuteText(minute: number): string {
  const day = Math.floor(minute / 1440);
  if (day !== lastDay) {
    lastDay = day;
    lastDayText = new Date(day * dayMs).toISOString().slice(0, 10);
  }
  const ofDay = minute - day * 1440;
  return `${lastDayText} ${two[Math.floor(ofDay / 60)]}:${two[ofDay % 60]}`;
}
