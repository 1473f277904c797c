import { expect, test } from 'vitest';
import { sign } from './harness/pen.ts';
import { describe, openReportOfWang, tellingPage, turnOf } from './harness/reporting.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { shape, zh } from './harness/words.ts';

const scene = openScene();

/** A report of Wang's, saved: the page on which engineering is told. */
async function report(desk: RunningDesk, content: string, typeKeys: string): Promise<void> {
  await openReportOfWang(desk);
  await describe(desk, content, typeKeys);
  await desk.hands.type(' ');
  await desk.hands.press('Control+Enter');
  await tellingPage(desk).waitFor();
}

test('from told to signed: the order counts its fifteen minutes, an empty pad is refused, and the slip completes the case', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk);
  await report(desk, '会议室灯管闪烁', 'dj');
  await hands.press('g');
  await turnOf(desk, 'floorSupervisor').waitFor();
  await hands.press('g');
  await page.getByRole('status').getByText(shape(zh.cases.notify.allTold)).waitFor();

  await hands.press('Alt+3');
  await page.getByRole('option').filter({ hasText: 'E-1203' }).waitFor();
  await hands.press('ArrowDown');
  const order = page.getByRole('article', { name: 'E-1203' });
  await order.getByRole('timer').getByText(shape(zh.orders.clock.left)).waitFor();
  const press = (name: string) => order.getByRole('button', { name, exact: true }).press('Enter');
  await press(zh.orders.step.arrive);
  await hands.press('Control+Enter');
  await order.getByText(shape(zh.orders.clock.onTime)).waitFor();

  await press(zh.orders.step.done);
  await hands.write('已换灯管');
  await hands.press('Control+Enter');
  await order.getByText(zh.orders.state.done, { exact: true }).waitFor();

  await press(zh.orders.step.accept);
  const form = order.getByRole('form', { name: zh.orders.sign.acceptance });
  await form.getByRole('textbox', { name: zh.orders.field.signer }).fill('Wang');
  await hands.press('Control+Enter');
  await form.locator('[data-fault]').getByText(zh.orders.sign.padHint).waitFor();
  await sign(desk, zh.orders.sign.pad);
  await hands.press('Control+Enter');
  await order.getByText(zh.orders.state.accepted, { exact: true }).waitFor();
  await order.getByRole('img', { name: `${zh.orders.field.signer} Wang` }).waitFor();
  await press(zh.orders.step.return);
  await order.getByText(zh.orders.state.returned, { exact: true }).waitFor();
  await order.getByRole('button', { name: /C-\w-\d{6}-\d{3}/ }).press('Enter');
  await order.getByText(zh.domain.state.followUpPending, { exact: true }).waitFor();
});

test('A15 a paid part: the quote comes first, by letters, and telling is possible only after the yes', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk);
  await report(desk, '换两个温控器', 'sf');
  await page.getByRole('button', { name: zh.intake.toRecord }).press('Enter');
  const record = page.getByRole('article', { name: 'E-1203' });
  await record.getByText(zh.orders.quote.lead).waitFor();
  await record.getByRole('button', { name: zh.orders.quote.open, exact: true }).press('Enter');
  const form = record.getByRole('form', { name: zh.orders.quote.title });
  await form.waitFor();
  await hands.press('t', 't', 'p', 'p', 'p');
  await form.getByText('430 元', { exact: true }).waitFor();
  await form.getByRole('radio', { name: zh.orders.payer.tenant }).press('Space');
  await form.getByRole('radio', { name: zh.orders.decision.accepted }).press('Space');
  await hands.press('Control+Enter');
  await form.waitFor({ state: 'hidden' });
  await record.getByText('430 元', { exact: true }).waitFor();
  await record.getByText(zh.orders.decision.accepted, { exact: true }).waitFor();
  await record.getByText(zh.orders.none).waitFor();
  await hands.press('g');
  await record.getByRole('button', { name: /W-\w-\d{6}-\d{3}/ }).waitFor();
  expect(await record.getByText(zh.orders.state.received, { exact: true }).count()).toBe(1);
});
