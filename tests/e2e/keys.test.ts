import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tagOf } from '../../shared/codes/tag.ts';
import { aKey } from '../fixtures/keys.ts';
import { orderFor } from '../fixtures/orders.ts';
import type { Seeded } from './harness/folder.ts';
import { focused } from './harness/hands.ts';
import { answerSaveDialog, pageSizesOf, pagesOf } from './harness/pdf.ts';
import { sign, signAtOnce } from './harness/pen.ts';
import { keysOf } from './harness/register-keys.ts';
import { intakeField } from './harness/reporting.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { scanner } from './harness/scanner.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();
const words = zh.keys;

/** A desk with keys in its cabinet, three unless more are named; their tags. */
async function cabinet(
  codes = ['PB-07', 'PB-08', 'PB-09'],
): Promise<{ desk: RunningDesk; tags: string[]; dir: string }> {
  const tags: string[] = [];
  const hang = async ({ desk, receptionist }: Seeded) => {
    for (const keyCode of codes) {
      const view = await desk.call('keys.save', aKey({ keyCode, cabinetPos: keyCode }), receptionist);
      tags.push(view.tag);
    }
  };
  const dir = await scene.building(hang);
  const desk = await scene.start(dir);
  await signIn(desk);
  return { desk, tags, dir };
}

const card = ({ page }: RunningDesk, keyCode: string) => page.getByRole('dialog', { name: new RegExp(keyCode) });

test('a key goes out and comes back by its tag alone, while pinyin is being composed in a form', async () => {
  const { desk, tags } = await cabinet();
  const [tag = ''] = tags;
  const { page, hands } = desk;
  await hands.press('F2');
  await focused(intakeField(desk, 'who')).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: "wang'x", selectionStart: 6, selectionEnd: 6 });
  await (await scanner(desk, { composing: true })).scan(tag);

  const lend = card(desk, 'PB-07');
  await focused(lend.getByLabel(words.field.borrower)).waitFor();
  expect(await intakeField(desk, 'who').inputValue()).toBe("wang'x");
  await hands.type('wl');
  await hands.press('Enter');
  await focused(lend.getByLabel(words.field.department)).waitFor();
  await lend.getByLabel(words.field.department).selectOption('engineering');
  await lend.getByRole('textbox', { name: words.field.purpose }).fill('抄水表');
  await lend.getByRole('checkbox', { name: shape(words.field.reminderGiven) }).press('Space');
  await hands.press('Control+Enter');
  await lend.getByRole('alert').getByText(zh.signing.padHint).waitFor();
  await sign(desk, zh.signing.purpose.borrower);
  await hands.press('Control+Enter');
  await lend.waitFor({ state: 'detached' });
  await page.getByText(shape(words.lend.done)).waitFor();

  await (await scanner(desk)).scan(tag);
  const back = card(desk, 'PB-07');
  await back.getByText(fill(words.back.lent, { count: 1 })).waitFor();
  // The pad changes its size under the pen, as when a bar appears beside it: the line that is being drawn is kept.
  const pad = page.getByRole('img', { name: shape(zh.signing.purpose.returner) });
  await sign(desk, zh.signing.purpose.returner, () =>
    pad.evaluate((element) => {
      element.style.width = '400px';
      return new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    }),
  );
  await hands.press('Control+Enter');
  await back.waitFor({ state: 'detached' });
  await page.getByText(fill(words.back.done, { pos: 'PB-07' })).waitFor();
  expect(await intakeField(desk, 'who').inputValue()).toBe("wang'x");
});

test('a code is understood in a field, in a dialog and over a form; what it typed is gone, and what is unknown is said calmly', async () => {
  const { desk, tags } = await cabinet();
  const [first = '', second = ''] = tags;
  const { page, hands } = desk;
  const hand = await scanner(desk);
  await hands.press('Control+k');
  const search = page.getByRole('dialog', { name: zh.search.title }).getByRole('combobox');
  await focused(search).waitFor();
  await search.fill('泵');
  await hand.scan('SF1234567890123');
  const unknown = page.getByRole('dialog', { name: zh.scan.title.unknown });
  await unknown.getByText('SF1234567890123').waitFor();
  expect(await search.inputValue()).toBe('泵');
  await hands.press('Escape');
  await unknown.waitFor({ state: 'detached' });

  await hand.scan(first);
  const lend = card(desk, 'PB-07');
  await focused(lend.getByLabel(words.field.borrower)).waitFor();
  await search.waitFor({ state: 'detached' });
  await hand.scan(second);
  await lend.getByText('PB-08', { exact: true }).waitFor();
  expect(await lend.getByLabel(words.field.qty).inputValue()).toBe('2');
  await hands.press('Escape');
  await lend.waitFor({ state: 'detached' });
});

