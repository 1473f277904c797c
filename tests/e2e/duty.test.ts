import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packFile } from '../../electron/paper-pack/pack-folders.ts';
import { fullBuilding } from './harness/busy-building.ts';
import { pagesOf } from './harness/pdf.ts';
import { keysOf } from './harness/register-keys.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, zh } from './harness/words.ts';

const scene = openScene();

test('S25 S47 what must be read is seen at sign-in and read; who is on duty is looked up; the paper pack is made', async () => {
  const dir = await scene.building(fullBuilding);
  const desk = await scene.start(dir);
  await signIn(desk, 'supervisor');
  const { page, hands } = desk;
  await page.getByRole('region', { name: zh.deskNotes.strip.label }).getByRole('button').click();
  await page.getByRole('button', { name: zh.deskNotes.step.read, exact: true }).click();
  await page.getByText(fill(zh.deskNotes.readers.count, { read: '1', all: '1' })).waitFor();
  await hands.press(keysOf('now'));
  await page.getByRole('region', { name: zh.deskNotes.strip.label }).waitFor({ state: 'detached' });

  await hands.press(keysOf('directory'));
  await page.getByRole('tab', { name: zh.directory.tabs.duty }).click();
  await page.getByRole('table', { name: zh.duty.title }).getByRole('button').first().click();
  await page.getByRole('button', { name: zh.duty.askSwap, exact: true }).waitFor();

  await hands.press(keysOf('settings'));
  await page.getByRole('button', { name: zh.paperPack.refresh, exact: true }).press('Enter');
  await page.getByText(zh.paperPack.state.written).waitFor();
  const status = await page.evaluate(() => window.desk.call('pack.status', {}));
  if (!status.ok) throw new Error('no pack');
  expect(status.value).toMatchObject({ counts: { keysOut: 1, blanks: 10 } });
  const file = join(dir, 'paper-pack', packFile);
  const pages = await pagesOf(file);
  expect(pages.length).toBeGreaterThanOrEqual(12);
  expect(pages.join()).toContain('PB-07');
  expect(desk.complaints()).toEqual([]);
});
