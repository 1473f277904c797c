import { expect, test } from 'vitest';
import { shanghai } from '../fixtures/clock.ts';
import { during, readyForNight, told } from '../fixtures/whole-night.ts';
import { people, type Who } from './harness/folder.ts';
import { focused } from './harness/hands.ts';
import { incidentAt, incidentStep, sendReport, untilReportOwed } from './harness/incidents.ts';
import { passUntil } from './harness/machine-clock.ts';
import { sign } from './harness/pen.ts';
import { pastePhotos } from './harness/photos.ts';
import { keysOf } from './harness/register-keys.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { scanner } from './harness/scanner.ts';
import { openScene } from './harness/scene.ts';
import { pinField, signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();

test('a whole night at the desk: a round, a leak with photos, a key lent, a visitor who stays, the power gone, paper written up, a key missing, a handover with reservations, the review', async () => {
  let tags: Awaited<ReturnType<typeof readyForNight>> | undefined;
  const evening = { at: during('21:50:00'), timeZone: shanghai };
  const dir = await scene.building(async (seeded) => {
    tags = await readyForNight(seeded);
  }, evening);
  const route = tags?.route.tags ?? [];

  // 22:00: the guard sits down, and the desk offers the night.
  const before = await scene.start(dir, [], during('22:00:00'));
  await signIn(before, 'guard');
  await before.page.getByText(zh.log.night.offer).waitFor();
  await before.hands.press('Alt+y');
  await before.page.getByRole('region', { name: zh.log.night.actions }).waitFor();
  await visitorFor(before, '23:00');
  await walkRound(before, route);
  await nightPasses(before, '23:10:00');
  await overstayIsSaid(before);
  await leakFound(before);
  await keyLent(before, tags?.lent.tag ?? '');

  // 01:10: the power goes, in the middle of a line.
  await nightPasses(before, '01:10:00');
  await writeLine(before, told.dark);
  await before.hands.press('F9');
  const text = before.page.getByLabel(zh.log.text);
  await focused(text).waitFor();
  await before.hands.paste('去 B2 看水泵');
  await before.hands.press('Escape');
  await before.page.getByRole('button', { name: fill(zh.drafts.count, { count: 1 }) }).waitFor();
  await before.kill();

  // 03:20: it is back. Nothing was lost, and what was written on paper is written up.
  const desk = await scene.start(dir, [], during('03:20:00'));
  const { page, hands } = desk;
  await signIn(desk, 'guard');
  await page.getByRole('button', { name: fill(zh.drafts.count, { count: 1 }) }).waitFor();
  await paperWrittenUp(desk);
  await hands.press(keysOf('incidents'));
  await page.getByRole('listbox', { name: zh.incidents.list }).getByRole('option').first().click();
  const leak = incidentAt(desk, told.leakAt);
  await leak.getByText(told.leak).first().waitFor();
  await untilReportOwed(desk, leak);
  await leak.getByRole('button', { name: zh.incidents.newReport }).press('Enter');
  await leak.getByRole('form', { name: zh.incidents.reportTitle }).waitFor();
  await sendReport(desk, leak);

  // 07:50: one key is out, another not on its hook, the visitor never left; the supervisor takes it with reservations.
  await nightPasses(desk, '07:50:00');
  await handedOver(desk);

  // 08:00: she reviews what the night reported, and everything is there as it was written.
  await hands.press(keysOf('incidents'));
  await page.getByLabel(zh.cases.status).selectOption(zh.incidents.filters.toReview);
  await page.getByRole('listbox', { name: zh.incidents.list }).getByRole('option').first().click();
  await incidentStep(leak, 'review').press('Enter');
  await sign(desk, zh.incidents.reviewer);
  await hands.press('Control+Enter');
  await leak.getByText(zh.incidents.state.reviewed, { exact: true }).first().waitFor();
  const verified = await page.evaluate(() => window.desk.call('history.verify', {}));
  expect(verified).toMatchObject({ ok: true, value: { fault: null } });
});

/** Time goes by at the machine; meanwhile the desk has locked itself, as it does after five idle minutes. */
async function nightPasses(desk: RunningDesk, time: string, who: Who = 'guard'): Promise<void> {
  const lock = desk.page.getByRole('dialog', { name: zh.session.lockedTitle });
  await passUntil(desk, during(time));
  await lock.waitFor();
  await pinField(desk, who).focus();
  await desk.hands.type(people[who].pin);
  await desk.hands.press('Enter');
  await lock.waitFor({ state: 'detached' });
  await desk.page.getByText(time.slice(0, 5), { exact: true }).first().waitFor();
}

async function visitorFor({ page, hands }: RunningDesk, leaveBy: string): Promise<void> {
  const words = zh.visitors;
  const form = page.getByRole('form', { name: words.form.title });
  await hands.press('F3');
  await focused(form.getByLabel(words.field.name)).waitFor();
  await hands.paste('周文斌');
  await form.getByLabel(words.field.contact).fill('13812340000');
  await form.getByLabel(words.field.purpose).fill('bf');
  await hands.press('Enter');
  await form.getByLabel(words.field.place).fill('e1203');
  await page.getByRole('option', { name: /E-1203/ }).waitFor();
  await hands.press('Enter');
  await form.getByRole('radio', { name: words.hostAccepted.yes, exact: true }).press('Space');
  await hands.press('Alt+m');
  await form.getByLabel(words.field.leaveBy).fill(leaveBy);
  await hands.press('Control+Enter');
  await page.getByRole('article', { name: /周文斌/ }).waitFor();
}

/** Four tags at the pace of somebody who looks about: no point is left out, none too fast. */
async function walkRound(desk: RunningDesk, [lobby = '', stairs = '', roof = '', yard = '']: readonly string[]) {
  const { page, hands } = desk;
  const words = zh.rounds;
  const gun = await scanner(desk);
  // Any tag of the route finds it; the lobby's again within a second would be a trigger that is held.
  await gun.scan(yard);
  await page.getByRole('button', { name: words.today.start }).press('Enter');
  const record = page.getByRole('article', { name: /全楼巡视 P-.-250303/ });
  const reached = (done: number) => record.getByText(fill(words.today.progress, { done, all: 4 })).waitFor();
  await reached(0);
  await gun.scan(lobby);
  await reached(1);
  await nightPasses(desk, '22:06:00');
  await gun.scan(stairs);
  await reached(2);
  await nightPasses(desk, '22:12:00');
  await gun.scan(roof);
  await reached(3);
  await nightPasses(desk, '22:18:00');
  await gun.scan(yard);
  await reached(4);
  await record.getByRole('button', { name: words.walk.finish, exact: true }).press('Enter');
  await page.getByRole('button', { name: words.finish.restOk }).press('Enter');
  await hands.press('Control+Enter');
  await record.getByText(words.state.findingsAssigned).first().waitFor();
  for (const mark of [words.walk.tooFast, words.walk.missed]) expect(await record.getByText(mark).count()).toBe(0);
}

async function overstayIsSaid({ page, hands }: RunningDesk): Promise<void> {
  await hands.press('Alt+1');
  const line = page.getByRole('main').getByRole('listitem').or(page.getByRole('main').getByRole('option'));
  await line.filter({ hasText: '周文斌' }).filter({ hasText: zh.domain.rule.overstay }).first().waitFor();
}

async function writeLine({ page, hands }: RunningDesk, words: string): Promise<void> {
  const text = page.getByLabel(zh.log.text);
  await hands.press('F9');
  await focused(text).waitFor();
  await hands.paste(words);
  await hands.press('Enter');
  await text.waitFor({ state: 'detached' });
}

/** One line of the log becomes an incident without retyping, with two photos. */
async function leakFound(desk: RunningDesk): Promise<void> {
  const { page, hands } = desk;
  await writeLine(desk, told.leak);
  await hands.press(keysOf('log'));
  await page.getByRole('listbox', { name: zh.log.list }).getByRole('option', { name: told.leak }).click();
  await page.getByRole('button', { name: zh.log.promoteIncident }).press('Enter');
  const form = page.getByRole('form', { name: zh.incidents.newTitle });
  await form.waitFor();
  expect(await form.getByLabel(zh.incidents.field.phenomenon).inputValue()).toBe(told.leak);
  await form.press('3');
  await focused(form.getByLabel(zh.incidents.field.place)).waitFor();
  await hands.paste(told.leakAt);
  await hands.press('Control+Enter');
  const record = incidentAt(desk, told.leakAt);
  await record.waitFor();
  await pastePhotos(page, 2);
  await hands.press('Control+Enter');
  await record.getByRole('form', { name: shape(zh.attachments.add.title_other) }).waitFor({ state: 'detached' });
}

async function keyLent(desk: RunningDesk, tag: string): Promise<void> {
  const { page, hands } = desk;
  const words = zh.keys;
  await (await scanner(desk)).scan(tag);
  const card = page.getByRole('dialog', { name: /PB-07/ });
  await focused(card.getByLabel(words.field.borrower)).waitFor();
  await hands.type('wl');
  await hands.press('Enter');
  await card.getByLabel(words.field.department).selectOption('engineering');
  await card.getByRole('combobox', { name: words.field.purposeKind }).selectOption('emergency');
  await card.getByRole('textbox', { name: words.field.purpose }).fill('关阀');
  await card.getByRole('checkbox', { name: shape(words.field.reminderGiven) }).press('Space');
  await sign(desk, zh.signing.purpose.borrower);
  await hands.press('Control+Enter');
  await card.waitFor({ state: 'detached' });
}

async function paperWrittenUp({ page, hands }: RunningDesk): Promise<void> {
  const words = zh.log.paper;
  await hands.press(keysOf('log'));
  await page.getByRole('button', { name: words.start }).click();
  const asked = page.getByRole('dialog', { name: words.title });
  await asked.getByLabel(words.from).fill('01:10');
  await asked.getByLabel(words.until).fill('03:05');
  await asked.getByLabel(words.reason).fill(told.dark);
  await asked.getByRole('button', { name: words.begin }).press('Enter');
  await page.getByText(words.running, { exact: true }).waitFor();
  await hands.press('F9');
  await focused(page.getByLabel(zh.log.text)).waitFor();
  await hands.paste(told.onPaper);
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(words.formNo).fill(told.paperFormNo);
  await sheet.getByLabel(words.happenedAt).fill('02:00');
  await sheet.getByRole('button', { name: zh.log.save }).first().press('Enter');
  const line = page.getByRole('listbox', { name: zh.log.list }).getByRole('option', { name: told.onPaper });
  await line.click();
  const record = page.getByRole('article', { name: told.onPaper });
  await record.getByText('2025-03-04 02:00:00').first().waitFor();
  await record.getByText(told.paperFormNo).waitFor();
  await page.getByRole('button', { name: words.end }).press('Enter');
  await page.getByText(words.running, { exact: true }).waitFor({ state: 'detached' });
}

async function handedOver(desk: RunningDesk): Promise<void> {
  const { page, hands } = desk;
  const words = zh.handovers;
  await hands.press(keysOf('handovers'));
  await page.getByRole('button', { name: words.start }).press('Enter');
  const tile = (section: keyof typeof words.section, count: number) =>
    page.getByRole('button', { name: new RegExp(`^${count}\\s*${words.section[section]}`) });
  await tile('keysOut', 1).waitFor();
  await tile('visitors', 1).waitFor();
  await page.getByRole('button', { name: words.counts.toKeys }).press('Enter');
  await page.getByRole('button', { name: zh.keys.count.start }).press('Enter');
  await page.getByRole('button', { name: zh.keys.count.finish }).press('Enter');
  await page.getByText(fill(zh.keys.count.differs, { expected: 1, found: 0 })).waitFor();
  await page.getByLabel(`${zh.keys.field.explanation} ${told.missingKey}`).fill(told.missing);
  await page.getByLabel(zh.keys.field.reportedTo).fill(people.supervisor.name);
  await hands.press('Control+Enter');
  await page.getByText(zh.keys.count.done).waitFor();
  await hands.press(keysOf('handovers'));
  await page.getByText(fill(words.counts.differs, { expected: 1, found: 0 })).waitFor();
  await page.getByRole('radio', { name: words.supplies.ok }).press('Space');
  await page.getByRole('button', { name: words.allGood }).press('Enter');
  await page.getByText(words.state.differencesExplained).waitFor();
  await hands.press('Control+Enter');
  const form = page.getByRole('form', { name: words.signTitle });
  const to = form.getByRole('combobox', { name: shape(words.field.toStaff) });
  await focused(to).waitFor();
  await to.selectOption({ label: people.supervisor.name });
  await form.getByRole('textbox', { name: shape(words.field.pin) }).fill(people.supervisor.pin);
  await form.getByRole('checkbox', { name: shape(words.field.read) }).press('Space');
  await form.getByRole('checkbox', { name: words.field.reserved }).press('Space');
  await form.getByRole('textbox', { name: shape(words.field.reservations) }).fill(told.reservations);
  for (const purpose of ['from', 'to'] as const) await sign(desk, words.detail[purpose]);
  await hands.press('Control+Enter');
  await page.getByRole('button', { name: new RegExp(people.supervisor.name) }).waitFor();
  await hands.press(keysOf('handovers'));
  await page.getByRole('radio', { name: words.views.past, exact: true }).press('Space');
  await page.getByRole('button', { name: /周师傅 → 李静/ }).press('Enter');
  await page.getByRole('article', { name: /X-.-/ }).getByText(new RegExp(told.reservations)).first().waitFor();
}
