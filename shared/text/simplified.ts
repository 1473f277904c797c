import { Converter } from 'opencc-js/t2cn';
import { remember } from './remember.ts';

let convert: ((text: string) => string) | null = null;

/** @returns the text in simplified characters: 張偉 is 张伟. The tables are read with the first name that may need them. */
export const simplified = remember((text) => {
  if (!/\p{Script=Han}/u.test(text)) return text;
  convert ??= Converter({ from: 't', to: 'cn' });
  return convert(text);
});
