import { expect, test } from 'vitest';
import { questionNames, questions } from '../../shared/registers/questions.ts';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';

const every = Object.values(questions).flat();

test.each([
  ['Chinese', zhCN.questions],
  ['English', en.questions],
])('every question, choice and hint has its words in %s, and there are no others', (_, words) => {
  const hints: Record<string, string> = words.hint;
  const choices: Record<string, Record<string, string>> = words.choice;
  for (const { name, choices: codes = [], hint } of every) {
    expect(words.label[name], name).toBeTruthy();
    for (const code of codes) expect(choices[name]?.[code], `${name}.${code}`).toBeTruthy();
    expect(Boolean(hints[name]), `hint of ${name}`).toBe(hint === true);
  }
  expect(Object.keys(words.label).sort()).toEqual([...questionNames].sort());
});
