import type { Question } from './question.ts';

/** S08. */
export const housekeepingQuestions = {
  cleaning: [
    {
      name: 'cleaningIssue',
      kind: 'choice',
      choices: ['floor', 'toilet', 'refuse', 'odour', 'pest', 'spill', 'window', 'other'],
      required: true,
    },
    { name: 'area', kind: 'text', hint: true },
  ],
} as const satisfies Record<string, readonly Question[]>;
