import { expect, test } from 'vitest';
import { anUmbrella } from '../fixtures/found-items.ts';
import { aKey } from '../fixtures/keys.ts';
import { aLetter } from '../fixtures/mail.ts';
import { lampReport, tellAll } from '../fixtures/reports.ts';
import { visit } from '../fixtures/visitors.ts';
import { people, type Seeded } from './harness/folder.ts';
import { focused } from './harness/hands.ts';
import { sign } from './harness/pen.ts';
import { keysOf } from './harness/register-keys.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { scanner } from './harness/scanner.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();
const words = zh.handovers;
const tags: string[] = [];

/** A41: an open order, a left item, two visitors inside; a registered letter and two keys besides. */
async function openMatters(seeded: Seeded): Promise<void> {
  const { desk, receptionist } = seeded;
  await tellAll(seeded, await desk.call('cases.register', lampReport(seeded), receptionist));
  await desk.call('foundItems.store', anUmbrella(), receptionist);
  await visit(seeded);
  await visit(seeded, { name: '赵敏', contact: '13700002222' });
  await desk.call('mail.receive', aLetter(seeded), receptionist);
  for (const keyCode of ['PB-07', 'PB-08'])
    tags.push((await desk.call('keys.save', aKey({ keyCode }), receptionist)).tag);
}

test('A41 whoever holds the desk cannot just sign out: counts blind, hands over with PIN and pen, and may go then', async () => {
  const desk = await scene.start(await scene.building(openMatters));
  await signIn(desk);
  const { page, hands } = desk;
  await page.getByRole('button', { name: new RegExp(people.receptionist.name) }).press('Enter');
  await page.getByRole('menuitem', { name: zh.shell.signOut }).press('Enter');
  await page.getByText(words.leaving).waitFor();
  const tile = (section: keyof typeof words.section, count: number) =>
    page.getByRole('button', { name: new RegExp(`^${count}\\s*${words.section[section]}`) });
  await tile('orders', 1).waitFor();
  await tile('foundItems', 1).waitFor();
  await tile('visitors', 2).press('Enter');
  await page.getByRole('table', { name: words.section.visitors }).getByText('赵敏').waitFor();

  await page.getByRole('button', { name: words.start }).press('Enter');
  await page.getByRole('button', { name: words.counts.toKeys }).press('Enter');
  await page.getByText(zh.keys.count.lead).waitFor();
  expect(await page.getByText('PB-07').count()).toBe(0);
  await page.getByRole('button', { name: zh.keys.count.start }).press('Enter');
  const hand = await scanner(desk);
  for (const tag of tags) await hand.scan(tag);
  await page.getByRole('button', { name: shape(zh.keys.count.finish) }).press('Enter');
  await hands.press(keysOf('handovers'));
  await page.getByText(fill(words.counts.agrees, { expected: 2, found: 2 })).waitFor();
  await page.getByRole('button', { name: words.counts.toItems }).press('Enter');
  await page.getByRole('checkbox').first().press('Space');
  await page.getByRole('button', { name: zh.foundItems.count.finish }).press('Enter');
  await hands.press(keysOf('handovers'));
  await page.getByText(words.state.differencesExplained).waitFor();

  await page.getByRole('textbox', { name: words.field.forNextShift }).fill('1203 房的灯明早回电');
  await page.getByRole('checkbox', { name: people.guard.name }).press('Space');
  await page.getByRole('radio', { name: words.supplies.ok }).press('Space');
  await page.getByRole('button', { name: words.allGood }).press('Enter');
  await hands.press('Control+Enter');
  const form = page.getByRole('form', { name: words.signTitle });
  await focused(form.getByRole('combobox', { name: shape(words.field.toStaff) })).waitFor();
  await form.getByRole('combobox', { name: shape(words.field.toStaff) }).selectOption({ label: people.guard.name });
  await form.getByRole('textbox', { name: shape(words.field.pin) }).fill('0000');
  await form.getByRole('checkbox', { name: shape(words.field.read) }).press('Space');
  await form.getByRole('checkbox', { name: words.field.reserved }).press('Space');
  await form.getByRole('textbox', { name: shape(words.field.reservations) }).fill('对讲机电量不足');
  await form.getByRole('button', { name: words.seeAll }).press('Enter');
  for (const purpose of ['from', 'to'] as const) await sign(desk, words.detail[purpose]);
  await hands.press('Control+Enter');
  await form.getByText(zh.errors.code.pinWrong).waitFor();
  await form.getByRole('textbox', { name: shape(words.field.pin) }).fill(people.guard.pin);
  await hands.press('Control+Enter');
  await page.getByRole('button', { name: new RegExp(people.guard.name) }).waitFor();

  await hands.press(keysOf('handovers'));
  await page.getByText(shape(fill(words.duty.holder, { name: people.guard.name, time: '{{time}}' }))).waitFor();
  await page.getByRole('radio', { name: words.views.past, exact: true }).press('Space');
  await page.getByRole('button', { name: /张敏 → 周师傅/ }).press('Enter');
  const past = page.getByRole('article', { name: /X-A-/ });
  await past
    .getByText(/对讲机电量不足/)
    .first()
    .waitFor();
  await page.getByRole('radio', { name: words.views.unsigned, exact: true }).press('Space');
  await page.getByRole('radio', { name: words.views.sheet, exact: true }).press('Space');
  await page.getByRole('button', { name: words.leave }).press('Enter');
  await page.getByRole('form', { name: words.leaveTitle }).waitFor();
  await hands.press('Escape');
  await signOutAs(desk, '周师傅');
  await page.getByText(words.leaving).waitFor();
});

async function signOutAs({ page }: RunningDesk, name: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .press('Enter');
  await page.getByRole('menuitem', { name: zh.shell.signOut }).press('Enter');
}
