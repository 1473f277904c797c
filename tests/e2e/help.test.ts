import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guides } from '../../renderer/help/guides/zh-CN.ts';
import { helpWords } from '../../renderer/help/words/zh-CN.ts';
import { tempDir } from '../fixtures/temp-dir.ts';
import { savePdf, squeezed } from './harness/pdf.ts';
import { keysOf } from './harness/register-keys.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();

const help = ({ page }: RunningDesk, screen: keyof typeof zh.shell.screens) =>
  page.getByRole('dialog', { name: `${zh.help.title} · ${zh.shell.screens[screen]}` });

test('F1 says of the open screen what it is for, and leads to the two pages of whoever sits there', async () => {
  const dir = await scene.building();
  const desk = await scene.start(dir);
  const { page, hands } = desk;
  await signIn(desk, 'guard');
  await hands.press('F1');
  await help(desk, 'now').getByText(helpWords.now.what).waitFor();
  await hands.press('Escape');
  await hands.press(keysOf('keys'));
  await hands.press('F1');
  const about = help(desk, 'keys');
  for (const step of helpWords.keys.steps) await about.getByText(step).waitFor();
  await about.getByText(zh.shell.keys.start).waitFor();

  await about.getByRole('button', { name: fill(zh.help.guide, { role: zh.domain.role.nightGuard }) }).click();
  await page.locator('[data-sheet]').getByText(guides.guideGuard.title).first().waitFor();
  const pages = await savePdf(desk, join(dir, 'guide.pdf'));
  expect(pages).toHaveLength(2);
  const { chapters, keys } = guides.guideGuard;
  for (const { title, steps } of chapters) {
    for (const words of [title, ...steps]) expect(pages.join('')).toContain(squeezed(words));
  }
  for (const [key, does] of keys) expect(pages.join('')).toContain(squeezed(`${key}${does}`));
  for (const form of ['guideReceptionist', 'guideSupervisor'] as const) {
    await page.getByLabel(zh.print.preview.which).selectOption(form);
    await page.locator('[data-sheet]').getByText(guides[form].title).first().waitFor();
    expect(await page.locator('[data-sheet]').count()).toBe(2);
  }
});

test('the settings name what the first hour still lacks, who wrote what is shipped, and pack what support may see', async () => {
  const dir = await scene.building();
  const desk = await scene.start(dir);
  const { page, hands, app } = desk;
  await signIn(desk, 'supervisor');
  await hands.press(keysOf('settings'));
  const sample = page.getByRole('button', { name: fill(zh.firstHour.do, { task: zh.firstHour.tasks.labels }) });
  await sample.click();
  expect(await savePdf(desk, join(dir, 'labels.pdf'))).toHaveLength(1);
  await hands.press('Escape');
  await page.getByRole('button', { name: zh.firstHour.hide }).waitFor();
  await sample.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: zh.firstHour.hide }).click();
  await page.getByRole('button', { name: zh.firstHour.show }).waitFor();

  await page.getByRole('button', { name: zh.about.licences.open }).click();
  const licences = page.getByRole('list', { name: zh.about.licences.open });
  for (const name of ['electron', 'react', 'better-sqlite3', 'zod', '@noble/hashes']) {
    await licences.getByText(new RegExp(`^${name} \\d`)).waitFor();
  }
  await licences.getByText(/^react \d/).click();
  await licences

    .getByText(/Permission is hereby granted/)
    .filter({ visible: true })
    .first()
    .waitFor();

  const stick = tempDir();
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, stick);
  await page.getByRole('button', { name: zh.about.support.save }).click();
  await page.getByText(shape(zh.about.support.saved)).waitFor();
  expect(readdirSync(stick)).toEqual([expect.stringMatching(/^deskbook-support-\d{8}-\d{4}\.zip$/)]);
});
