import fc from 'fast-check';
import { expect, it } from 'vitest';
import { marked } from './mark.ts';

const hits = (text: string, query: string) => marked(text, query).flatMap((part) => (part.hit ? [part.text] : []));

it('marks each place where the words stand', () => {
  expect(hits('E-1203 漏水，卫生间漏水', '漏水')).toEqual(['漏水', '漏水']);
  expect(hits('E-1203 漏水', '漏水 1203')).toEqual(['1203', '漏水']);
});
it('half-width finds full-width, small finds capital', () => {
  expect(hits('西区Ｗ２２０３ Huaxin', 'w2203 huaXIN')).toEqual(['Ｗ２２０３', 'Huaxin']);
});
it('overlapping words make one mark', () => expect(hits('卫生间漏水', '生间 间漏')).toEqual(['生间漏']));
it('finds nothing, keeps everything', () => {
  expect(marked('王女士', 'wns')).toEqual([{ text: '王女士', hit: false }]);
  expect(marked('', 'x')).toEqual([]);
});
it('never changes the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
      expect(
        marked(text, query)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
