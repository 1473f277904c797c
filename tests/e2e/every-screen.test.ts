import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../shared/contract/desk.ts';
import { accessProblems } from './harness/axe.ts';
import { fullBuilding } from './harness/busy-building.ts';
import { lendAtOtherDeskToo } from './harness/other-desk.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { colour, speak } from './harness/screen-choices.ts';
import { signIn } from './harness/sign-in.ts';
import { walk } from './harness/tour.ts';
import { en, type Words, zh } from './harness/words.ts';
import { strangeWords } from './harness/words-shown.ts';

/** Each language once and each theme once: what axe finds hangs on the theme, which words are shown on the language. */
const walks: { language: Language; words: Words; theme: 'light' | 'dark' }[] = [
  { language: 'zh-CN', words: zh, theme: 'light' },
  { language: 'en', words: en, theme: 'dark' },
];

/** WCAG A and AA by axe-core on every screen, by day and by night; and no word but in the language that was chosen. */
describe('every screen', () => {
  const scene = openScene('file');
  let desk: RunningDesk;
  beforeAll(async () => {
    const dir = await scene.building(fullBuilding);
    await lendAtOtherDeskToo(dir);
    desk = await scene.start(dir);
    await signIn(desk, 'supervisor');
  });

  for (const { language, words, theme } of walks) {
    test(`${language}, ${theme}`, async () => {
      await speak(desk, language);
      await colour(desk, words.shell.theme[theme]);
      const problems: string[] = [];
      await walk(desk, words, async (screen) => {
        problems.push(...(await accessProblems(desk.page, screen)));
        for (const word of await strangeWords(desk, language)) problems.push(`${screen}: says "${word}"`);
      });
      expect(problems).toEqual([]);
    });
  }
});
