import { expect, test } from 'vitest';
import { aLeak } from '../fixtures/incidents.ts';
import { aLetter } from '../fixtures/mail.ts';
import { lampReport, tellAll } from '../fixtures/reports.ts';
import { focused } from './harness/hands.ts';
import { keysOf } from './harness/register-keys.ts';
import { describe, intakeField, openReportOfWang, tellingPage } from './harness/reporting.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, zh } from './harness/words.ts';

const scene = openScene();

/** What the book holds of the forms that are not finished. */
const kept = ({ page }: RunningDesk) =>
  page.evaluate(async () => JSON.stringify(await window.desk.call('drafts.list', {})));

test('A48 the plug is pulled over two half-typed reports: both are offered again, whole; saving makes one record', async () => {
  const dir = await scene.building();
  const before = await scene.start(dir);
  await signIn(before);
  await before.hands.press('F2');
  await intakeField(before, 'content').waitFor();
  await intakeField(before, 'content').fill('走廊有异响');
  await openReportOfWang(before);
  await describe(before, '会议室灯管闪烁，晃得眼睛疼');
  await before.hands.type('6');
  await expect.poll(() => kept(before), { timeout: 10_000 }).toContain(String.raw`\"ext\":\"6\"`);
  await before.kill();

  const after = await scene.start(dir);
  const { page, hands } = after;
  await signIn(after);
  await page.getByText(zh.now.empty).waitFor();
  await page.getByRole('button', { name: fill(zh.drafts.found_other, { count: 2 }) }).waitFor();
  await hands.press('Alt+d');
  const list = page.getByRole('list', { name: zh.drafts.list });
  expect(await list.getByRole('listitem').count()).toBe(2);
  await list.getByRole('listitem').filter({ hasText: '走廊有异响' }).waitFor();
  const ofWang = list.getByRole('button', { name: /^(?!丢弃).*E-1203/ });
  await focused(list.getByRole('button').first()).waitFor();
  while (!(await focused(ofWang).isVisible())) await hands.press('Tab');
  await hands.press('Enter');

  await intakeField(after, 'content').waitFor();
  expect(await intakeField(after, 'who').inputValue()).toBe('E-1203');
  expect(await intakeField(after, 'where').inputValue()).toBe('会议室');
  expect(await intakeField(after, 'what').inputValue()).toBe(zh.domain.type.lamp);
  expect(await intakeField(after, 'content').inputValue()).toBe('会议室灯管闪烁，晃得眼睛疼');
  expect(await page.getByRole('textbox', { name: zh.intake.ext }).inputValue()).toBe('6');

  await hands.press('Control+Enter', 'Control+Enter');
  await tellingPage(after).waitFor();
  await page.getByRole('timer').waitFor();
  await hands.press('Alt+2');
  const cases = page.getByRole('listbox', { name: zh.cases.list });
  await cases.getByRole('option').first().waitFor();
  expect(await cases.getByRole('option').count()).toBe(1);
  await cases.getByRole('option').getByText(zh.domain.state.registered).waitFor();
  expect(await cases.getByText(zh.domain.state.notified).count()).toBe(0);
  await page.getByRole('button', { name: /走廊有异响/ }).waitFor();
  await after.kill();

  const again = await scene.start(dir);
  await signIn(again);
  await again.page.getByRole('button', { name: fill(zh.drafts.found_other, { count: 1 }) }).waitFor();
});

test('A48 short forms on a record are kept, too: each is offered again, stands on its record, and is gone once it is done', async () => {
  const dir = await scene.building(async (seeded) => {
    const { desk, receptionist, supervisor, units } = seeded;
    await desk.call('mail.receive', aLetter(seeded, { trackingNo: 'RA100000001CN' }), receptionist);
    await desk.call('incidents.open', aLeak(), receptionist);
    await desk.call('units.save', { ...units.w0805, kind: 'vacant', companyName: '' }, supervisor);
  });
  const before = await scene.start(dir);
  await signIn(before, 'supervisor');
  await halfWritten(before);
  await before.kill();

  const after = await scene.start(dir);
  await signIn(after, 'supervisor');
  const { page, hands } = after;
  await page.getByRole('button', { name: fill(zh.drafts.found_other, { count: 7 }) }).waitFor();
  const list = page.getByRole('list', { name: zh.drafts.list });
  const goOn = async (form: keyof typeof zh.drafts.form) => {
    await hands.press('Alt+d');
    await list.getByRole('button', { name: new RegExp(`^${zh.drafts.form[form]}`) }).click();
  };
  const shows = (label: string, words: string) =>
    expect.poll(() => page.getByRole('textbox', { name: label }).inputValue(), { timeout: 10_000 }).toBe(words);
  await goOn('mailStep');
  await shows(zh.mail.field.reason, '客户出差');
  await goOn('incidentStep');
  await shows(zh.incidents.field.text, '水已抽干一半');
  await goOn('inspection');
  await shows(zh.rounds.vacant.problem, '窗玻璃裂');
  await goOn('reconciliation');
  await shows(zh.rounds.vacant.countActual, '3');
  await goOn('route');
  await shows(zh.rounds.routes.name, '东区夜巡');
  await goOn('duty');
  await shows(zh.duty.field.reason, '家里有事');
  await goOn('surveyPlan');
  await shows(zh.surveys.plan.title, '下半年意见征询');

  await goOn('incidentStep');
  await page.getByRole('textbox', { name: zh.incidents.field.text }).waitFor();
  await hands.press('Control+Enter');
  await page.getByText('水已抽干一半').first().waitFor();
  await expect.poll(() => kept(after), { timeout: 10_000 }).not.toContain('incidentStep');
  await hands.press('Alt+d');
  await expect.poll(() => list.getByRole('listitem').count(), { timeout: 10_000 }).toBe(6);
});

