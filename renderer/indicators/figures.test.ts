import { expect, test } from 'vitest';
import { defaultParameters } from '../../shared/parameters.ts';
import { type Count, readIndicator } from '../../shared/registers/indicator-reading.ts';
import { goalsOf, type IndicatorId } from '../../shared/registers/indicators.ts';
import { spanText } from '../format/spans.ts';
import type { DeskFormat } from '../format/use-format.ts';
import { say } from '../i18n/index.ts';
import { countsText, findingText, valueText } from './figures.ts';

const format = {
  number: (value: number) => value.toLocaleString('zh-CN'),
  span: (ms: number) => spanText(ms, say),
} as DeskFormat;
const nothing = { n: 0, d: 0 };
const value = (id: IndicatorId, count: Count) => valueText(id, count, say, format);
const finding = (id: IndicatorId, count: Count, before: Count) =>
  findingText(readIndicator(id, count, before, goalsOf(id, defaultParameters)), say, format);

test('a share has one decimal, nothing has no percentage, money and times have their own words', () => {
  expect(value('told', { n: 12, d: 13 })).toBe('92.3%');
  expect(value('told', { n: 13, d: 13 })).toBe('100.0%');
  expect(value('told', nothing)).toBe('无');
  expect(value('closeTime', nothing)).toBe('无');
  expect(value('closeTime', { n: 2 * 5_400_000, d: 2 })).toBe('1 小时 30 分');
  expect(value('charges', { n: 43_000, d: 2 })).toBe('430 元');
  expect(value('received', { n: 1204, d: 1204 })).toBe('1,204');
  expect(countsText('told', { n: 1199, d: 1204 }, say, format)).toBe('1,199 / 1,204');
});

test('A25 the gap is named: floor, target, and the month before', () => {
  expect(finding('repairFollowUp', { n: 174, d: 600 }, { n: 150, d: 500 })).toBe(
    '低于底线 30%，差 6 件；离目标 100% 还差 426 件。比上期（30.0%）变差 1.0 个百分点。',
  );
  expect(finding('told', { n: 3, d: 3 }, nothing)).toBe('达到目标 100%。上期：无。');
  expect(finding('told', nothing, nothing)).toBe('这段时间没有可统计的。');
  expect(finding('repeat', { n: 1, d: 10 }, { n: 2, d: 10 })).toBe('比上期（20.0%）变好 10.0 个百分点。');
});
