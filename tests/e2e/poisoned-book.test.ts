import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { poison, poisoned } from '../attack/poisoned.ts';
import { fullBuilding } from './harness/busy-building.ts';
import { lendAtOtherDeskToo } from './harness/other-desk.ts';
import { answerSaveDialog, pagesOf } from './harness/pdf.ts';
import { keysOf } from './harness/register-keys.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { walk } from './harness/tour.ts';
import { fill, zh } from './harness/words.ts';

/** Somebody has typed a script into every field of the desk that takes words. */
describe('a book full of scripts', () => {
  const scene = openScene('file');
  let desk: RunningDesk;
  let dir = '';
  beforeAll(async () => {
    dir = await scene.building((seeded) => fullBuilding(poisoned(seeded)));
    await lendAtOtherDeskToo(dir);
    desk = await scene.start(dir);
    await signIn(desk, 'supervisor');
  });

  /** What would be on the page if any of it were taken for more than words. */
  const signs = () =>
    desk.page.evaluate(() => ({
      ran: 'attacked' in window,
      made: document.querySelectorAll('img[src="x"], [onerror], main script').length,
    }));
  const none = { ran: false, made: 0 };

  test('every screen shows it as the words it is', async () => {
    let seen = 0;
    await walk(desk, zh, async (screen) => {
      expect(await signs(), screen).toEqual(none);
      if ((await desk.page.locator('body').innerText()).includes(poison)) seen += 1;
    });
    expect(seen).toBeGreaterThan(10);
  });

  test('so do the search and a printed slip', async () => {
    const { page, hands } = desk;
    await hands.press('Escape', 'Control+k');
    await page.getByRole('dialog', { name: zh.search.title }).getByRole('combobox').fill('onerror=window');
    await page.getByRole('option').first().waitFor();
    expect(await signs()).toEqual(none);
    await hands.press('Escape');
    await hands.press(keysOf('calls'), 'ArrowDown', 'Control+p');
    await page.locator('[data-sheet]').first().waitFor();
    expect(await signs()).toEqual(none);
    const file = join(dir, 'poison.pdf');
    await answerSaveDialog(desk, file);
    await page.getByRole('button', { name: zh.print.preview.save }).click();
    await page.getByText(fill(zh.print.preview.saved, { file })).waitFor();
    expect((await pagesOf(file)).join()).toContain('onerror=window.attacked=1');
  });
});
