import { expect, test } from 'vitest';
import { lampReport, tell } from '../fixtures/reports.ts';
import type { Seeded } from './harness/folder.ts';
import { keysOf } from './harness/register-keys.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { shape, zh } from './harness/words.ts';

const scene = openScene();

/** Of two only engineering has been told, and the minute is nearly over. */
async function halfTold(seeded: Seeded): Promise<void> {
  const { desk, receptionist, minutesAgo } = seeded;
  minutesAgo(50 / 60);
  const view = await desk.call('cases.register', lampReport(seeded), receptionist);
  await tell(seeded, view, 'engineering');
}

test('A03 told too late: an alarm rings wherever one is, waits only for a reason, and the lateness stays with its own', async () => {
  const desk = await scene.start(await scene.building(halfTold));
  const { page, hands } = desk;
  await signIn(desk);
  await hands.press(keysOf('settings'));

  const alarm = page.getByRole('region', { name: zh.shell.alarm.title });
  await alarm.getByText(/E-1203/).waitFor({ timeout: 60_000 });
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

  await hands.press(keysOf('now'));
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
