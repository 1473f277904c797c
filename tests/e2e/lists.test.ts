import { expect, test } from 'vitest';
import { lampReport } from '../fixtures/reports.ts';
import type { Seeded } from './harness/folder.ts';
import { focused } from './harness/hands.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, zh } from './harness/words.ts';

const scene = openScene();

const lines = ({ page }: RunningDesk) => page.getByRole('listbox', { name: zh.cases.list }).getByRole('option');
const palette = ({ page }: RunningDesk, name: string) => page.getByRole('dialog', { name });

async function seedReports({ desk, receptionist, units }: Seeded): Promise<void> {
  const register = (fields: Parameters<typeof lampReport>[1]) =>
    desk.call('cases.register', lampReport({ units }, fields), receptionist);
  await register({ content: '灯管闪烁' });
  await register({ content: '楼上装修太吵', subCategory: 'noise', unitId: units.e0901.id, kind: 'complaint' });
  await register({ content: '走廊灯灭', unitId: units.w0805.id, severity: 'major' });
}

async function openList(desk: RunningDesk): Promise<void> {
  await desk.hands.press('Alt+2');
  await focused(desk.page.getByRole('combobox', { name: zh.cases.filter })).waitFor();
}

/** Chooses one line of the open palette by letters. */
async function choose(desk: RunningDesk, name: string, typed: string, line: string): Promise<void> {
  await focused(palette(desk, name).getByRole('combobox')).waitFor();
  await desk.hands.paste(typed);
  await palette(desk, name).getByRole('option', { name: line, exact: true, selected: true }).waitFor();
  await desk.hands.press('Enter');
}

test('a list is filtered by keyboard, the filter kept as a view under a name, and opened again after a restart', async () => {
  const dir = await scene.building(seedReports);
  const first = await scene.start(dir);
  await signIn(first);
  await openList(first);
  await expect.poll(() => lines(first).count()).toBe(3);

  await first.hands.press('Alt+f');
  await choose(first, zh.lists.filters, 'ts', zh.domain.kind.complaint);
  await expect.poll(() => lines(first).count()).toBe(1);
  await lines(first).filter({ hasText: '楼上装修太吵' }).waitFor();
  // Backspace takes off what was chosen last; letters choose another.
  await first.hands.press('Backspace');
  await expect.poll(() => lines(first).count()).toBe(3);
  await choose(first, zh.lists.filters, 'zd', zh.domain.severity.major);
  await first.hands.press('Escape');
  await palette(first, zh.lists.filters).waitFor({ state: 'detached' });
  await lines(first).filter({ hasText: '走廊灯灭' }).waitFor();
  await expect.poll(() => lines(first).count()).toBe(1);
  const chips = first.page.getByRole('list', { name: zh.lists.on });
  await chips.getByRole('button', { name: fill(zh.lists.takeOff, { what: zh.domain.severity.major }) }).waitFor();

  await first.hands.press('Alt+v');
  await choose(first, zh.lists.views, '要紧的', fill(zh.lists.keepAs, { name: '要紧的' }));
  await palette(first, zh.lists.views).waitFor({ state: 'detached' });
  await first.page.getByRole('button', { name: '要紧的' }).waitFor();
  await first.close();

  const second = await scene.start(dir);
  await signIn(second);
  await openList(second);
  await expect.poll(() => lines(second).count()).toBe(3);
  await second.hands.press('Alt+v');
  await choose(second, zh.lists.views, '要紧', '要紧的');
  await lines(second).filter({ hasText: '走廊灯灭' }).waitFor();
  await expect.poll(() => lines(second).count()).toBe(1);
  await focused(second.page.getByRole('combobox', { name: zh.cases.filter })).waitFor();
});

test('a room is found by search, its card shows everything of it, and F2 there begins a report with the room', async () => {
  const desk = await scene.start(await scene.building(seedReports));
  const { page, hands } = desk;
  await signIn(desk);
  await hands.press('Control+k');
  const box = palette(desk, zh.search.title);
  await focused(box.getByRole('combobox')).waitFor();
  await hands.type('e1203');
  const group = box.getByRole('group', { name: zh.domain.register.units });
  await group.getByRole('option').first().click();
  const card = page.getByRole('article', { name: `${zh.units.title} E-1203` });
  await focused(card).waitFor();
  const history = card.getByRole('listbox', { name: zh.units.history });
  await history.getByRole('option').filter({ hasText: '灯管闪烁' }).waitFor();
  expect(await card.textContent()).not.toContain('13812345678');
  expect(await card.textContent()).toContain('6001');

  await hands.press('ArrowRight');
  await card.getByRole('button', { name: zh.units.source.cases, pressed: true }).waitFor();
  await hands.press('ArrowDown', 'Enter');
  await page.getByRole('article').getByText(zh.cases.timeline).waitFor();
  await hands.press('Alt+u');
  await focused(card).waitFor();
  await hands.press('F2');
  await page.getByRole('complementary', { name: zh.domain.field.unitId }).getByText('E-1203').waitFor();
  expect(await page.getByLabel(zh.intake.who).inputValue()).toBe('E-1203');
});