test('a blind count: one scan each, the same twice counts once, and only the end says what is missing', async () => {
  const { desk, tags } = await cabinet();
  const { page, hands } = desk;
  const hand = await scanner(desk);
  await hands.press('F4');
  await page.getByRole('radio', { name: words.tabs.count }).press('Space');
  await page.getByRole('button', { name: words.count.start }).press('Enter');
  await focused(page.getByLabel(words.count.byHand)).waitFor();
  for (const tag of tags.slice(0, 2)) await hand.scan(tag);
  await page.getByText(fill(words.count.scanned_other, { count: 2 })).waitFor();
  expect(await page.getByLabel(words.count.byHand).inputValue()).toBe('');
  await hand.scan(tags[0] ?? '');
  await page.getByText(words.count.again).waitFor();
  await page.getByText(fill(words.count.scanned_other, { count: 2 })).waitFor();
  await page.getByRole('button', { name: words.count.finish }).press('Enter');
  await page.getByText(fill(words.count.differs, { expected: 3, found: 2 })).waitFor();
  await page.getByLabel(`${words.field.explanation} PB-09`).fill('借给王工，未登记');
  await page.getByLabel(words.field.reportedTo).fill('李静');
  await hands.press('Control+Enter');
  await page.getByText(words.count.done).waitFor();
  await hands.press(keysOf('keys'));
  await page.getByText(words.emptyOut).waitFor();
});

test('a blind count of three hundred keys: one scan each, none is lost and none waits', async () => {
  const { desk, tags } = await cabinet(Array.from({ length: 300 }, (_, i) => `PB-${String(i + 1).padStart(3, '0')}`));
  const { page, hands } = desk;
  const hand = await scanner(desk);
  await hands.press('F4');
  await page.getByRole('radio', { name: words.tabs.count }).press('Space');
  await page.getByRole('button', { name: words.count.start }).press('Enter');
  await focused(page.getByLabel(words.count.byHand)).waitFor();
  for (const tag of tags) await hand.scan(tag);
  await page.getByText(fill(words.count.scanned_other, { count: 300 })).waitFor();
  await page.getByRole('button', { name: words.count.finish }).press('Enter');
  await page.getByText(fill(words.count.agrees, { expected: 300, found: 300 })).waitFor();
});

test('a loan that is left half written waits as a draft, through a restart, and is gone once the key is lent', async () => {
  const { desk, tags, dir } = await cabinet();
  const purpose = (of: RunningDesk) => card(of, 'PB-07').getByRole('textbox', { name: words.field.purpose });
  await (await scanner(desk)).scan(tags[0] ?? '');
  await focused(card(desk, 'PB-07').getByLabel(words.field.borrower)).waitFor();
  await desk.hands.write('孙师傅');
  await purpose(desk).fill('抄水表');
  await desk.hands.press('Escape');
  await card(desk, 'PB-07').waitFor({ state: 'detached' });
  await desk.page.getByRole('button', { name: /PB-07 孙师傅/ }).waitFor();
  await desk.kill();

  const after = await scene.start(dir);
  await signIn(after);
  const { page, hands } = after;
  await page.getByRole('button', { name: fill(zh.drafts.found_other, { count: 1 }) }).press('Enter');
  await page.getByRole('list', { name: zh.drafts.list }).getByRole('button').first().press('Enter');
  await purpose(after).waitFor();
  expect(await purpose(after).inputValue()).toBe('抄水表');
  expect(await card(after, 'PB-07').getByRole('combobox', { name: words.field.borrower }).inputValue()).toBe('孙师傅');
  await card(after, 'PB-07').getByLabel(words.field.department).selectOption('engineering');
  await card(after, 'PB-07')
    .getByRole('checkbox', { name: shape(words.field.reminderGiven) })
    .press('Space');
  await sign(after, zh.signing.purpose.borrower);
  await hands.press('Control+Enter');
  await page.getByText(shape(words.lend.done)).waitFor();
  expect(await page.evaluate(async () => JSON.stringify(await window.desk.call('drafts.list', {})))).toContain('[]');
});

