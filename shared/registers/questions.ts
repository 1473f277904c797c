import { z } from 'zod';
import { text } from './base.ts';
import type { CaseTypeCode } from './case-types.ts';
import type { Case } from './cases.ts';
import { engineeringQuestions } from './questions/engineering.ts';
import { housekeepingQuestions } from './questions/housekeeping.ts';
import type { Question } from './questions/question.ts';
import { securityQuestions } from './questions/security.ts';

const byType = { ...engineeringQuestions, ...securityQuestions, ...housekeepingQuestions };
type ByType = typeof byType;
export type QuestionName = ByType[keyof ByType][number]['name'];
type Asked = Question & { name: QuestionName };

/** Answers by the question's name, each as text: a choice's code, `yes` or `no`, digits, UTC ms of a time. */
export const details = z.record(z.string().max(40), text(500));
export type Details = z.infer<typeof details>;

/** The questions of every type that has some. */
export const questions: Partial<Record<CaseTypeCode, readonly Asked[]>> = byType;

const every: readonly Asked[] = Object.values(byType).flat();
/** Each name once: types share some questions. */
export const questionNames: readonly QuestionName[] = [...new Set(every.map(({ name }) => name))];
export const timeNames: ReadonlySet<string> = new Set(
  every.filter(({ kind }) => kind === 'time').map(({ name }) => name),
);
/** Answers in the caller's own words and numbers, by which a case is found. */
export const saidNames: readonly QuestionName[] = questionNames.filter((name) =>
  every.some((question) => question.name === name && (question.kind === 'text' || question.kind === 'phone')),
);

const none: readonly Asked[] = [];

/** @returns what is asked of such a case; nothing of what is only asked or suggested, and nothing before its type is known. */
export function questionsOf({ kind, subCategory }: Pick<Case, 'kind' | 'subCategory'>): readonly Asked[] {
  if (subCategory === null || kind === 'enquiry' || kind === 'suggestion') return none;
  return questions[subCategory] ?? none;
}

type Questioned = Pick<Case, 'kind' | 'subCategory'> & { details: Details };

/** @returns the answer to a question, empty when there is none */
export function answerTo(answers: Details, name: QuestionName): string {
  return Object.hasOwn(answers, name) ? (answers[name] ?? '') : '';
}

/** @returns the questions that these answers leave to be asked, in the order of the form */
export function asked(c: Questioned): Asked[] {
  const open: Asked[] = [];
  for (const question of questionsOf(c)) {
    const holds = Object.entries(question.when ?? {}).every(
      ([name, values]) =>
        open.some((earlier) => earlier.name === name) && values.includes(answerTo(c.details, name as QuestionName)),
    );
    if (holds) open.push(question);
  }
  return open;
}

/** @returns the answers to what is asked, in the order of the form; what was answered to other questions is left out */
export function answersOf(c: Questioned): Details {
  return Object.fromEntries(
    asked(c).flatMap(({ name }) => {
      const answer = answerTo(c.details, name);
      return answer === '' ? [] : [[name, answer]];
    }),
  );
}

/** @returns the answers as the form shows them: what nobody touched has what it starts with */
export function withStarts(c: Questioned): Details {
  const starts = questionsOf(c).flatMap(({ name, start }) => (start === undefined ? [] : [[name, start]]));
  return { ...Object.fromEntries(starts), ...c.details };
}
