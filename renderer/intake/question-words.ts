import type { Question } from '../../shared/registers/questions/question.ts';
import { type QuestionName, questionNames, questions } from '../../shared/registers/questions.ts';
import type { Say, TextKey } from '../i18n/index.ts';

const prefix = 'details.';

/** @returns a field's label: of an answer (`details.<name>`) its question's */
export function fieldLabel(field: string, t: Say): string {
  const name = field.startsWith(prefix) ? field.slice(prefix.length) : null;
  const question = questionNames.find((known) => known === name);
  return question ? t(`questions.label.${question}`) : t(`domain.field.${field}` as TextKey);
}

const every: readonly (Question & { name: QuestionName })[] = Object.values(questions).flat();

/** @returns an answer in words: codes and yes or no translated, everything else as it was said */
export function answerText(name: string, answer: string, t: Say): string {
  const question = every.find((known) => known.name === name);
  if (question?.kind === 'choice') {
    return question.choices?.includes(answer) ? choiceText(question.name, answer, t) : answer;
  }
  if (question?.kind !== 'yesNo') return answer;
  return answer === 'yes' ? t('words.yes') : answer === 'no' ? t('words.no') : answer;
}

/** @returns a choice's word */
export function choiceText(name: string, code: string, t: Say): string {
  return t(`questions.choice.${name}.${code}` as TextKey);
}
