import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anUmbrella, reportOf } from '../fixtures/found-items.ts';
import { tellAll } from '../fixtures/reports.ts';
import type { Seeded } from './harness/folder.ts';
import { focused } from './harness/hands.ts';
import { answerSaveDialog, pagesOf } from './harness/pdf.ts';
import { sign } from './harness/pen.ts';
import { keysOf } from './harness/register-keys.ts';
import { intakeField } from './harness/reporting.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { scanner } from './harness/scanner.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();
const words = zh.foundItems;

/** Draws across the pad with the mouse. */
const openCase = async ({ page, hands }: RunningDesk, no: string, what: string) => {
  await hands.press(keysOf('cases'));
  await page.getByLabel(zh.cases.filter).fill(no);
  const option = page.getByRole('listbox', { name: zh.cases.list }).getByRole('option').filter({ hasText: what });
  await option.click();
  await page.getByRole('article', { name: new RegExp(no) }).waitFor();
};

test('S07 a find is kept from its report, linked with the loss, opened by its tag over a form, and handed back signed', async () => {
  const nos = { loss: '', find: '' };
  const dir = await scene.building(async (seeded: Seeded) => {
    const loss = await tellAll(seeded, await reportOf(seeded, 'lost', '长柄雨伞，黑色'));
    const find = await reportOf(seeded, 'found', '黑色长柄雨伞', { distinguishingMarks: '伞柄刻有 LM' });
    nos.loss = loss.record.no;
    nos.find = find.record.no;
  });
  const desk = await scene.start(dir);
  await signIn(desk);
  const { page, hands } = desk;
  await openCase(desk, nos.find, '黑色长柄雨伞');
  await page.getByRole('button', { name: words.ofCase.storeNow }).press('Enter');
  await page.getByRole('button', { name: /黑色长柄雨伞 G-A-/ }).press('Enter');
  const record = page.getByRole('article', { name: /黑色长柄雨伞 G-A-/ });
  await record.getByText(words.marks.hidden).waitFor();
  expect(await record.getByText('伞柄刻有 LM').count()).toBe(0);
  await record.getByRole('button', { name: words.losses.link, exact: true }).press('Enter');
  await record.getByText(fill(words.card.matched, { no: nos.loss, name: 'Wang' })).waitFor();

  await record.getByRole('button', { name: words.print.tag }).press('Enter');
  await page.locator('[data-sheet]').first().waitFor();
  const file = join(dir, 'tag.pdf');
  await answerSaveDialog(desk, file);
  await hands.press('s');
  await page.getByText(fill(zh.print.preview.saved, { file })).waitFor();
  const [printed = ''] = await pagesOf(file);
  expect(printed).not.toContain('LM');
  const tag = /G[A-Z0-9]{13}/.exec(printed)?.[0] ?? '';

  await hands.press('F2');
  await focused(intakeField(desk, 'who')).waitFor();
  await (await scanner(desk)).scan(tag);
  const card = page.getByRole('dialog', { name: /黑色长柄雨伞/ });
  await focused(card.getByLabel(words.field.claimant, { exact: false })).waitFor();
  await hands.press('Control+Enter');
  await card.getByText(zh.errors.field.required).first().waitFor();
  await card.getByRole('textbox', { name: shape(words.field.claimantPhone) }).fill('13812345678');
  await card.getByRole('textbox', { name: words.field.claimedMarks }).fill('柄上刻了字母');
  await card.getByRole('button', { name: words.marks.show }).press('Enter');
  await card.getByText('伞柄刻有 LM').waitFor();
  await card.getByRole('checkbox', { name: words.marks.agree }).press('Space');
  await card.getByRole('textbox', { name: zh.signing.docNo }).fill('11010519491231002X');
  await card.getByRole('checkbox', { name: zh.signing.originalSeen }).press('Space');
  await sign(desk, zh.signing.purpose.claimant);
  await hands.press('Control+Enter');
  await card.waitFor({ state: 'detached' });
  await page.getByText(shape(words.handBack.done)).waitFor();
  await focused(intakeField(desk, 'who')).waitFor();
  expect(await intakeField(desk, 'who').inputValue()).toBe('');

  await (await scanner(desk)).scan(tag);
  await card.getByText(words.card.noAction).waitFor();
  await card.getByRole('button', { name: words.card.toRecord }).press('Enter');
  await record.getByText(zh.signing.purpose.claimant).waitFor();
  await record.getByRole('button', { name: words.print.receipt }).waitFor();
  await openCase(desk, nos.loss, '长柄雨伞，黑色');
  await page
    .getByRole('article', { name: new RegExp(nos.loss) })
    .getByText(zh.domain.state.followUpPending)
    .first()
    .waitFor();
});

test('a thing that is left half described waits as a draft; taken in, it is counted, and a missing one is explained', async () => {
  const dir = await scene.building(({ desk, receptionist }: Seeded) =>
    desk.call('foundItems.store', anUmbrella({ itemDescription: '保温杯' }), receptionist),
  );
  const desk = await scene.start(dir);
  await signIn(desk);
  const { page, hands } = desk;
  await hands.press(keysOf('foundItems'));
  await page.getByRole('button', { name: words.store, exact: true }).press('Enter');
  const form = page.getByRole('form', { name: words.newItem });
  await focused(form.getByRole('textbox', { name: words.field.itemDescription })).waitFor();
  await hands.write('蓝色雨伞');
  await hands.press('Escape');
  await page.getByRole('button', { name: fill(zh.drafts.count, { count: 1 }) }).press('Enter');
  await page.getByRole('list', { name: zh.drafts.list }).getByRole('button').first().press('Enter');
  const field = (name: 'whereWhen' | 'storagePlace' | 'reporter' | 'finder' | 'itemDescription') =>
    form.getByRole('textbox', { name: words.field[name], exact: false });
  await expect.poll(() => field('itemDescription').inputValue()).toBe('蓝色雨伞');
  await hands.press('Control+Enter');
  await form.getByText(zh.errors.field.required).first().waitFor();
  await field('whereWhen').fill('二号电梯');
  await field('storagePlace').fill('前台柜 B2');
  await form
    .getByRole('textbox', { name: shape(words.field.reporter), exact: true })
    .first()
    .fill('王姐');
  await field('finder').fill('王姐');
  await hands.press('Control+Enter');
  await page.getByRole('article', { name: /蓝色雨伞/ }).waitFor();

  await page.getByRole('radio', { name: words.views.count, exact: true }).press('Space');
  await page.getByRole('checkbox', { name: /蓝色雨伞/ }).press('Space');
  await page.getByRole('button', { name: words.count.finish }).press('Enter');
  await page.getByText(fill(words.count.differs, { expected: 2, found: 1 })).waitFor();
  await page.getByRole('textbox', { name: /保温杯/ }).fill('主管拿去拍照');
  await page.getByRole('textbox', { name: words.count.reportedTo }).fill('李静');
  await hands.press('Control+Enter');
  await page
    .getByRole('region', { name: words.count.last })
    .getByText(/账上 2 件，看到 1 件/)
    .waitFor();
  await expect.poll(() => page.getByRole('button', { name: words.count.open }).count()).toBe(0);
});
