import { caseWords } from './case-words.ts';
import { custodyWords } from './custody-words.ts';
import { houseWords } from './house-words.ts';
import { questionWords } from './question-words.ts';
import { surveyWords } from './survey-words.ts';
import { timelineWords } from './timeline-words.ts';
import { exported } from './titles.ts';
import type { Words } from './words.ts';

type Choice = Readonly<Record<string, Words>>;

export const choices = [
  ...caseWords,
  ...custodyWords,
  ...houseWords,
  ...surveyWords,
  ...timelineWords,
  ...questionWords,
];
const byPath = new Map<string, Choice>(choices.flatMap(({ of, words }) => of.map((path) => [path, words] as const)));
const registerNames: Choice = Object.fromEntries(
  Object.entries(exported).map(([register, { title }]) => [register, title]),
);
const ofRegisters: ReadonlySet<string> = new Set(['register', 'aboutRegister', 'registers', 'list']);
/** What has no words of its own. */
export const noChoice: Choice = {};

const byField = new Map<string, Choice>();
for (const { of, words } of choices) {
  for (const path of of) {
    const field = path.slice(path.lastIndexOf('.') + 1);
    byField.set(field, { ...words, ...byField.get(field) });
  }
}

/** @returns the words for the values of a choice. @param path `visits.purpose` */
export function choiceOf(path: string): Choice {
  const known = byPath.get(path);
  if (known) return known;
  return ofRegisters.has(path.slice(path.lastIndexOf('.') + 1)) ? registerNames : noChoice;
}

/** The same where nobody says what the value belongs to: on a timeline, whose lines are made by every register. */
export function looseChoice(field: string): Choice {
  return ofRegisters.has(field) ? registerNames : (byField.get(field) ?? noChoice);
}
