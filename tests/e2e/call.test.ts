import { expect, test } from 'vitest';
import { callerName, intakeField, openReportOfWang } from './harness/reporting.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { shape, zh } from './harness/words.ts';

const scene = openScene();

test('a call that is no report costs one key, and becomes a report later without retyping', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk);
  await openReportOfWang(desk);
  await intakeField(desk, 'content').fill('问物业费怎么交');
  hands.count();
  await hands.press('F6', '1');
  const call = page.getByRole('article').filter({ hasText: '问物业费怎么交' });
  await call.waitFor();
  expect(hands.count()).toBe(2);
  expect(await page.getByRole('button', { name: shape(zh.drafts.count) }).count()).toBe(0);

  await call.getByRole('button', { name: zh.calls.promote }).click();
  await intakeField(desk, 'content').waitFor();
  expect(await intakeField(desk, 'content').inputValue()).toBe('问物业费怎么交');
  expect(await intakeField(desk, 'who').inputValue()).toBe('E-1203');
  expect(await callerName(desk).inputValue()).toBe('Wang');
});
