import type { Language } from '../../shared/contract/desk.ts';
import type { CellKind } from '../../shared/registers/exported/columns.ts';
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
  /** Names by id, of staff and of rooms. */
  nameOf(id: string): string | undefined;
}

export const inLanguage = (words: Words, language: Language): string => words[language === 'en' ? 1 : 0];

const quarter = 15 * 60_000;

/** @returns UTC ms as ms of the site’s wall; quick for times that follow each other */
export function wallClock(timeZone: string): (at: number) => number {
  let from = Number.NaN;
  let offset = 0;
  return (at) => {
    if (!(at >= from && at < from + quarter)) {
      from = Math.floor(at / quarter) * quarter;
      offset = offsetAt(at, timeZone);
    }
    return at + offset;
  };
}

const dayMs = 86_400_000;
const two = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
let lastDay = Number.NaN;
let lastDayText = '';

/** Quick for times that follow each other. @param wall ms of the site’s wall. @returns `2025-03-03 10:00:40` */
export function timeText(wall: number): string {
  const day = Math.floor(wall / dayMs);
  if (day !== lastDay) {
    lastDay = day;
    lastDayText = new Date(day * dayMs).toISOString().slice(0, 10);
  }
  const seconds = Math.floor((wall - day * dayMs) / 1000);
  return `${lastDayText} ${two[Math.floor(seconds / 3600)]}:${two[Math.floor(seconds / 60) % 60]}:${two[seconds % 60]}`;
}
