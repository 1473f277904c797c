import { expect, test } from 'vitest';
import { altOf } from './harness/alt-of.ts';
import type { Seeded } from './harness/folder.ts';
import { describe, openReportOfWang, tellingPage } from './harness/reporting.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { shape, zh } from './harness/words.ts';

const scene = openScene();

const maxSeconds = 10;
const hurry = ({ desk, supervisor }: Seeded) =>
  desk.call('parameters.save', { key: 'notify.maxSeconds', value: maxSeconds, validFrom: Date.now() }, supervisor);

test('A03 told too late: an alarm rings wherever one is, waits only for a reason, and the lateness stays with its own', async () => {
  const desk = await scene.start(await scene.building(hurry));
  const { page, hands } = desk;
  await signIn(desk);
  await openReportOfWang(desk);
  await describe(desk, '灯管闪烁');
  await hands.type(' ');
  await hands.press('Control+Enter');
  await tellingPage(desk).waitFor();
  await hands.press('g');
  await hands.press(altOf('settings'));

  const alarm = page.getByRole('region', { name: zh.shell.alarm.title });
  await alarm.getByText(/E-1203/).waitFor({ timeout: (maxSeconds + 5) * 1000 });
  await alarm.getByText(new RegExp(zh.domain.rule.notify60s)).waitFor();
  await alarm.getByText(new RegExp(zh.domain.type.lamp)).waitFor();

  await alarm.getByRole('button', { name: zh.shell.alarm.snooze }).click();
  const dialog = page.getByRole('dialog', { name: zh.shell.alarm.snoozeTitle });
  await dialog.getByLabel(zh.words.reason).waitFor();
  await hands.press('Control+Enter');
  await dialog.getByText(zh.errors.field.required).waitFor();
  await dialog.getByLabel(zh.words.reason).fill('电话占线，十分钟后再打');
  await hands.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await alarm.waitFor({ state: 'detached' });

  await hands.press('Alt+1');
  await page
    .getByRole('option', { name: /E-1203/ })
    .getByText(shape(zh.now.snoozed))
    .waitFor();
  await hands.press('Enter');
  const record = page.getByRole('article', { name: 'E-1203' });
  await record.getByText(/电话占线，十分钟后再打/).waitFor();
  expect(await record.getByText(zh.domain.state.registered, { exact: true }).count()).toBe(1);

  await hands.press('g');
  await record.getByText(zh.cases.notify.whyLate).waitFor();
  await hands.press('2');
  await record.getByText(zh.domain.state.notified, { exact: true }).waitFor();
  const told = record.getByRole('listitem').filter({ hasText: zh.domain.party.floorSupervisor });
  await told.getByText(zh.cases.history.late, { exact: true }).first().waitFor();
  await told.getByText(new RegExp(zh.cases.notify.reasons.queue)).waitFor();
});
