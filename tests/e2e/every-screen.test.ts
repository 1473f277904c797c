import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../shared/contract/desk.ts';
import { accessProblems } from './harness/axe.ts';
import { fullBuilding } from './harness/busy-building.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { colour, speak } from './harness/screen-choices.ts';
import { signIn } from './harness/sign-in.ts';
import { walk } from './harness/tour.ts';
import { en, type Words, zh } from './harness/words.ts';
import { strangeWords } from './harness/words-shown.ts';

const languages: { language: Language; words: Words; other: string }[] = [
  { language: 'zh-CN', words: zh, other: 'English' },
  { language: 'en', words: en, other: '中文' },
];

/** WCAG A and AA by axe-core on every screen, by day and by night; and no word but in the language that was chosen. */
describe('every screen', () => {
  const scene = openScene('file');
  let desk: RunningDesk;
  beforeAll(async () => {
    desk = await scene.start(await scene.building(fullBuilding));
    await signIn(desk, 'supervisor');
  });

  for (const { language, words } of languages) {
    for (const theme of ['light', 'dark'] as const) {
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
  }
});

describe('before anybody is signed in, accessible too', () => {
  const scene = openScene();

  test('the first start', async () => {
    const { page } = await scene.start(scene.folder());
    for (const { words, other } of languages) {
      await page.getByRole('heading', { name: words.setup.title }).waitFor();
      expect(await accessProblems(page, words.setup.title)).toEqual([]);
      await page.getByRole('button', { name: words.setup.create }).click();
      await page.getByText(words.errors.field.required).first().waitFor();
      expect(await accessProblems(page, `${words.setup.title}, with errors`)).toEqual([]);
      await page.getByRole('button', { name: other }).click();
    }
  });

  test('signing in', async () => {
    const { page } = await scene.start(await scene.building());
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const { words, other } of languages) {
        await page.getByRole('button', { name: words.session.signIn }).waitFor();
        expect(await accessProblems(page, `signing in, ${colorScheme}`)).toEqual([]);
        await page.getByRole('button', { name: other }).click();
      }
    }
  });
});
