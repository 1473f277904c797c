import { describe, expect, test } from 'vitest';
import { accessProblems } from './harness/axe.ts';
import { openScene } from './harness/scene.ts';
import { en, zh } from './harness/words.ts';

const languages = [
  { words: zh, other: 'English' },
  { words: en, other: '简体中文' },
];

describe('before anybody is signed in, accessible too', () => {
  const scene = openScene();

  test('the first start', async () => {
    const { page } = await scene.start(scene.folder());
    await page.getByRole('heading', { name: zh.setup.title }).waitFor();
    await page.keyboard.press('F1');
    await page.getByText(zh.setup.help.join).waitFor();
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
    await page.getByRole('button', { name: zh.session.signIn }).waitFor();
    await page.keyboard.press('F1');
    await page.getByText(zh.session.help.forgotten).waitFor();
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
