import { expect, test } from 'vitest';
import { aLetter } from '../fixtures/mail.ts';
import type { Seeded } from './harness/folder.ts';
import { focused } from './harness/hands.ts';
import { sign } from './harness/pen.ts';
import { keysOf } from './harness/register-keys.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { scanner } from './harness/scanner.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, zh } from './harness/words.ts';

const scene = openScene();
const words = zh.mail;

/** A desk at which three items wait for 王小明 of E-1203. */
async function threeWaiting(): Promise<RunningDesk> {
  const takeIn = async (seeded: Seeded) => {
    for (const trackingNo of ['RA100000001CN', 'RA100000002CN', 'RA100000003CN']) {
      await seeded.desk.call('mail.receive', aLetter(seeded, { trackingNo }), seeded.receptionist);
    }
  };
  const desk = await scene.start(await scene.building(takeIn));
  await signIn(desk);
  return desk;
}

test('three parcels, one signature: scanned wherever the desk is, refused by initials, gone with one full name', async () => {
  const desk = await threeWaiting();
  const { page, hands } = desk;
  const hand = await scanner(desk);
  await hand.scan('RA100000001CN');
  const card = page.getByRole('dialog', { name: /RA100000001CN/ });
  await focused(card.getByLabel(words.field.person)).waitFor();
  await hand.scan('RA100000002CN');
  await card.getByText(fill(words.out.title, { count: 2 })).waitFor();
  await hand.scan('RA100000003CN');
  await card.getByText(fill(words.out.title, { count: 3 })).waitFor();

  const person = card.getByLabel(words.field.person);
  await hands.press('Control+a');
  await hands.type('W.X.');
  await card.getByLabel(zh.signing.docNo).fill('11010519491231002X');
  await card.getByLabel(zh.signing.relationToUnit).fill('同事');
  await card.getByRole('checkbox', { name: new RegExp(zh.signing.originalSeen) }).press('Space');
  await sign(desk, zh.signing.purpose.receiver);
  await hands.press('Control+Enter');
  await card.getByText(zh.errors.field.chineseName).waitFor();
  expect(await card.getByText(zh.errors.field.fullName).count()).toBe(0);

  await person.fill('王小明');
  await hands.press('Control+Enter');
  await card.waitFor({ state: 'detached' });
  await page.getByText(fill(words.out.done_other, { name: '王小明', count: 3 })).waitFor();
  await hands.press(keysOf('mail'));
  await page.getByText(words.waiting.none).waitFor();
});

test('intake: number, room, Enter; the next scan begins the next; a known number opens what lies here', async () => {
  const desk = await threeWaiting();
  const { page, hands } = desk;
  const hand = await scanner(desk);
  await hands.press('F5');
  const number = page.getByLabel(words.field.trackingNo);
  await focused(number).waitFor();
  await hand.scan('YT7788990011');
  const room = page.getByRole('combobox', { name: words.receive.who });
  await focused(room).waitFor();
  expect(await number.inputValue()).toBe('YT7788990011');
  await hands.type('1203');
  await page.getByRole('option', { selected: true }).and(page.locator('div')).waitFor();
  await hands.press('Enter');
  await page.getByText(`${words.type.parcelSlip} YT7788990011`).first().waitFor();
  await focused(number).waitFor();

  await hand.scan('ZT778899001234');
  await focused(room).waitFor();
  await hand.scan('773012345678901');
  const which = page.getByRole('alert').filter({ hasText: words.receive.which });
  await which.getByRole('button', { name: /ZT778899001234/ }).click();
  await focused(room).waitFor();
  await hands.type('0901');
  await page.getByRole('option', { selected: true }).and(page.locator('div')).waitFor();
  await hands.press('Enter');
  await focused(number).waitFor();
  await hand.scan('773012345678902');
  await page.getByRole('alert').filter({ hasText: '773012345678902' }).waitFor();
  expect(await number.inputValue()).toBe('');

  await hands.press(keysOf('now'));
  await hand.scan('YT7788990011');
  await page.getByRole('dialog', { name: /YT7788990011/ }).waitFor();
});

test('A37 the handover of what is kept: nothing may be left out, and both sign', async () => {
  const desk = await threeWaiting();
  const { page, hands } = desk;
  const hand = await scanner(desk);
  await hands.press(keysOf('mail'));
  await page.getByRole('radio', { name: words.views.custody }).press('Space');
  await page.getByText(fill(words.custody.seen, { seen: 0, all: 3 })).waitFor();
  await page.getByLabel(words.field.toStaff).selectOption({ label: '周师傅' });
  await hand.scan('RA100000001CN');
  await hand.scan('RA100000002CN');
  await page.getByText(fill(words.custody.seen, { seen: 2, all: 3 })).waitFor();
  await sign(desk, zh.signing.purpose.giver);
  await sign(desk, zh.signing.purpose.receiver);
  await hands.press('Control+Enter');
  await page.getByRole('alert').filter({ hasText: words.custody.fault }).waitFor();
  await hand.scan('RA100000003CN');
  await page.getByText(fill(words.custody.seen, { seen: 3, all: 3 })).waitFor();
  await sign(desk, zh.signing.purpose.giver);
  await sign(desk, zh.signing.purpose.receiver);
  await hands.press('Control+Enter');
  await page.getByText(fill(words.custody.done, { name: '周师傅', count: 3 })).waitFor();
});
