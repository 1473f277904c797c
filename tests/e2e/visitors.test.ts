import { expect, test } from 'vitest';
import { png } from '../fixtures/pictures.ts';
import { aVisit, aWatch } from '../fixtures/visitors.ts';
import type { Seeded } from './harness/folder.ts';
import { focused } from './harness/hands.ts';
import { keysOf } from './harness/register-keys.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { scanner } from './harness/scanner.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();
const words = zh.visitors;
const out = { leftAt: null, belongingsOut: null, remarks: '' };

async function open(prepare: (seeded: Seeded) => Promise<unknown>): Promise<RunningDesk> {
  const desk = await scene.start(await scene.building(prepare));
  await signIn(desk);
  return desk;
}
const field = ({ page }: RunningDesk, name: keyof typeof words.field) =>
  page.getByRole('form', { name: words.form.title }).getByLabel(words.field[name]);

/** Zhou was here yesterday. */
const zhou = async ({ desk, receptionist, units, minutesAgo }: Seeded) => {
  minutesAgo(60 * 25);
  const visit = aVisit({ name: '周文斌', contact: '13812340000', unitId: units.e1203.id });
  await desk.call('visits.signIn', visit, receptionist);
  await desk.call('visits.signOut', { visitId: visit.id, ...out }, receptionist);
  minutesAgo(0);
};

test('a returning visitor by two letters: six keys at most, with the number as it was; out again by the pass', async () => {
  const desk = await open(zhou);
  const { page, hands } = desk;
  hands.count();
  await hands.press('F3');
  await focused(field(desk, 'name')).waitFor();
  await hands.type('zw');
  await page.getByRole('option', { name: /周文斌/ }).waitFor();
  await hands.press('Enter');
  await page.getByText(shape(words.form.last)).waitFor();
  expect(await field(desk, 'place').inputValue()).toBe('E-1203');
  await hands.press('Control+Enter');
  const record = page.getByRole('article', { name: /周文斌/ });
  await record.getByText('138****0000').waitFor();
  expect(hands.count()).toBeLessThanOrEqual(6);
  await record.getByText(words.state.received, { exact: true }).waitFor();
  const tag = (await record.locator('header img').last().getAttribute('alt')) ?? '';

  await hands.press('F2');
  await (await scanner(desk)).scan(tag);
  const card = page.getByRole('dialog', { name: /周文斌/ });
  await card.getByRole('form', { name: fill(words.out.title, { name: '周文斌' }) }).waitFor();
  await hands.press('Control+Enter');
  await card.waitFor({ state: 'detached' });
  await page.getByText(shape(words.out.done)).waitFor();
  await hands.press(keysOf('visitors'));
  await page.getByText(words.empty).waitFor();
});

test('somebody on the watch list is held; the reason is one look away; a supervisor’s word and a reason let them in', async () => {
  const desk = await open(({ desk: seeded, supervisor }) =>
    seeded.call('watchEntries.save', aWatch({ name: '張偉', reason: '在大堂闹过事' }), supervisor),
  );
  const { page, hands } = desk;
  await hands.press('F3');
  await focused(field(desk, 'name')).waitFor();
  await hands.paste('张伟');
  await field(desk, 'contact').fill('13955556666');
  await field(desk, 'purpose').fill('bf');
  await hands.press('Enter');
  await hands.press('Control+Enter');
  const hold = page.getByRole('form', { name: words.hold.title });
  await hold.getByText(words.hold.grade.certain).waitFor();
  expect(await page.getByText('闹过事').count()).toBe(0);
  await hold.getByRole('button', { name: words.hold.show }).click();
  await hold.getByText('在大堂闹过事').waitFor();
  await hold.getByLabel(words.field.reason).fill('已道歉，专人陪同');
  await hold.getByRole('button', { name: words.hold.admit }).click();
  await hold.getByText(zh.errors.code.supervisorDecides).waitFor();
  await hold.getByLabel(words.field.orderedBy).fill('lj');
  await hands.press('Enter');
  await hold.getByRole('button', { name: words.hold.admit }).click();
  await hold.waitFor({ state: 'detached' });
  await page.getByRole('article').getByText(words.state.registered, { exact: true }).waitFor();
  await page.getByRole('article').getByText('已道歉，专人陪同').first().waitFor();
});

