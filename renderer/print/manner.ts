import type { Paper } from '../../shared/contract/print.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { caseTitle } from '../cases/case-words.ts';
import { exactText, weekdayText } from '../format/dates.ts';
import { spanText } from '../format/spans.ts';
import { language, say } from '../i18n/index.ts';
import type { Figuring } from '../indicators/figures.ts';

/** What a form is written with: the words, and times as they stand on paper. */
export interface Manner {
  t: typeof say;
  /** `2025-03-05 14:05`; empty for what has not happened. */
  time(at: number | null): string;
  /** `11月30日星期一` */
  weekday(at: number): string;
  /** Yes or no, ticked. */
  yesNo(value: boolean | null): { text: string; on: boolean }[];
  /** What a case is about, in a word or two. */
  matter(c: Pick<Case, 'subCategory' | 'emergencyType' | 'kind'>): string;
  figuring: Figuring;
  paper: Paper;
}

/** @returns the manner of this paper, in the language of the screen and the site's time */
export function mannerOf(paper: Paper): Manner {
  const dates = { timeZone: paper.timeZone, language: language(), t: say };
  return {
    t: say,
    time: (at) => (at === null ? '' : exactText(at, dates).slice(0, 16)),
    weekday: (at) => weekdayText(at, dates),
    yesNo: (value) => [
      { text: say('words.yes'), on: value === true },
      { text: say('words.no'), on: value === false },
    ],
    matter: (c) => caseTitle(c, say),
    figuring: { number: (value) => value.toLocaleString(dates.language), span: (ms) => spanText(ms, say) },
    paper,
  };
}
