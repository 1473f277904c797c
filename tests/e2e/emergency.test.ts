import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { focused } from './harness/hands.ts';
import { tellingPage } from './harness/reporting.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { shape, zh } from './harness/words.ts';

const scene = openScene();

const names = zh.domain.party;
/** The six of S02 with the number to call; a place without a zone has no floor supervisor, so the property supervisor is called. */
const six = [
  [names.engineering, '8001'],
  [names.floorSupervisor, '13900000021'],
  [names.hrDept, '8301'],
  [names.security, '8101'],
  [names.propertySupervisor, '13900000021'],
  [names.propertyManager, '13900000022'],
] as const;

/** Seconds on the large clock, and those really left by this machine's own, both at one moment. */
function bothClocks(page: Page, dueAt: number): Promise<{ shown: number; left: number }> {
  const clock = page.getByRole('timer').locator('strong').first();
  return clock.evaluate((text, due) => ({ shown: Number(text.textContent), left: (due - Date.now()) / 1000 }), dueAt);
}

test('A05 people trapped in a lift: one key each for what it is and where, six to tell, the seconds exact', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk, 'guard');
  const began = Date.now();

  await hands.press('F8');
  await page.getByRole('form', { name: zh.emergency.title }).waitFor();
  await hands.press('1');
  await focused(page.getByLabel(zh.emergency.place)).waitFor();
  await hands.write('3号电梯');
  await hands.press('Enter');
  await focused(page.getByLabel(zh.emergency.phone)).waitFor();
  await hands.write('13900001234');
  await hands.press('Control+Enter');
  await tellingPage(desk).waitFor();
  const saved = Date.now();
  const keystrokes = hands.count();
  process.stdout.write(
    `emergency: ${keystrokes} keystrokes beside place and number, ${saved - began} ms by a machine\n`,
  );
  expect(keystrokes).toBeLessThanOrEqual(6);
  expect(saved - began).toBeLessThan(60_000);

  const lines = tellingPage(desk).getByRole('listitem');
  expect(await lines.count()).toBe(6);
  for (const [i, [name, phone]] of six.entries()) {
    await lines.nth(i).getByText(name, { exact: true }).waitFor();
    await lines.nth(i).getByText(phone, { exact: true }).waitFor();
  }

  const dueAt = await page.evaluate(async () => {
    const answer = await window.desk.call('now.list', {});
    return answer.ok ? (answer.value as { lines: { dueAt: number }[] }).lines[0]?.dueAt : undefined;
  });
  expect(dueAt).toBeGreaterThan(began + 60_000);
  expect(dueAt).toBeLessThanOrEqual(saved + 60_000);
  for (let i = 0; i < 4; i += 1) {
    const { shown, left } = await bothClocks(page, dueAt ?? 0);
    expect(Math.abs(shown - Math.ceil(left))).toBeLessThanOrEqual(1);
    await sleep(700);
  }

  await hands.press('g');
  await lines.first().getByText(zh.domain.ack.acknowledged).waitFor();
  expect(await lines.nth(1).getAttribute('aria-current')).toBe('true');
  await page.getByRole('timer').waitFor();

  await page.getByRole('button', { name: zh.intake.toRecord }).click();
  const record = page.getByRole('article', { name: '3号电梯' });
  await record.getByText(shape(zh.cases.incident)).waitFor();
  await record.getByText(shape(zh.cases.missing)).waitFor();
  await record.getByText(zh.domain.state.registered, { exact: true }).waitFor();
  expect(await record.getByRole('button', { name: zh.domain.action.close, exact: true }).count()).toBe(0);
});

test('a number that is none is refused beside its field, and what was typed stays', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk, 'guard');
  await hands.press('F8');
  await page.getByRole('form', { name: zh.emergency.title }).waitFor();
  await hands.press('Control+Enter');
  await page.getByText(zh.errors.field.required).first().waitFor();
  await hands.press('2');
  await focused(page.getByLabel(zh.emergency.place)).waitFor();
  await hands.write('B1 车库');
  await hands.press('Enter');
  await focused(page.getByLabel(zh.emergency.phone)).waitFor();
  await hands.write('12');
  await hands.press('Control+Enter');
  await page.getByText(zh.errors.field.phone).waitFor();
  expect(await page.getByLabel(zh.emergency.place).inputValue()).toBe('B1 车库');
  expect(await page.getByLabel(zh.emergency.phone).inputValue()).toBe('12');
  expect(await page.getByRole('radio', { name: zh.domain.emergency.burstPipe }).isChecked()).toBe(true);
});

test('A46 medical help by keyboard: address, number, then one of three; the question to the supervisor counts its five minutes', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk, 'guard');
  await hands.press('F8');
  await page.getByRole('form', { name: zh.emergency.title }).waitFor();
  await hands.press('9');
  await focused(page.getByLabel(zh.emergency.address)).waitFor();
  await hands.write('E1410');
  await hands.press('Enter');
  await focused(page.getByLabel(zh.emergency.patientPhone)).waitFor();
  await hands.write('13700000002');
  await hands.press('Control+Enter');
  await page.getByText(zh.errors.field.required).waitFor();
  const choices = page.getByRole('group', { name: new RegExp(zh.emergency.help) });
  await choices.locator(':focus').waitFor();
  await hands.press('s');
  await focused(page.getByLabel(zh.emergency.asked)).waitFor();
  expect(await page.getByRole('radio', { name: zh.domain.helpChoice.call120 }).isChecked()).toBe(true);
  await hands.press('Space', 'Control+Enter');
  await tellingPage(desk).waitFor();
  await page.getByText(zh.emergency.helpClock).waitFor();

  await page.getByRole('button', { name: zh.now.act.help5m }).click();
  await page.getByLabel(zh.cases.field.supervisorText).fill('叫120，我马上到');
  await hands.press('Control+Enter');
  await page.getByText(zh.emergency.helpClock).waitFor({ state: 'detached' });
});
