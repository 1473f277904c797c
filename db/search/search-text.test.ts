import { expect, test } from 'vitest';
import { Records } from '../../tests/bench/records.ts';
import { holds, readQuery } from './query.ts';
import { searchText } from './search-text.ts';

const records = new Records(7);
const someCase = {
  ...records.case(1),
  no: 'C-A-261121-003',
  place: 'W-2203',
  companyName: '重庆华鑫科技有限公司',
  callerName: '单伟',
  phone: '6982-1211',
  ext: '803',
  subCategory: 'airCon' as const,
  content: '空调漏水，楼下天花板渗水',
  locationDetail: '二层连廊',
};

test.each([
  'C-A-261121-003',
  '121-003',
  'W-2203',
  '西区22层2203',
  '2203',
  '重庆华鑫',
  'cqhx',
  'chongqinghuaxin',
  '单伟',
  'sw',
  'shanwei',
  '6982-1211',
  '69821211',
  '1211',
  '803',
  '漏水',
  '水',
  '连廊',
  '空调冷热',
])('a case is found by %s', (typed) => {
  const query = readQuery(typed);
  expect(query && holds(query, searchText('cases', someCase))).toBe(true);
});

test.each(['danwei', '漏水楼下', 'zhongqing', '东区'])('a case is not found by %s', (typed) => {
  const query = readQuery(typed);
  expect(query && holds(query, searchText('cases', someCase))).toBe(false);
});

test('each register is found by its own fields', () => {
  const [unit] = records.units;
  const [contact] = records.contacts;
  const [person] = records.staff;
  if (!unit || !contact || !person) throw new Error('no records');
  const call = {
    ...records.call(2),
    callerNumber: '010-6982 1211',
    gist: '问路',
    handling: '告知',
    transferTo: '曾敏',
  };
  expect(searchText('calls', call)).toMatch(/ 010-6982 1211 01069821211 .*问路 告知 曾敏 zm zengmin$/);
  expect(searchText('units', { ...unit, code: '3-2-1201', companyName: '' })).toBe('^3-2-1201');
  expect(searchText('contacts', { ...contact, name: 'Tom Li', companyName: '', phone: '13800138000', ext: '' })).toBe(
    'tom li 13800138000',
  );
  expect(searchText('staff', { ...person, name: '仇英', phone: '', ext: '12', mobile: '' })).toBe('仇英 qy qiuying 12');
});
