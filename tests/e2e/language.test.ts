import { expect, test } from 'vitest';
import { zhTW } from '../../renderer/i18n/zh-TW/index.ts';
import type { Language } from '../../shared/contract/desk.ts';
import { describe, openReportOfWang } from './harness/reporting.ts';
import { openScene } from './harness/scene.ts';
import { speak } from './harness/screen-choices.ts';
import { signIn } from './harness/sign-in.ts';
import { en, zh } from './harness/words.ts';
import { strangeWords } from './harness/words-shown.ts';

const scene = openScene();
const texts = { 'zh-CN': zh, 'zh-TW': zhTW, en } as const;

test('English, Taiwan’s Chinese and back in the middle of a form: every word turns, what was typed stays, and the choice is kept', async () => {
  const dir = await scene.building();
  const desk = await scene.start(dir);
  const { page } = desk;
  await signIn(desk, 'supervisor');
  await openReportOfWang(desk);
  await describe(desk, '灯管闪烁');
  for (const language of ['en', 'zh-TW', 'zh-CN', 'en'] as Language[]) {
    await speak(desk, language);
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await strangeWords(desk, language)).toEqual([]);
    const { content } = texts[language].intake;
    expect(await page.getByLabel(content).inputValue()).toBe('灯管闪烁');
  }
  await desk.close();
  const again = await scene.start(dir);
  await again.page.getByRole('button', { name: en.session.signIn }).waitFor();
});
