import { expect, it } from 'vitest';
import { caseTypes } from '../../shared/registers/case-types.ts';
import { typeChoices } from './type-choices.ts';

it('nothing typed offers all, most frequent first', () => {
  expect(typeChoices('')).toHaveLength(caseTypes.length);
  expect(typeChoices(' ')[0]?.code).toBe('airCon');
});
it.each(caseTypes.map(({ keys, code }) => [keys, code]))('%s means %s', (keys, code) => {
  expect(typeChoices(keys)[0]?.code).toBe(code);
});
it('as an input method shows it while composing', () => expect(typeChoices("k't")[0]?.code).toBe('airCon'));
it.each([
  ['漏', []],
  ['噪', ['noise']],
  ['noise', ['noise']],
  ['key', ['spareKey']],
  ['电', ['telephone', 'lift', 'power']],
])('%s', (typed, codes) => {
  expect(typeChoices(typed).map((type) => type.code)).toEqual(codes);
});