test('a roll call: everybody inside ticked with one key each, and a sheet to carry', async () => {
  const desk = await open(async ({ desk: seeded, receptionist, units }) => {
    for (const [name, contact] of [
      ['王芳', '13700000001'],
      ['李雷', '13700000002'],
    ] as const) {
      await seeded.call('visits.signIn', aVisit({ name, contact, unitId: units.e1203.id }), receptionist);
    }
  });
  const { page, hands } = desk;
  await hands.press(keysOf('visitors'));
  await page.getByRole('radio', { name: words.tabs.inside }).press('Space');
  await page.getByRole('heading', { name: fill(words.inside.heads_other, { count: 2 }) }).waitFor();
  await page.getByRole('button', { name: words.inside.start }).press('Enter');
  const tick = (name: string, mark: keyof typeof words.roll.mark) =>
    page.getByRole('button', { name: new RegExp(`${name}.*${words.roll.mark[mark]}`) });
  await tick('王芳', 'waiting').press('Space');
  await tick('王芳', 'present').waitFor();
  await page.getByText(fill(words.roll.counts, { present: 1, missing: 0, waiting: 1 })).waitFor();
  await hands.press('Control+p');
  const sheet = page.locator('[data-sheet]').first();
  for (const said of [zh.print.form.roll, '王芳', '李雷', '☑']) await sheet.getByText(said).first().waitFor();
  await hands.press('Escape');
  await page.getByRole('button', { name: words.roll.end }).press('Enter');
  await page.getByLabel(words.field.missing).fill('李雷已电话联系，在楼外');
  await hands.press('Control+Enter');
  await tick('李雷', 'missing').waitFor();
});

test('without name, phone and purpose nothing is saved and nothing typed is lost; a missing camera and a huge photo are said calmly', async () => {
  const desk = await open(async () => {});
  const { page, hands } = desk;
  await hands.press('F3');
  await focused(field(desk, 'name')).waitFor();
  await hands.press('Control+Enter');
  const form = page.getByRole('form', { name: words.form.title });
  await form.getByText(zh.errors.field.required).first().waitFor();
  expect(await form.getByText(zh.errors.field.required).count()).toBe(3);
  await hands.paste('韩梅');

  await form.getByRole('button', { name: zh.attachments.camera }).click();
  const dialog = page.getByRole('dialog', { name: zh.attachments.shooting.title });
  await dialog.getByText(zh.attachments.shooting.none).waitFor();
  await hands.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const twentyMegabytes = Buffer.concat([png(2400, 1800), Buffer.alloc(20 * 1024 * 1024)]);
  const broken = Buffer.alloc(20 * 1024 * 1024, 7);
  const files = form.locator('input[type=file]');
  await files.setInputFiles({ name: 'broken.png', mimeType: 'image/png', buffer: broken });
  await form.getByText(fill(zh.attachments.add.notPicture, { name: 'broken.png' })).waitFor();
  await files.setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: twentyMegabytes });
  await form.getByRole('img', { name: words.field.photo }).waitFor();

  await hands.press('F2');
  await hands.press('Escape');
  await field(desk, 'name').waitFor();
  expect(await field(desk, 'name').inputValue()).toBe('韩梅');
  await field(desk, 'contact').fill('13700009999');
  await field(desk, 'purpose').fill('问租赁');
  await hands.press('Control+Enter');
  await page
    .getByRole('article', { name: '韩梅' })
    .getByRole('img', { name: fill(words.record.photoOf, { name: '韩梅' }) })
    .waitFor();
});
