import { expect, test } from 'vitest';
import { focused } from './harness/hands.ts';
import { turnClock } from './harness/machine-clock.ts';
import { keysOf } from './harness/register-keys.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, zh } from './harness/words.ts';

const scene = openScene();

test('S26 a guard’s line costs three keys, is kept half written, becomes an emergency without retyping, and is written up from paper', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk, 'guard');
  const text = page.getByLabel(zh.log.text);
  const writing = focused(text);
  const lines = page.getByRole('listbox', { name: zh.log.list }).getByRole('option');

  await hands.press('F9');
  await writing.waitFor();
  await page.getByRole('button', { name: zh.phrases.shipped.logPatrol }).waitFor();
  await hands.press('1', 'Enter');
  await text.waitFor({ state: 'detached' });
  expect(hands.count(), 'F9, a digit, Enter').toBe(3);

  await hands.press('F9');
  await writing.waitFor();
  await hands.paste('车库跑水，约两米宽');
  await hands.press('Escape');
  await page.getByRole('button', { name: fill(zh.drafts.count, { count: 1 }) }).waitFor();
  await hands.press('Alt+d');
  await page.getByRole('list', { name: zh.drafts.list }).getByRole('button').first().click();
  await writing.waitFor();
  expect(await text.inputValue(), 'kept').toBe('车库跑水，约两米宽');
  await hands.press('F8');
  const content = page.getByLabel(zh.emergency.words);
  await content.waitFor();
  expect(await content.inputValue()).toBe('车库跑水，约两米宽');
  await hands.press('Escape', keysOf('log'));
  await lines.nth(1).waitFor();

  await page.getByRole('button', { name: zh.log.paper.start }).click();
  await page.getByRole('button', { name: zh.log.paper.begin }).click();
  await page.getByText(zh.log.paper.running, { exact: true }).waitFor();
  await hands.press('F9');
  await writing.waitFor();
  await hands.paste('停电时写的');
  await hands.press('Enter');
  const sheet = page.getByRole('dialog').getByLabel(zh.log.paper.formNo);
  await focused(sheet).waitFor();
  await sheet.fill('O-A-261125-07');
  const span = await page.getByRole('region', { name: zh.log.paper.title }).textContent();
  await page
    .getByRole('dialog')
    .getByLabel(zh.log.paper.happenedAt)
    .fill(/(\d\d:\d\d) 至/.exec(span ?? '')?.[1] ?? '');
  await page.getByRole('button', { name: zh.log.save }).first().click();
  await lines.filter({ hasText: '停电时写的' }).waitFor();
  await page.getByText(fill(zh.log.paper.count_other, { count: 1 })).waitFor();
  expect(await page.getByLabel(zh.log.paper.formNo).inputValue(), 'the next sheet of the pad').toBe('O-A-261125-08');
});

test('S26 somebody sets the computer’s clock back: the desk goes on by its own time, says so at once, in its log and on what was written then', async () => {
  const desk = await scene.start(await scene.building(), [], Date.now());
  const { page, hands } = desk;
  await signIn(desk, 'guard');
  const text = page.getByLabel(zh.log.text);
  await hands.press('F9');
  await focused(text).waitFor();
  await hands.paste('巡查到地下二层');
  await hands.press('Enter');
  await text.waitFor({ state: 'detached' });
  const before = await page.evaluate(() => window.desk.call('app.now', {}));
  await turnClock(desk, -60 * 60_000);
  const notice = fill(zh.log.clockBack, { span: '1 小时' });
  await hands.press(keysOf('log'));
  const lines = page.getByRole('listbox', { name: zh.log.list }).getByRole('option');
  await lines.filter({ hasText: notice }).waitFor();
  const after = await page.evaluate(() => window.desk.call('app.now', {}));
  expect(after.ok && before.ok && Number(after.value) >= Number(before.value), 'no time comes twice').toBe(true);
  await lines.filter({ hasText: '巡查到地下二层' }).click();
  const record = page.getByRole('article', { name: '巡查到地下二层' });
  await record.getByRole('list', { name: zh.log.clockMoved }).getByText(notice).waitFor();
});