test('the work order’s slip says who borrows and what for: two scans, a signature, done; whoever brings it back signs as soon as there is a pad', async () => {
  let tag = '';
  let order = '';
  const dir = await scene.building(async (seeded) => {
    tag = (await seeded.desk.call('keys.save', aKey(), seeded.receptionist)).tag;
    order = (await orderFor(seeded)).record.no;
  });
  const desk = await scene.start(dir);
  await signIn(desk);
  const hand = await scanner(desk);
  const lend = card(desk, 'PB-07');
  const borrower = lend.getByRole('combobox', { name: words.field.borrower });
  await hand.scan(tag);
  await focused(borrower).waitFor();
  await hand.scan(order);
  await expect.poll(() => borrower.inputValue()).not.toBe('');
  expect(await lend.getByRole('textbox', { name: words.field.purpose }).inputValue()).toContain(order);
  await sign(desk, zh.signing.purpose.borrower);
  await desk.hands.press('Control+Enter');
  await desk.page.getByText(shape(words.lend.done)).waitFor();
  await lend.waitFor({ state: 'detached' });

  await signAtOnce(desk);
  await hand.scan(tag);
  const back = card(desk, 'PB-07');
  await back.getByText(fill(words.back.lent, { count: 1 })).waitFor();
  await desk.hands.press('Control+Enter');
  await back.waitFor({ state: 'detached' });
  await desk.page.getByText(shape(words.back.done)).waitFor();
});

test('a tag of another building, and a code while a form stands with an error, are said and change nothing', async () => {
  const { desk, tags } = await cabinet();
  const { page, hands } = desk;
  const hand = await scanner(desk);
  await hands.press('F2');
  await focused(intakeField(desk, 'who')).waitFor();
  await hands.press('Control+Enter');
  await page.getByText(zh.errors.field.required).first().waitFor();
  await hand.scan(tagOf('K-A-250303-001', '00000000-0000-4000-8000-0000000fffff'));
  await page.getByRole('dialog', { name: zh.scan.title.otherSite }).waitFor();
  await hand.scan(tags[0] ?? '');
  await card(desk, 'PB-07').waitFor();
  await page.getByRole('dialog', { name: zh.scan.title.otherSite }).waitFor({ state: 'detached' });
  await hands.press('Escape');
  expect(await intakeField(desk, 'who').inputValue()).toBe('');
});

test('tags on a roll of labels: one page each of the label’s own size, and each key says that its tag was printed', async () => {
  const { desk, tags, dir } = await cabinet();
  const { page, hands } = desk;
  await hands.press('F4');
  await page.getByRole('radio', { name: words.tabs.cabinet, exact: true }).press('Space');
  await page.getByRole('button', { name: words.slip.tags }).press('Enter');
  await page.locator('[data-sheet]').first().waitFor();
  expect(await page.locator('[data-sheet]').count()).toBe(1);
  await page.getByLabel(zh.print.preview.size).selectOption('50x30');
  await expect.poll(() => page.locator('[data-sheet]').count()).toBe(3);
  const file = join(dir, 'tags.pdf');
  await answerSaveDialog(desk, file);
  await hands.press('s');
  await page.getByText(fill(zh.print.preview.saved, { file })).waitFor();
  const pages = await pagesOf(file);
  expect(pages.map((text) => tags.findIndex((tag) => text.includes(tag)))).toEqual([0, 1, 2]);
  expect(await pageSizesOf(file)).toEqual(Array(3).fill([50, 30]));

  await hands.press(keysOf('keys'));
  await page.getByLabel(words.filter).fill('PB-07');
  const list = page.getByRole('listbox', { name: words.list });
  await list.getByRole('option').first().click();
  await page
    .getByRole('article', { name: /PB-07/ })
    .getByText(fill(zh.print.history.saved, { form: zh.print.form.keyTags }))
    .waitFor();
});
