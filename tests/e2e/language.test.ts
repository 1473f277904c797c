import { expect, test } from 'vitest';
import { busyBuilding } from './harness/busy-building.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { speak } from './harness/screen-choices.ts';
import { signIn } from './harness/sign-in.ts';
import { walk } from './harness/tour.ts';
import { en, zh } from './harness/words.ts';

const scene = openScene();

/** What the building itself brings along in Chinese: its name, its people, its companies, what they said. */
const data =
  /蔚蓝国际大厦|李静|张敏|周师傅|吴兰|何芳|孙伟|郑主管|冯经理|工程部|保安部|内务部|人事部|客户服务部|蓝海贸易|通达物流|会议室|灯管闪烁|值班员|中文/g;

/** Every word the window says: text, names for screen readers, hints in fields. */
function allWords({ page }: RunningDesk): Promise<string[]> {
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

const looksLikeKey = new RegExp(`\\b(${Object.keys(zh).join('|')})\\.\\w+`);

test('English and back while the desk runs: every word changes, none is missing, and the choice is kept', async () => {
  const dir = await scene.building(busyBuilding);
  const desk = await scene.start(dir);
  await signIn(desk, 'supervisor');
  const { page } = desk;

  await speak(desk, 'en');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await walk(desk, en, async (screen) => {
    const words = await allWords(desk);
    const chinese = words.filter((text) => /\p{Script=Han}/u.test(text.replace(data, '')));
    expect(chinese, `left in Chinese: ${screen}`).toEqual([]);
    expect(
      words.filter((text) => looksLikeKey.test(text)),
      `without a text: ${screen}`,
    ).toEqual([]);
  });
  await speak(desk, 'zh-CN');
  const english = new Set(englishOnly());
  await walk(desk, zh, async (screen) => {
    const words = await allWords(desk);
    expect(
      words.filter((text) => english.has(text)),
      `left in English: ${screen}`,
    ).toEqual([]);
    expect(
      words.filter((text) => looksLikeKey.test(text)),
      `without a text: ${screen}`,
    ).toEqual([]);
  });

  await speak(desk, 'en');
  await desk.close();
  const again = await scene.start(dir);
  await again.page.getByRole('button', { name: en.session.signIn }).waitFor();
});

/** The English texts that are not the same in Chinese and hold no names to be filled in. */
function englishOnly(): string[] {
  const chinese = new Set(textsOf(zh));
  return textsOf(en).filter((text) => !chinese.has(text) && !text.includes('{{'));
}

function textsOf(texts: object): string[] {
  return Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : textsOf(text)));
}
