import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clockText, type ParameterKey, parameterKeys, parameters, parametersAt } from '../shared/parameters.ts';

const spec = readFileSync(new URL('../../shared/domain/spec.md', import.meta.url), 'utf8');

/** Rows whose default is said in words only, as the number that stands for them. */
const inWords: Record<string, string[]> = {
  'followUp.repair.when': ['1'],
  'key.countEvery': ['1'],
  'report.monthlyDue': ['1'],
};
/** A price list of its own (S05). */
const elsewhere = ['price.*'];

/** What the specification's cell says, as `defaultOf` writes it: the numbers or clocks of it, the second of a range too. */
function saidIn(cell: string): string[] {
  const bare = cell.replace(/\[INF[^\]]*\]|\([^)]*\)/g, '');
  if (bare.includes('true')) return ['1'];
  return bare.match(/\d{1,2}:\d{2}|\d+(\.\d+)?/g) ?? [];
}

function specRows(): Map<string, string[]> {
  const section = spec.slice(spec.indexOf('## 3.2 Parameter register'), spec.indexOf('## 3.2b'));
  const rows = new Map<string, string[]>();
  for (const [, keyCell = '', cell = ''] of section.matchAll(/^\| (`[^|]+`) \| ([^|]+) \|/gm)) {
    const keys = [...keyCell.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key);
    const said = saidIn(cell);
    const first = keys[0] ?? '';
    if (keys.length === 2) for (const [i, key] of keys.entries()) rows.set(key, [said[i] ?? '']);
    else if (!elsewhere.includes(first)) rows.set(first, inWords[first] ?? said);
  }
  return rows;
}

function defaultOf(key: ParameterKey): string {
  const { unit, value } = parameters[key];
  if (unit === 'clock') return clockText(value);
  return String(unit === 'tenths' ? value / 10 : value);
}
const isKey = (key: string): key is ParameterKey => (parameterKeys as string[]).includes(key);

describe('§3.2 the parameter register', () => {
  const rows = specRows();

  it('is read from the specification', () => {
    expect(rows.size).toBeGreaterThan(60);
    expect(rows.get('followUp.nextMorningReminder')).toEqual(['08:30']);
  });

  it('has every key of the specification with its default', () => {
    expect([...rows.keys()].filter((key) => !isKey(key))).toEqual([]);
    const differing = [...rows].flatMap(([key, [first]]) =>
      isKey(key) && defaultOf(key) !== first ? [`${key}: ${defaultOf(key)} instead of ${first}`] : [],
    );
    expect(differing).toEqual([]);
  });

  it('has both ends of a range', () => {
    const ends = parameterKeys.filter((key) => key.endsWith('Until') && rows.has(key.slice(0, -'Until'.length)));
    expect(ends).toHaveLength(4);
    for (const key of ends) expect(rows.get(key.slice(0, -'Until'.length))?.[1]).toBe(defaultOf(key));
  });

  it('holds each default within its own limits', () => {
    for (const key of parameterKeys) {
      const { value, min, max } = parameters[key];
      expect(Number.isInteger(value) && min <= value && value <= max && min < max, key).toBe(true);
    }
  });
});

it('takes of each key the latest value that holds', () => {
  const key = 'case.unfinishedHours';
  const values = [
    { key, value: 4, validFrom: 100 },
    { key, value: 5, validFrom: 200 },
    { key, value: 6, validFrom: 100 },
  ] as const;
  expect([50, 100, 199, 200].map((at) => parametersAt(values, at)[key])).toEqual([3, 6, 6, 5]);
});
