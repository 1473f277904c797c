import { beforeEach, expect, test } from 'vitest';
import { nextSheet, onPaper, usePaperNow } from './paper-now.ts';

beforeEach(() => usePaperNow.setState({ running: true, formNo: 'o-a-261125-07', happenedAt: 1000, again: false }));

test('while somebody writes up, every form gets the sheet’s number and its time where it says when', () => {
  expect(onPaper('calls.log', { gist: '问', startedAt: 5000 })).toEqual({
    ...{ gist: '问', startedAt: 1000 },
    paper: { paperFormNo: 'O-A-261125-07', again: false },
  });
  expect(onPaper('keys.lend', { at: null })).toMatchObject({ at: 1000 });
  expect(onPaper('visits.signInGroup', { common: { arrivedAt: 5000, company: '华信' } })).toMatchObject({
    common: { arrivedAt: 1000, company: '华信' },
    paper: { paperFormNo: 'O-A-261125-07' },
  });
});

test('otherwise a form is sent as it is', () => {
  usePaperNow.setState({ running: false });
  const input = { gist: '问', startedAt: 5000 };
  expect(onPaper('calls.log', input)).toBe(input);
});

test('the next sheet begins empty but for its number', () => {
  nextSheet('O-A-261125-08');
  expect(usePaperNow.getState()).toMatchObject({ formNo: 'O-A-261125-08', happenedAt: null, again: false });
});
