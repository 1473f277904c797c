import { expect, test } from 'vitest';
import { busyBuilding } from './harness/busy-building.ts';
import { focused } from './harness/hands.ts';
import { keysOf } from './harness/register-keys.ts';
import { openScene } from './harness/scene.ts';
import { registers, signIn } from './harness/sign-in.ts';
import { fill, zh } from './harness/words.ts';

const scene = openScene();

test('the report by keyboard: each number is as long as the list behind it, a record opens and Esc comes back', async () => {
  const desk = await scene.start(await scene.building(busyBuilding));
  const { page, hands } = desk;
  await signIn(desk);
  await hands.press(keysOf('indicators'));
  const table = page.getByRole('grid', { name: zh.indicators.title });
  await focused(table).waitFor();
  const list = page.getByRole('listbox', { name: zh.indicators.behind });
  const row = (name: string) => table.getByRole('row', { name: new RegExp(`^${name}`) });
  const told = row('一分钟告知率');
  // The lamp was told in time; the emergency was told to nobody.
  await told.and(page.locator('[aria-selected="true"]')).waitFor();
  expect(await told.getByRole('gridcell').allTextContents()).toEqual(expect.arrayContaining(['1 / 2', '50.0%']));
  await list.getByRole('option').first().waitFor();
  expect(await list.getByRole('option').count()).toBe(1);
  expect(await list.getByRole('option').textContent()).toContain('W-0805');

  await hands.press('ArrowDown');
  await row('告知到位率').and(page.locator('[aria-selected="true"]')).waitFor();
  await page.getByRole('radio', { name: fill(zh.indicators.which.out, { count: '6' }) }).waitFor();
  await expect.poll(() => list.getByRole('option').count()).toBe(6);

  await hands.press('Enter');
  await focused(list).waitFor();
  await hands.press('ArrowDown', 'Enter');
  await page.getByRole('article', { name: 'W-0805' }).waitFor();
  await hands.press('Escape');
  await row('告知到位率').and(page.locator('[aria-selected="true"]')).waitFor();

  await focused(table).waitFor();
  await hands.press('ArrowLeft');
  await told.getByText(zh.indicators.none, { exact: true }).waitFor();
  await page.getByText(zh.indicators.finding.nothing).waitFor();
});

test('the numbers on Now: after the list, with the words of the month, and each opens the report at itself', async () => {
  const desk = await scene.start(await scene.building(busyBuilding));
  const { page, hands } = desk;
  await signIn(desk);
  await focused(page.getByRole('listbox', { name: zh.now.list })).waitFor();
  const strip = page.getByRole('navigation', { name: zh.indicators.strip });
  const told = strip.getByRole('button', { name: /一分钟告知率/ });
  await told.getByText(fill(zh.indicators.verdict.missed, { gap: '1' })).waitFor();
  expect(await strip.getByRole('button').count()).toBe(5);
  await hands.press('Shift+Tab');
  await focused(strip.getByRole('button').last()).waitFor();
  await hands.press('Enter');
  await page
    .getByRole('row', { name: /^维修回访率/ })
    .and(page.locator('[aria-selected="true"]'))
    .waitFor();
});

test('the guard has neither: the column has no report, and its key does nothing', async () => {
  const desk = await scene.start(await scene.building(busyBuilding));
  const { page, hands } = desk;
  await signIn(desk, 'guard');
  await registers(desk).getByRole('button', { name: zh.shell.screens.now }).waitFor();
  expect(await registers(desk).getByRole('button', { name: zh.shell.screens.indicators }).count()).toBe(0);
  await hands.press(keysOf('indicators'));
  await focused(page.getByRole('listbox', { name: zh.now.list })).waitFor();
  expect(await page.getByRole('navigation', { name: zh.indicators.strip }).count()).toBe(0);
});
