import { appendFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvRows, verified } from '../fixtures/exports.ts';
import { aVisit } from '../fixtures/visitors.ts';
import { answerFolderDialog, pagesOf } from './harness/pdf.ts';
import { dropFolder, openInBrowser } from './harness/plain-window.ts';
import { keysOf } from './harness/register-keys.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { canMountDisks, mountSmallDisk } from './harness/small-disk.ts';
import { fill, zh } from './harness/words.ts';

const scene = openScene();
const words = zh.exports;

/** The drive is full half-way: that is said, nothing there looks whole, and it goes on once there is room. */
async function fillsUpAndGoesOn({ page }: RunningDesk, stick: string): Promise<void> {
  const film = join(stick, 'film.mp4');
  writeFileSync(film, Buffer.alloc(900_000));
  await page.getByRole('button', { name: words.start, exact: true }).click();
  await page.getByText(zh.errors.code.driveFull).waitFor();
  for (const name of readdirSync(stick)) expect(name).toMatch(/^film|\.unfinished$/);
  await page.getByText(words.unfinishedFolder).waitFor();
  rmSync(film);
  await page.getByRole('button', { name: words.goOn }).click();
}

test('A42 S27 the supervisor exports this month for a purpose, with bound PDF; a browser that has nothing of ours says whether it is whole', async () => {
  const dir = await scene.building(async ({ desk, receptionist }) => {
    await desk.call('visits.signIn', aVisit({ name: '王小明', contact: '13712340001' }), receptionist);
  });
  const stick = scene.folder();
  const desk = await scene.start(dir);
  const { page, hands } = desk;
  await signIn(desk, 'supervisor');
  await hands.press(keysOf('settings'));
  await answerFolderDialog(desk, stick);
  await page.getByRole('button', { name: words.period.thisMonth }).click();
  await page.getByRole('radio', { name: words.some }).check();
  for (const register of ['来访', '人员']) await page.getByRole('checkbox', { name: register, exact: true }).check();
  await page.getByRole('checkbox', { name: words.bound }).check();
  await page.getByRole('radio', { name: words.profile.whole, exact: true }).first().check();
  await page.getByRole('textbox', { name: words.purpose }).first().fill('街道核对');
  // A lock that anybody could open is refused where it is typed, and taken back.
  await page.getByRole('checkbox', { name: words.locked }).check();
  await page.getByLabel(words.passphrase, { exact: true }).fill('a');
  await page.getByText(words.strength.weak, { exact: true }).waitFor();
  await page.getByRole('button', { name: words.start, exact: true }).click();
  await page.getByText(zh.errors.field.weak).waitFor();
  expect(readdirSync(stick)).toEqual([]);
  await page.getByRole('checkbox', { name: words.locked }).uncheck();
  // Only root on Linux can lay a small disk over the folder: elsewhere nothing fails.
  const small = canMountDisks ? mountSmallDisk(stick, 1) : null;
  if (small) await fillsUpAndGoesOn(desk, stick);
  else await page.getByRole('button', { name: words.start, exact: true }).click();
  await page.getByText(words.safe).waitFor();

  const [name = ''] = readdirSync(stick);
  const folder = join(stick, name);
  expect(csvRows(folder, '来访')).toMatchObject([{ 来访人: '王小明', 联系电话: '13712340001' }]);
  const [volume = ''] = readdirSync(folder).filter((file) => file.endsWith('.pdf'));
  expect(volume).toMatch(/^来访 \d{4}-\d\d\.pdf$/);
  const [cover = '', first = ''] = await pagesOf(join(folder, volume));
  for (const text of ['来访客户登记表装订本', '第1册共1册', '条数1']) expect(cover).toContain(text);
  expect(first).toContain('13712340001');
  const fingerprint = (await page.locator('code').first().textContent()) ?? '';
  expect(await verified(folder, [fingerprint])).toMatchObject({ verdict: 'valid' });

  const browser = await openInBrowser(join(folder, 'verify.html'), scene.folder());
  const told: string[] = [];
  browser.page.on('pageerror', (error) => told.push(error.message));
  browser.page.on('request', (request) => /^(file|blob):/.test(request.url()) || told.push(request.url()));
  const verdict = (which: string) => browser.page.locator(`#verdict[data-verdict="${which}"]`).waitFor();
  await browser.page.locator('#key').fill(fingerprint.toUpperCase());
  await dropFolder(browser.page, '#drop', folder);
  await verdict('valid');
  await browser.page.locator('#key').fill('0000 1111');
  await dropFolder(browser.page, '#drop', folder);
  await verdict('otherSite');
  appendFileSync(join(folder, '来访.csv'), '伪造,一行\r\n');
  await browser.page.locator('#key').fill('');
  await browser.page.locator('#files').setInputFiles(folder);
  await verdict('altered');
  await browser.page.locator('#faults').getByText('来访.csv').waitFor();
  await browser.page.getByText('签名时 1 行，现在 2 行').waitFor();
  expect(told).toEqual([]);
  await browser.close();

  await page.getByRole('button', { name: words.check }).click();
  await page.getByText(words.verdict.noExport).waitFor();
  await answerFolderDialog(desk, folder);
  await page.getByRole('button', { name: words.check }).click();
  await page.getByText(fill(words.rows, { signed: 1, found: 2 })).waitFor();
  small?.stop();
});
