import { describe, expect, it } from 'vitest';
import { importProblems } from './house/import-rules.ts';
import { lengthProblems } from './house/lengths.ts';
import { nameProblems } from './house/names.ts';
import { readSources } from './house/sources.ts';

const sources = readSources();

describe('the house', () => {
  it('is read at all', () => {
    expect(sources.map((source) => source.path)).toContain('tests/house.test.ts');
  });

  it('lets each folder import only what ARCHITECTURE.md gives it', () => {
    expect(importProblems(sources)).toEqual([]);
  });

  it('keeps files short: none over 500 lines, half of them at most 80', () => {
    expect(lengthProblems(sources)).toEqual([]);
  });

  it('names files for what they hold', () => {
    expect(nameProblems(sources)).toEqual([]);
  });

  it('leaves the machine’s clock alone: what a test sets it with is in no file that is shipped', () => {
    const setters = sources.filter(({ text }) => /DESK_MACHINE_CLOCK|(Date|performance)\.now =[^=]/.test(text));
    expect(setters.map(({ path }) => path).filter((path) => !path.startsWith('tests/'))).toEqual([]);
  });
});
