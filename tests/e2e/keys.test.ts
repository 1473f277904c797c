import { expect, test } from 'vitest';
import { aKey } from '../fixtures/keys.ts';
import type { Seeded } from './harness/folder.ts';
import { focused } from './harness/hands.ts';
import { keysOf } from './harness/register-keys.ts';
import { intakeField } from './harness/reporting.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { scanner } from './harness/scanner.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();
const words = zh.keys;

/** A desk with three keys in its cabinet; their tags. */
async function cabinet(): Promise<{ desk: RunningDesk; tags: string[] }> {
  const tags: string[] = [];
  const hang = async ({ desk, receptionist }: Seeded) => {
    for (const keyCode of ['PB-07', 'PB-08', 'PB-09']) {
      const view = await desk.call('keys.save', aKey({ keyCode, cabinetPos: keyCode }), receptionist);
      tags.push(view.tag);
    }
  };
  const desk = await scene.start(await scene.building(hang));
  await signIn(desk);
  return { desk, tags };
}

/** Draws across the pad with the mouse. */
async function sign({ page }: RunningDesk, who: string): Promise<void> {
  const pad = page.getByRole('img', { name: new RegExp(who) });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('no pad');
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 100, { steps: 6 });
  await page.mouse.move(box.x + 260, box.y + 50, { steps: 6 });
  await page.mouse.up();
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
  await sign(desk, zh.signing.purpose.returner);
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
