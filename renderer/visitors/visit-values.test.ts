import { expect, test } from 'vitest';
import type { Known } from '../../shared/contract/visitors.ts';
import { emptyVisit, isVisitTouched, membersIn, readVisit, withKnown } from './visit-values.ts';

test('a pasted list of names is read line by line, numbered or not, the number before or behind', () => {
  const list = '1. 王芳 13800000001\n2、李雷，13800000002\n\n13800000003 韩梅梅\nJane Tang\t+86 138 0000 0004\n孙丽';
  expect(membersIn(list)).toEqual([
    { name: '王芳', contact: '13800000001' },
    { name: '李雷', contact: '13800000002' },
    { name: '韩梅梅', contact: '13800000003' },
    { name: 'Jane Tang', contact: '+86 138 0000 0004' },
    { name: '孙丽', contact: '' },
  ]);
});

test('what is known fills the form and leaves number and photo with the desk; an open form alone is no draft', () => {
  const known: Known = {
    ...{ key: 'k', visitId: 'v', permitId: null, name: '陈伟', contact: '137****1111', company: '远洋', unitId: null },
    ...{
      place: '大堂',
      visitedPerson: '',
      purpose: 'delivery' as const,
      purposeText: '送样品',
      companions: 0,
      vehicle: '',
    },
    ...{ photoId: 'p', lastAt: 1, times: 3, insideId: null },
  };
  const { input } = readVisit(withKnown(emptyVisit, known), 'id', 'admit', null);
  expect(input).toMatchObject({ name: '陈伟', contact: '', sameAs: 'v', place: '大堂', purpose: 'delivery' });
  expect(isVisitTouched({ ...emptyVisit, mode: 'group' })).toBe(false);
  expect(isVisitTouched(withKnown(emptyVisit, known))).toBe(true);
  const unread = readVisit({ ...emptyVisit, leaveBy: '下班前' }, 'id', 'admit', null);
  expect(unread.faults).toEqual([{ field: 'leaveBy', code: 'format' }]);
});
