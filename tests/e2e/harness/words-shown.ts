import type { Language } from '../../../shared/contract/desk.ts';
import type { RunningDesk } from './running-desk.ts';
import { en, zh } from './words.ts';

/** What the building itself brings along in Chinese: its name, its people, its companies, what they said. */
const data =
  /蔚蓝国际大厦|李静|张敏|周师傅|吴兰|何芳|孙伟|郑主管|冯经理|工程部|保安部|内务部|人事部|客户服务部|蓝海贸易|通达物流|会议室|灯管闪烁|值班员|医疗急救|简体中文|繁體中文|3层|门窗|巡查一遍，未见异常/g;

const looksLikeKey = new RegExp(`\\b(${Object.keys(zh).join('|')})\\.\\w+`);

/** @returns what the screen says that is not in its language, and texts that are missing */
export async function strangeWords(desk: RunningDesk, language: Language): Promise<string[]> {
  const words = await wordsShown(desk);
  const foreign = (text: string) =>
    language === 'en' ? /\p{Script=Han}/u.test(text.replace(data, '')) : english.has(text);
  return words.filter((text) => foreign(text) || looksLikeKey.test(text));
}

/** Every word the window says: text, names for screen readers, hints in fields. */
function wordsShown({ page }: RunningDesk): Promise<string[]> {
  return page.evaluate(() => {
    const seen: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) seen.push(node.getAttribute(name) ?? '');
      } else if (!node.parentElement?.closest('script, style')) seen.push(node.textContent ?? '');
    }
    return [document.title, ...seen].map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** The English texts that are not the same in Chinese and hold no names to be filled in. */
const english = new Set(
  textsOf(en).filter((text) => !text.includes('{{') && !new Set(textsOf(zh)).has(text) && text !== 'English'),
);

function textsOf(texts: object): string[] {
  return Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : textsOf(text)));
}
