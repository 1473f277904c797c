import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lampReport, tellAll } from '../fixtures/reports.ts';
import { aSurvey } from '../fixtures/surveys.ts';
import type { Seeded } from './harness/folder.ts';
import { focused } from './harness/hands.ts';
import { savePdf, squeezed } from './harness/pdf.ts';
import { keysOf } from './harness/register-keys.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, zh } from './harness/words.ts';

const scene = openScene();

/** A desk that has been at work for a month, and was off until now. */
async function lastMonth(seeded: Seeded): Promise<void> {
  const { desk, receptionist, minutesAgo } = seeded;
  for (const days of [32, 9, 8]) {
    minutesAgo(days * 24 * 60);
    await tellAll(seeded, await desk.call('cases.register', lampReport(seeded), receptionist));
  }
  minutesAgo(0);
}

test('S45 the weekly report waits on Now: read down to its records, written, handed in, saved as F57', async () => {
  const dir = await scene.building(lastMonth);
  const desk = await scene.start(dir);
  const { page, hands } = desk;
  await signIn(desk, 'supervisor');
  const waiting = page.getByRole('option').filter({ hasText: zh.workReports.title.week });
  await waiting.click();
  const report = page.getByRole('article', { name: zh.workReports.title.week });
  await report.getByText(/等主管上报/).waitFor();

  const lines = report.getByRole('button');
  await focused(lines.filter({ hasText: '一分钟告知率' })).waitFor();
  await hands.press('ArrowDown', 'Enter');
  const numbers = page.getByRole('grid', { name: zh.indicators.title });
  await numbers.getByRole('row', { name: /^告知到位率/, selected: true }).waitFor();
  await hands.press('Escape');
  await report.waitFor();

  await page.getByRole('button', { name: zh.workReports.words }).click();
  await focused(page.getByLabel(zh.workReports.done)).waitFor();
  await hands.write('换灯两盏');
  await page.getByLabel(zh.workReports.submittedTo).fill('冯经理');
  await hands.press('Control+Enter');
  await report.getByText(/已报送 冯经理/).waitFor();

  await hands.press('Control+p');
  await page.locator('[data-sheet]').getByText('换灯两盏').waitFor();
  const text = (await savePdf(desk, join(dir, 'week.pdf'))).join('');
  for (const words of [zh.workReports.title.week, '一分钟告知率', '换灯两盏', zh.workReports.course]) {
    expect(text).toContain(squeezed(words));
  }
  await hands.press(keysOf('now'));
  await page.getByRole('listbox', { name: zh.now.list }).waitFor();
  await expect.poll(() => waiting.count()).toBe(0);
});

test('S17 slips are written down by digits alone, one after the other; the rate stands at once', async () => {
  const desk = await scene.start(await scene.building((seeded) => aSurvey(seeded, 4)));
  const { page, hands } = desk;
  await signIn(desk);
  await hands.press(keysOf('indicators'));
  await page.getByRole('radio', { name: zh.workReports.pages.surveys }).press('Space');
  const survey = page.getByRole('article', { name: '2025年上半年意见征询' });
  await survey.getByRole('button', { name: zh.surveys.step.answer }).click();
  const number = page.getByLabel(zh.surveys.entry.no);
  const boxes = page.getByRole('grid', { name: zh.surveys.entry.keys });
  for (const [slip, answers] of [
    ['1', ['1', '3']],
    ['2', ['2', '4']],
  ] as const) {
    await focused(number).waitFor();
    await hands.type(slip);
    await hands.press('Enter');
    await focused(boxes).waitFor();
    await hands.press(...answers, 'Enter');
    await page.getByText(fill(zh.surveys.entry.taken, { no: `A${slip}` })).waitFor();
  }
  const result = survey.getByRole('region', { name: zh.surveys.result });
  await result.getByText('50.0%').first().waitFor();
  await result.getByText('75.0%').waitFor();
  await result
    .getByText(fill(zh.surveys.worst, { text: '维修质量', dissatisfied: '1', cumulative: '100.0' }))
    .waitFor();
  expect(await survey.getByRole('button', { name: zh.surveys.step.close }).count()).toBe(0);
});
