import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { people, type Seeded } from './harness/folder.ts';
import { focused } from './harness/hands.ts';
import { intakeField } from './harness/reporting.ts';
import { openScene } from './harness/scene.ts';
import { pinField, registers, signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();

const idleSeconds = 6;
const lockSoon = ({ desk, supervisor }: Seeded) =>
  desk.call('parameters.save', { key: 'desk.idleLockSeconds', value: idleSeconds, validFrom: Date.now() }, supervisor);

const lock = (page: Page) => page.getByRole('dialog', { name: zh.session.lockedTitle });
const visibleText = (page: Page) => page.evaluate(() => document.body.innerText);

test('an idle desk locks itself: nothing of the page can be read or reached, and unlocking gives it back as it was', async () => {
  const desk = await scene.start(await scene.building(lockSoon));
  const { page, hands } = desk;
  await signIn(desk);
  await hands.press('F2');
  await intakeField(desk, 'content').waitFor();
  await intakeField(desk, 'content').focus();
  const words = '业主说卫生间天花板滴水，越来越大，已经流到走廊';
  const longer = ((idleSeconds + 2) * 1000) / words.length;
  for (const letter of words) {
    await hands.write(letter);
    await sleep(longer);
  }
  expect(await lock(page).count()).toBe(0);

  await lock(page).waitFor({ timeout: (idleSeconds + 20) * 1000 });
  expect(await visibleText(page)).not.toContain('滴水');
  expect(await intakeField(desk, 'content').isVisible()).toBe(false);
  expect(await registers(desk).count()).toBe(0);
  for (let i = 0; i < 12; i += 1) {
    await hands.press('Tab');
    const reached = await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName);
    expect(['DIALOG', 'BODY']).toContain(reached);
    expect(await page.evaluate(() => document.activeElement?.matches('textarea, nav *'))).toBe(false);
  }
  await hands.press('F8', 'Escape', 'Control+k');
  expect(await visibleText(page)).not.toContain(zh.emergency.title);
  expect(await page.evaluate(() => window.desk.call('cases.list', {}))).toMatchObject({ ok: false });

  await pinField(desk, 'receptionist').focus();
  await hands.type(people.receptionist.pin);
  await hands.press('Enter');
  await lock(page).waitFor({ state: 'detached' });
  expect(await intakeField(desk, 'content').inputValue()).toBe(words);
  await hands.write('，请快来');
  expect(await intakeField(desk, 'content').inputValue()).toBe(`${words}，请快来`);
});

test('another person takes the desk over: two keys and their PIN; what the first was writing waits as a draft', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk, 'receptionist');
  await hands.press('F2');
  await intakeField(desk, 'content').fill('三楼走廊灯不亮');
  await hands.press('Control+l');
  await lock(page).waitFor();
  await hands.press('l');
  await focused(pinField(desk, 'supervisor')).waitFor();
  await page.getByText(fill(zh.session.lockedLead, { name: people.receptionist.name, site: '蔚蓝国际大厦' })).waitFor();
  await hands.type(people.supervisor.pin);
  await hands.press('Enter');
  await page.getByRole('button', { name: shape(people.supervisor.name) }).waitFor();
  await page.getByRole('button', { name: /三楼走廊灯不亮/ }).waitFor();
  expect(await intakeField(desk, 'content').count()).toBe(0);
});