test('A48 what a customer said in a follow-up is kept: it is offered again with its answer, and gone once it is saved', async () => {
  const dir = await scene.building(async (seeded) => {
    const { desk, receptionist } = seeded;
    const told = async (content: string) =>
      (await tellAll(seeded, await desk.call('cases.register', lampReport(seeded, { content }), receptionist))).record
        .id;
    const done = { caseId: await told('会议室灯闪'), reportedBy: '老陈', result: '换了灯管' };
    await desk.call('cases.complete', done, receptionist);
  });
  const before = await scene.start(dir);
  await signIn(before);
  const write = async (desk: RunningDesk, label: string, words: string) => {
    await desk.page.getByRole('textbox', { name: label }).fill(words);
    await expect.poll(() => kept(desk), { timeout: 10_000 }).toContain(words);
  };
  await before.hands.press(keysOf('followUps'));
  await before.page.getByRole('button', { name: new RegExp(`^${zh.domain.followUpResult.dissatisfied}`) }).click();
  await write(before, zh.cases.field.opinion, '又闪了，等了两天');
  await before.kill();

  const after = await scene.start(dir);
  await signIn(after);
  const { page, hands } = after;
  await page.getByRole('button', { name: fill(zh.drafts.found_other, { count: 1 }) }).waitFor();
  const list = page.getByRole('list', { name: zh.drafts.list });
  const goOn = async (form: keyof typeof zh.drafts.form) => {
    await hands.press('Alt+d');
    await list.getByRole('button', { name: new RegExp(`^${zh.drafts.form[form]}`) }).click();
  };
  const shows = (label: string, words: string) =>
    expect.poll(() => page.getByRole('textbox', { name: label }).inputValue(), { timeout: 10_000 }).toBe(words);
  await goOn('followUp');
  await shows(zh.cases.field.opinion, '又闪了，等了两天');
  await page.getByRole('heading', { name: zh.domain.followUpResult.dissatisfied }).waitFor();

  const reason = page.getByRole('textbox', { name: zh.caseLife.quietReason });
  if (await reason.isVisible()) await reason.fill('客户要求');
  await hands.press('Control+Enter');
  await expect.poll(() => kept(after), { timeout: 10_000 }).not.toContain('又闪了');
});

/** Six short forms on as many records, none of them saved. */
async function halfWritten(desk: RunningDesk): Promise<void> {
  const { page, hands } = desk;
  const type = async (label: string, words: string, keptAs = words) => {
    await page.getByRole('textbox', { name: label }).fill(words);
    await expect.poll(() => kept(desk), { timeout: 10_000 }).toContain(keptAs);
  };
  await hands.press(keysOf('mail'));
  await page.getByRole('button', { name: /RA100000001CN/ }).click();
  await page.getByRole('button', { name: zh.mail.step.giveUp, exact: true }).click();
  await type(zh.mail.field.reason, '客户出差');
  await hands.press(keysOf('incidents'));
  await page.getByRole('listbox', { name: zh.incidents.list }).getByRole('option').first().click();
  const add = page.getByRole('button', { name: new RegExp(`^${zh.incidents.step.supplement}`) });
  await add.first().click();
  await type(zh.incidents.field.text, '水已抽干一半');
  await hands.press(keysOf('patrols'));
  const view = (name: 'vacant' | 'routes') => page.getByRole('radio', { name: zh.rounds.views[name] });
  await view('vacant').check({ force: true });
  await page.getByRole('table', { name: zh.rounds.vacant.title }).getByRole('button').first().click();
  await page.getByRole('radio', { name: zh.rounds.vacant.mark.fault }).first().check({ force: true });
  await type(zh.rounds.vacant.problem, '窗玻璃裂');
  await page.getByRole('button', { name: zh.rounds.vacant.reconcile, exact: true }).click();
  await type(zh.rounds.vacant.countActual, '3', String.raw`\"countActual\":3`);
  await view('routes').check({ force: true });
  await page.getByRole('button', { name: zh.rounds.routes.add, exact: true }).click();
  await type(zh.rounds.routes.name, '东区夜巡');
  await hands.press(keysOf('directory'));
  await page.getByRole('tab', { name: zh.directory.tabs.duty }).click();
  await page.getByRole('button', { name: zh.duty.askLeave, exact: true }).click();
  await type(zh.duty.field.reason, '家里有事');
  await hands.press(keysOf('indicators'));
  await page.getByRole('radio', { name: zh.workReports.pages.surveys }).press('Space');
  await page.getByRole('button', { name: zh.surveys.add, exact: true }).click();
  await type(zh.surveys.plan.title, '下半年意见征询');
}
