import { expect, test } from 'vitest';
import { newLogLine } from '../../shared/contract/log-lines.ts';
import { afterKey, emptyLine, readLine } from './line-values.ts';

const id = '0195a1b2-0000-7000-8000-0000000000aa';
const phrases = [
  { key: 'logPatrol', text: '巡查一遍' },
  { key: 'logDoors', text: '门窗已锁' },
];

test('a digit before an empty line picks a phrase, Backspace right after makes it the digit', () => {
  const picked = afterKey('2', emptyLine, phrases);
  expect(picked).toEqual({ text: '门窗已锁', phrase: phrases[1] });
  expect(afterKey('Backspace', picked ?? emptyLine, phrases)).toEqual({ text: '2', phrase: null });
  expect(afterKey('2', { text: '1', phrase: null }, phrases), 'a number in a text is a number').toBeNull();
  expect(afterKey('9', emptyLine, phrases), 'no ninth phrase').toBeNull();
  const longer = { text: '门窗已锁，东门除外', phrase: phrases[1] ?? null };
  expect(afterKey('Backspace', longer, phrases), 'more was typed').toBeNull();
});

test('a line keeps the phrase it began with, and loses it when the words are others', () => {
  const phrase = phrases[0] ?? null;
  const sent = (text: string) => newLogLine.parse(readLine({ ...emptyLine, text, phrase }, id).input).phrase;
  expect([sent('巡查一遍，B2 有水'), sent('没有巡查')]).toEqual(['logPatrol', null]);
});

test('a time that cannot be read is told before anything is sent', () => {
  expect(readLine({ ...emptyLine, text: 'x', happenedAt: '昨天' }, id).faults).toEqual([
    { field: 'happenedAt', code: 'format' },
  ]);
});
