import { expect, test } from 'vitest';
import { taiwanWords } from '../taiwan-words.ts';
import { alarmWords } from './alarm-words.ts';
import { line } from './line.fixture.ts';

test('one line says its rule, number, type and place in the person’s language', () => {
  expect(alarmWords([line({})], 'zh-CN')).toEqual({
    title: '一分钟内通知',
    body: 'C-A-261121-003 · 漏水 · 东区 E-1203',
  });
  expect(alarmWords([line({ type: 'lamp', rule: 'unfinished3h' })], 'en')).toEqual({
    title: 'Unfinished for 3 hours',
    body: 'C-A-261121-003 · Lamp · 东区 E-1203',
  });
});

test('several lines are one text that names the first three', () => {
  const lines = ['1', '2', '3', '4', '5'].map((no) => line({ no, type: null, place: '' }));
  expect(alarmWords(lines, 'en')).toEqual({
    title: '5 things are due',
    body: `${['1', '2', '3'].map((no) => `Tell within a minute · ${no}`).join('\n')}\nand 2 more`,
  });
});

test('nobody’s name, number or words stand in it', () => {
  const texts = [alarmWords([line({})], 'zh-CN'), alarmWords([line({}), line({})], 'en')];
  expect(JSON.stringify(texts)).not.toMatch(/王女士|139|着急/);
});

test('in Taiwan’s Chinese the desk’s own words are, and the place is not', () => {
  const words = taiwanWords();
  expect(alarmWords([line({})], 'zh-CN', (word) => words[word] ?? word)).toEqual({
    title: '一分鐘內通知',
    body: 'C-A-261121-003 · 漏水 · 东区 E-1203',
  });
});
