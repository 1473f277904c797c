import { expect, test } from 'vitest';
import { z } from 'zod';
import { en } from '../renderer/i18n/en/index.ts';
import { zhCN } from '../renderer/i18n/zh-CN/index.ts';
import { safeName } from '../shared/export/file-names.ts';
import { choices } from '../shared/registers/exported/choices.ts';
import { type Column, columnsOf, headingOf } from '../shared/registers/exported/columns.ts';
import { exported, timelineTitle } from '../shared/registers/exported/titles.ts';
import { registerNames, registers } from '../shared/registers/index.ts';

const everyColumn = registerNames.flatMap((register) =>
  columnsOf(register).map((column): Column & { register: string; options: readonly unknown[] } => ({
    register,
    ...column,
    options: optionsOf(registers[register].schema.shape[column.field as never]),
  })),
);

/** @returns every value a choice can take */
function optionsOf(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodEnum) return schema.options;
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? optionsOf(schema.unwrap())
    : [];
}

/** @returns what stands at a path of the screens' texts */
function at(texts: object, path: string): unknown {
  return path.split('.').reduce<unknown>((under, key) => (under as Record<string, unknown> | undefined)?.[key], texts);
}

test('every register is exported under a name of its own that any drive takes', () => {
  for (const language of [0, 1]) {
    const titles = [...registerNames.map((name) => exported[name].title[language]), timelineTitle[language]];
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(safeName(title ?? '')).toBe(title);
  }
});

test('every column has a heading in two languages, no two of a register the same, and every choice its words', () => {
  for (const { register, field, heading, kind, words, options } of everyColumn) {
    const where = `${register}.${field}`;
    expect(/\p{Script=Han}|^SHA-256/u.test(heading[0]), `${where}: ${heading[0]}`).toBe(true);
    expect(/\p{Script=Han}/u.test(heading[1]), where).toBe(false);
    if (kind === 'choice') expect(Object.keys(words), where).toEqual(expect.arrayContaining([...options]));
  }
  for (const register of registerNames) {
    const headings = columnsOf(register).map(({ heading }) => heading[0]);
    expect(new Set(headings).size, `${register}: ${headings.join(' ')}`).toBe(headings.length);
  }
});

test('a register belongs to a period by a moment that each of its records has', () => {
  for (const register of registerNames) {
    const { when } = exported[register];
    if (when === null) continue;
    expect(columnsOf(register).find(({ field }) => field === when)?.kind, `${register}.${when}`).toBe('time');
  }
});

test('an export says what the screens say', () => {
  const typographic = (text: unknown) => String(text).replaceAll("'", '’');
  for (const { screen, words } of choices) {
    if (screen === undefined) continue;
    for (const [code, [zh, english]] of Object.entries(words)) {
      expect(zh, `${screen}.${code}`).toBe(at(zhCN, `${screen}.${code}`));
      expect(typographic(english), `${screen}.${code}`).toBe(typographic(at(en, `${screen}.${code}`)));
    }
  }
  // The general words of the house; where one register's screens have their own, it is in `own-headings.ts`.
  const hinted = /[（(：:？]|\{\{/;
  const own = new Set(['contact', 'startedAt']);
  for (const [field, word] of Object.entries(zhCN.domain.field)) {
    if (own.has(field) || hinted.test(word)) continue;
    if (everyColumn.some((column) => column.field === field)) expect(headingOf('', field)[0], field).toBe(word);
  }
});
