import { join } from 'node:path';
import { expect, test } from 'vitest';
import { png } from '../fixtures/pictures.ts';
import { incidentStep, sendReport, untilReportOwed, writeIncident } from './harness/incidents.ts';
import { savePdf, squeezed } from './harness/pdf.ts';
import { pastePhotos, takenAt } from './harness/photos.ts';
import { keysOf } from './harness/register-keys.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();
const words = zh.incidents;

test('A40 S26 the guard finds a leak: few keys, photos, the log, a report that outlives leaving its page; locked when sent, supplements beside it, F26 with all of it', async () => {
  const dir = await scene.building();
  const desk = await scene.start(dir);
  const { page, hands } = desk;
  await signIn(desk, 'guard');
  const record = await writeIncident(desk, '地下二层水泵房', '墙面渗水，地面积水约两公分');
  expect(hands.count(), 'beside the text').toBeLessThanOrEqual(30);

  await record.getByRole('textbox', { name: words.quickLabel }).fill('已关总阀');
  await hands.press('Enter');
  await record.getByRole('list').getByText('已关总阀').first().waitFor();

  const bomb = Buffer.from(png(10, 10));
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  await record.locator('input[type=file]').setInputFiles([
    { name: 'bomb.png', mimeType: 'image/png', buffer: bomb },
    { name: 'list.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') },
  ]);
  await record.getByText(fill(zh.attachments.add.tooManyPixels, { name: 'bomb.png' })).waitFor();
  await record.getByText(fill(zh.attachments.add.notPicture, { name: 'list.jpg' })).waitFor();
  await pastePhotos(page, 2);
  await hands.press('Control+Enter');
  await record.getByRole('form', { name: shape(zh.attachments.add.title_other) }).waitFor({ state: 'detached' });
  const taken = record.getByText(fill(zh.attachments.takenAt, { at: takenAt }));
  await expect.poll(() => taken.count(), { timeout: 20_000 }).toBe(2);

  await untilReportOwed(desk, record);
  await record.getByRole('button', { name: words.newReport }).press('Enter');
  const report = record.getByRole('form', { name: words.reportTitle });
  const impact = report.getByRole('textbox', { name: shape(words.field.impact) });
  await impact.fill('水泵房停用三小时');
  // Somebody comes to the desk: the report waits, half written.
  await hands.press(keysOf('cases'));
  await page.getByLabel(zh.cases.filter).waitFor();
  await hands.press(keysOf('incidents'));
  await page.getByRole('listbox', { name: words.list }).getByRole('option').first().click();
  await record.getByRole('button', { name: words.newReport }).press('Enter');
  await impact.waitFor();
  expect(await impact.inputValue(), 'kept').toBe('水泵房停用三小时');
  await sendReport(desk, record);

  // Nothing can be written any more; what was wrong is said beside it, and both stand in one view.
  await record.getByText(words.waitsReview).waitFor();
  expect(await record.getByRole('textbox', { name: words.quickLabel }).count()).toBe(0);
  for (const step of ['fill', 'reopen', 'end'] as const) expect(await incidentStep(record, step).count()).toBe(0);
  await record.getByRole('button', { name: fill(words.supplementOpen, { what: words.field.phenomenon }) }).click();
  await record.getByLabel(words.field.text).fill('积水约五公分');
  await hands.press('Control+Enter');
  const facts = record.getByRole('region', { name: words.facts });
  await facts.getByText('积水约五公分').waitFor();
  await facts.getByText('墙面渗水，地面积水约两公分').waitFor();

  await hands.press('Control+p');
  await page.locator('[data-sheet]').first().waitFor();
  const printed = (await savePdf(desk, join(dir, 'F26.pdf'))).join('');
  for (const said of ['墙面渗水，地面积水约两公分', '积水约五公分', '已关总阀', '水泵房停用三小时', '周师傅'])
    expect(printed).toContain(squeezed(said));
});
