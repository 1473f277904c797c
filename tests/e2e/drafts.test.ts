import { expect, test } from 'vitest';
import { focused } from './harness/hands.ts';
import { describe, intakeField, openReportOfWang, tellingPage } from './harness/reporting.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, zh } from './harness/words.ts';

const scene = openScene();

/** What the book holds of the forms that are not finished. */
const kept = ({ page }: RunningDesk) =>
  page.evaluate(async () => JSON.stringify(await window.desk.call('drafts.list', {})));

test('A48 the plug is pulled over two half-typed reports: both are offered again, whole; saving makes one record', async () => {
  const dir = await scene.building();
  const before = await scene.start(dir);
  await signIn(before);
  await before.hands.press('F2');
  await intakeField(before, 'content').waitFor();
  await intakeField(before, 'content').fill('走廊有异响');
  await openReportOfWang(before);
  await describe(before, '会议室灯管闪烁，晃得眼睛疼');
  await before.hands.type('6');
  await expect.poll(() => kept(before), { timeout: 10_000 }).toContain(String.raw`\"ext\":\"6\"`);
  await before.kill();

  const after = await scene.start(dir);
  const { page, hands } = after;
  await signIn(after);
  await page.getByText(zh.now.empty).waitFor();
  await page.getByRole('button', { name: fill(zh.drafts.found_other, { count: 2 }) }).waitFor();
  await hands.press('Alt+9');
  const list = page.getByRole('list', { name: zh.drafts.list });
  expect(await list.getByRole('listitem').count()).toBe(2);
  await list.getByRole('listitem').filter({ hasText: '走廊有异响' }).waitFor();
  const ofWang = list.getByRole('button', { name: /^(?!丢弃).*E-1203/ });
  await focused(list.getByRole('button').first()).waitFor();
  while (!(await focused(ofWang).isVisible())) await hands.press('Tab');
  await hands.press('Enter');

  await intakeField(after, 'content').waitFor();
  expect(await intakeField(after, 'who').inputValue()).toBe('E-1203');
  expect(await intakeField(after, 'where').inputValue()).toBe('会议室');
  expect(await intakeField(after, 'what').inputValue()).toBe(zh.domain.type.lamp);
  expect(await intakeField(after, 'content').inputValue()).toBe('会议室灯管闪烁，晃得眼睛疼');
  expect(await page.getByRole('textbox', { name: zh.intake.ext }).inputValue()).toBe('6');

  await hands.press('Control+Enter', 'Control+Enter');
  await tellingPage(after).waitFor();
  await page.getByRole('timer').waitFor();
  await hands.press('Alt+2');
  const cases = page.getByRole('listbox', { name: zh.cases.list });
  await cases.getByRole('option').first().waitFor();
  expect(await cases.getByRole('option').count()).toBe(1);
  await cases.getByRole('option').getByText(zh.domain.state.registered).waitFor();
  expect(await cases.getByText(zh.domain.state.notified).count()).toBe(0);
  await page.getByRole('button', { name: /走廊有异响/ }).waitFor();
  await after.kill();

  const again = await scene.start(dir);
  await signIn(again);
  await again.page.getByRole('button', { name: fill(zh.drafts.found_other, { count: 1 }) }).waitFor();
});
