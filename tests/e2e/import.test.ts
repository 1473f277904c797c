import { expect, test } from 'vitest';
import { xlsx } from '../fixtures/xlsx.ts';
import { keysOf } from './harness/register-keys.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, zh } from './harness/words.ts';

const scene = openScene();

const words = zh.directory.import;
const rooms = ({ page }: RunningDesk) => page.getByRole('listbox', { name: zh.directory.tabs.units });

async function choose({ page }: RunningDesk, name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: new RegExp(`^(${words.choose}|${words.chooseOther})$`) }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}

test('rooms come in from a spreadsheet: faults named row by row and nothing taken, then all of it', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk, 'supervisor');
  await hands.press(keysOf('directory'));
  await rooms(desk).getByRole('option').first().waitFor();
  expect(await rooms(desk).getByRole('option').count()).toBe(4);
  await page.getByRole('button', { name: words.open }).click();
  const dialog = page.getByRole('dialog', { name: words.title.units });

  const heading = ['房号', '区', '楼层', '房间', '公司', '租户', '租户电话'];
  const good = ['E-1501', 'E', '15', '1501', '远航科技', '孟洁', '13655554444'];
  const bad = ['E-1502', 'E', '15', '1502', '远航科技', '孟洁', '不知道'];
  await choose(desk, '房间.xlsx', xlsx([heading, good, bad]));
  await dialog.getByText(fill(words.errors, { count: 1 })).waitFor();
  await dialog.getByRole('cell', { name: '3', exact: true }).waitFor();
  await dialog.getByText('不知道').waitFor();
  expect(await dialog.getByRole('button', { name: fill(words.do, { count: 1 }) }).count()).toBe(0);
  expect(await rooms(desk).getByRole('option').count()).toBe(4);

  await choose(desk, '不是表格.xlsx', new TextEncoder().encode('PK nothing'));
  await dialog.getByText(words.unreadable.damaged).waitFor();

  await choose(desk, '房间.csv', new TextEncoder().encode(`${heading.join(',')}\r\n${good.join(',')}\r\n`));
  await dialog.getByRole('button', { name: fill(words.do, { count: 1 }) }).click();
  await dialog.waitFor({ state: 'detached' });
  await rooms(desk)
    .getByRole('option', { name: /E-1501/ })
    .waitFor();
});
