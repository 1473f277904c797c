import { expect, test } from 'vitest';
import { companyPinyin, namePinyin } from './pinyin.ts';

test.each([
  ['张伟', 'zw', 'zhangwei'],
  ['单雄信', 'sxx', 'shanxiongxin'],
  ['曾国藩', 'zgf', 'zengguofan'],
  ['仇英', 'qy', 'qiuying'],
  ['解缙', 'xj', 'xiejin'],
  ['查良镛', 'zly', 'zhaliangyong'],
  ['区小姐', 'oxj', 'ouxiaojie'],
  ['吕布', 'lb', 'lvbu'],
  ['尉迟恭', 'ycg', 'yuchigong'],
  ['万俟卨', 'mqx', 'moqixie'],
  ['王行长', 'whz', 'wanghangzhang'],
  ['Tom 李', 'toml', 'tomli'],
])('%s is called %s and %s', (name, initials, full) => {
  expect(namePinyin(name)).toEqual({ initials, full });
});

test.each([
  ['华鑫科技有限公司', 'hxkjyxgs', 'huaxinkeji'],
  ['重庆银行股份有限公司', 'cqyhgfyxgs', 'chongqingyinhang'],
  ['ABC科技', 'abckj', 'abckeji'],
  ['３Ｍ中国', '3mzg', '3mzhongguo'],
  ['有限公司', 'yxgs', 'youxiangongsi'],
])('the company %s is called %s and %s', (name, initials, full) => {
  expect(companyPinyin(name)).toEqual({ initials, full });
});

test('a name without Chinese characters is not spelled out', () => {
  expect([namePinyin('Tom Li'), namePinyin(''), companyPinyin('IBM')]).toEqual([null, null, null]);
});
