import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { png } from '../fixtures/pictures.ts';
import { lampReport } from '../fixtures/reports.ts';
import { focused } from './harness/hands.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();

/** The record of Wang's lamp, with nothing done about it yet. */
async function openLamp(): Promise<RunningDesk & { dir: string }> {
  const dir = await scene.building((seeded) =>
    seeded.desk.call('cases.register', lampReport(seeded), seeded.receptionist),
  );
  const desk = await scene.start(dir);
  await signIn(desk);
  await desk.hands.press('Alt+2');
  const list = desk.page.getByRole('listbox', { name: zh.cases.list });
  await list.getByRole('option').first().waitFor();
  await desk.hands.press('ArrowDown');
  return { ...desk, dir };
}
const large = (kind: string, caption: string) => fill(zh.attachments.open, { kind, caption }).trim();
const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'image/png', buffer: Buffer.from(bytes) });

test('a photo by file: made smaller, captioned, kept, opened large by key, and still there after a restart', async () => {
  const { page, hands, close, dir } = await openLamp();
  const record = page.getByRole('article', { name: 'E-1203' });
  await record.getByText(zh.attachments.none).waitFor();
  const bytes = [file('IMG_2001.png', png(3000, 1500)), file('slip.pdf', new TextEncoder().encode('%PDF-1.7'))];
  await record.locator('input[type=file]').setInputFiles(bytes);
  await record
    .getByRole('alert')
    .getByText(fill(zh.attachments.add.notPicture, { name: 'slip.pdf' }))
    .waitFor();
  const form = record.getByRole('form', { name: shape(zh.attachments.add.title_other) });
  await form.getByText(zh.attachments.add.smaller).waitFor();
  await form.getByLabel(zh.attachments.add.caption).focus();
  await hands.write('灯管发黑');
  await hands.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  const thumbnail = record.getByRole('button', { name: large(zh.attachments.kind.before, '灯管发黑') });
  await thumbnail.locator('img').waitFor();
  await record.getByText(zh.attachments.history.added).waitFor();
  expect(readdirSync(join(dir, 'blobs')).every((name) => name.endsWith('.jpg'))).toBe(true);

  await thumbnail.press('Enter');
  const shown = page.getByRole('dialog').locator('img');
  await shown.waitFor();
  const width = await shown.evaluate(async (img) => {
    if (!(img instanceof HTMLImageElement)) return 0;
    await img.decode();
    return img.naturalWidth;
  });
  expect(width).toBe(1600);
  await hands.press('Escape');
  await shown.waitFor({ state: 'detached' });
  await focused(thumbnail).waitFor();
  await close();

  const again = await scene.start(dir);
  await signIn(again);
  await again.hands.press('Alt+2');
  await again.page.getByRole('listbox', { name: zh.cases.list }).getByRole('option').first().waitFor();
  await again.hands.press('ArrowDown');
  const kept = again.page.getByRole('button', { name: large(zh.attachments.kind.before, '灯管发黑') });
  await kept.scrollIntoViewIfNeeded();
  await kept.locator('img').waitFor();
});

test('a pasted photo is struck out with a reason and stays in the record; without a camera that is said calmly', async () => {
  const { page, hands } = await openLamp();
  const record = page.getByRole('article', { name: 'E-1203' });
  await record.getByText(zh.attachments.none).waitFor();
  await page.evaluate(
    (bytes) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }));
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [...png(60, 40)],
  );
  const form = record.getByRole('form', { name: shape(zh.attachments.add.title_other) });
  await form.getByRole('img', { name: zh.attachments.add.pasted }).waitFor();
  await hands.press('Control+Enter');
  const thumbnail = record.getByRole('button', { name: large(zh.attachments.kind.before, '') });
  await thumbnail.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: zh.attachments.void.open, exact: true }).press('Enter');
  await focused(dialog.getByLabel(zh.attachments.void.reason)).waitFor();
  await hands.press('Enter');
  await dialog.getByText(zh.errors.field.required).waitFor();
  await hands.write('拍到了别人');
  await hands.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await record.getByText(fill(zh.attachments.struck_other, { count: 1 })).click();
  await record.locator('details').getByText('拍到了别人').waitFor();

  await record.getByRole('button', { name: zh.attachments.camera }).press('Enter');
  await page.getByRole('dialog').getByRole('alert').getByText(zh.attachments.shooting.none).waitFor();
  await hands.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await record.count()).toBe(1);
});
