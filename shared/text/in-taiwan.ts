import { Converter } from 'opencc-js/cn2t';

/** What OpenCC words otherwise than a desk in Taiwan would. From the simplified word as it stands in the texts. */
const own: Readonly<Record<string, string>> = {
  前台: '櫃檯',
  后台: '背景',
  台账: '登記簿',
  网线: '網路線',
  保安: '保全',
  复印: '影印',
  短信: '簡訊',
  领导: '主管',
  项目: '項目',
  身份: '身分',
  保存: '保存',
  销毁: '銷毀',
  数据文件夹: '資料夾',
};
const ownWords = new RegExp(Object.keys(own).join('|'), 'g');

/** The same for every text within, in whatever objects and lists they stand. */
export function allInTaiwan<T>(texts: T): T {
  const converted = (value: unknown): unknown => {
    if (typeof value === 'string') return inTaiwan(value);
    if (Array.isArray(value)) return value.map(converted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, within]) => [key, converted(within)]));
  };
  return converted(texts) as T;
}

let convert: ((text: string) => string) | null = null;

/**
 * @returns a text of the desk in traditional characters and in the words of Taiwan. For the desk's own texts only: what a person
 *   has typed is evidence and stays as it is. Its tables take long to read: texts are converted when the app is bundled.
 */
export function inTaiwan(text: string): string {
  convert ??= Converter({ from: 'cn', to: 'twp' });
  return convert(text.replace(ownWords, (word) => own[word] ?? word));
}
