import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Database } from '../../db/store/database.ts';
import { openScene } from './harness/scene.ts';
import { pinField, registers, signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();

const book = (dir: string) => join(dir, 'desk.db');

test('the first start asks for the site and its first supervisor, who is then at the desk; the second for a PIN', async () => {
  const dir = scene.folder();
  const first = await scene.start(dir);
  const { page, hands } = first;
  await page.getByRole('heading', { name: zh.setup.title }).waitFor();
  await page.getByLabel(zh.setup.siteName).focus();
  await hands.write('滨江壹号');
  await hands.press('Tab', 'Tab');
  await hands.write('赵静');
  await hands.press('Tab');
  await hands.write('1234');
  await hands.press('Tab');
  await hands.write('1234');
  await hands.press('Enter');
  await page.getByText(zh.errors.field.pin).waitFor();
  expect(await page.getByLabel(zh.setup.siteName).inputValue()).toBe('滨江壹号');
  await page.getByLabel(new RegExp(`^${zh.setup.pin}`)).fill('4826');
  await page.getByLabel(zh.setup.pinAgain).fill('4826');
  await hands.press('Enter');
  await registers(first).waitFor();
  await page.getByText('滨江壹号').waitFor();
  await page.getByRole('button', { name: /赵静/ }).waitFor();
  await first.close();

  const second = await scene.start(dir);
  await second.page.getByRole('heading', { name: '滨江壹号' }).waitFor();
  await second.page.getByLabel(fill(zh.session.pinOf, { name: '赵静' })).fill('4826');
  await second.hands.press('Enter');
  await registers(second).waitFor();
});

test('the demo building opens with one click and 2580', async () => {
  const desk = await scene.start(scene.folder());
  const { page } = desk;
  await page.getByRole('button', { name: zh.setup.demo.open }).click();
  await page.getByRole('listbox', { name: zh.session.people }).waitFor({ timeout: 280_000 });
  await page.getByText(zh.session.demoPin).waitFor();
  await page.getByLabel(shape(zh.session.pinOf)).fill('2580');
  await desk.hands.press('Enter');
  await registers(desk).waitFor();
  await page.getByText(zh.shell.demo, { exact: true }).waitFor();
}, 300_000);

test('a damaged database is told in plain words; the last good backup brings the desk back and the damaged file is kept', async () => {
  const dir = await scene.building(({ desk }) => desk.backup());
  const file = openSync(book(dir), 'r+');
  writeSync(file, Buffer.alloc(16_384, 0x5a), 0, 16_384, 4096);
  closeSync(file);
  scene.forgive(/malformed|damaged|not a database|quick_check/);

  const desk = await scene.start(dir);
  const { page } = desk;
  await page.getByRole('heading', { name: zh.setup.damaged.title }).waitFor();
  await page.getByText(zh.setup.damaged.lead).waitFor();
  expect(await page.getByRole('radio').count()).toBe(1);
  await page.getByRole('checkbox', { name: zh.backups.restore.agree }).check();
  await page.getByRole('button', { name: zh.backups.restore.put }).click();
  await pinField(desk, 'supervisor').waitFor();
  expect(readdirSync(dir).filter((name) => /^damaged-\d+\.db$/.test(name))).toHaveLength(1);
  await signIn(desk);
});

test('a database of a newer version is refused in plain words and left as it is', async () => {
  const dir = await scene.building();
  const db = new Database(book(dir));
  db.run("INSERT INTO migrations (name, at) VALUES ('9990-of-the-future', 0)");
  db.close();
  const hash = () =>
    createHash('sha256')
      .update(readFileSync(book(dir)))
      .digest('hex');
  const before = hash();
  scene.forgive(/databaseNewer/);

  const desk = await scene.start(dir);
  await desk.page.getByRole('heading', { name: zh.setup.newer.title }).waitFor();
  await desk.page.getByText(zh.setup.newer.lead).waitFor();
  await desk.close();
  expect(hash()).toBe(before);
});
