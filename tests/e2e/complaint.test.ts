import { test } from 'vitest';
import { lampReport, tellAll } from '../fixtures/reports.ts';
import type { Seeded } from './harness/folder.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { shape, zh } from './harness/words.ts';

const scene = openScene();

/** Wang's complaint, everybody told. */
async function complaint(seeded: Seeded): Promise<void> {
  const { desk, receptionist } = seeded;
  await tellAll(seeded, await desk.call('cases.register', lampReport(seeded, { kind: 'complaint' }), receptionist));
}

/** Opens the one case of the list. */
async function openCase({ page, hands }: RunningDesk) {
  await hands.press('Alt+2');
  await page.getByRole('option').filter({ hasText: 'E-1203' }).waitFor();
  await hands.press('ArrowDown');
  const record = page.getByRole('article', { name: 'E-1203' });
  await record.waitFor();
  const press = (name: string) => record.getByRole('button', { name, exact: true }).press('Enter');
  const stage = (name: string) =>
    record
      .getByRole('listitem')
      .getByText(`✓ ${name}`)
      .or(record.locator('li[data-reached]', { hasText: name }));
  return { record, press, stage };
}

/** A line across the pad. */
async function draw({ page }: RunningDesk): Promise<void> {
  const pad = page.getByRole('img', { name: zh.caseLife.opinion.pad });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('no pad');
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 120, { steps: 6 });
  await page.mouse.move(box.x + 260, box.y + 50, { steps: 6 });
  await page.mouse.up();
}

test('S11 the supervisor assigns, the desk looks into it, tells the result and has it signed, the manager’s signature files it', async () => {
  const dir = await scene.building(complaint);
  let desk = await scene.start(dir);
  await signIn(desk, 'supervisor');
  let { record, press, stage } = await openCase(desk);
  await press(zh.domain.action.assign);
  const person = record.getByLabel(zh.cases.field.responsiblePerson);
  await person.fill('老陈');
  await record.getByLabel(zh.cases.field.rectifyBy).fill('明天 18:00');
  await person.focus();
  await desk.hands.press('Control+Enter');
  await stage(zh.domain.complaintStage.assigned).first().waitFor();
  await desk.close();

  desk = await scene.start(dir);
  await signIn(desk);
  ({ record, press, stage } = await openCase(desk));
  await record.getByText(shape(zh.caseLife.later_other)).click();
  await record.getByText(zh.caseLife.why.completeFirst).first().waitFor();
  await press(zh.domain.action.investigate);
  for (const [field, words] of [
    ['investigation', '现场看过'],
    ['cause', '灯管老化'],
    ['plan', '整层换新'],
    ['measures', '已换新'],
  ] as const) {
    await record.getByLabel(zh.cases.field[field]).fill(words);
  }
  await desk.hands.press('Control+Enter');
  await stage(zh.domain.complaintStage.investigating).first().waitFor();
  await press(zh.domain.action.complete);
  await record.getByLabel(zh.cases.field.reportedBy).fill('老陈');
  await record.getByLabel(zh.cases.field.result).fill('已换新');
  await desk.hands.press('Control+Enter');
  await press(zh.domain.action.tellResult);
  await record.getByRole('form').waitFor();
  await desk.hands.press('Control+Enter');
  await press(zh.domain.action.opinion);
  await draw(desk);
  await desk.hands.press('Control+Enter');
  await stage(zh.domain.complaintStage.opinionSigned).first().waitFor();
  await press(zh.domain.action.followUp);
  await desk.page.getByRole('region', { name: /^C-/ }).waitFor();
  await desk.hands.press('1');
  await desk.page.getByLabel(zh.cases.field.caller).fill('张敏');
  await desk.hands.press('Control+Enter');
  ({ record, press, stage } = await openCase(desk));
  await press(zh.domain.action.close);
  await desk.hands.press('Control+Enter');
  await stage(zh.domain.complaintStage.closed).first().waitFor();
  await desk.close();

  desk = await scene.start(dir);
  await signIn(desk, 'supervisor');
  await desk.hands.press('Alt+2');
  await desk.page.getByLabel(zh.cases.status).selectOption('all');
  ({ record, press, stage } = await openCase(desk));
  await press(zh.domain.action.archive);
  await record.getByLabel(zh.caseLife.opinion.signer).fill('冯经理');
  await draw(desk);
  await desk.hands.press('Control+Enter');
  await stage(zh.domain.complaintStage.archived).first().waitFor();
});

test('暂缓: a case is put off with the keyboard, leaves Now, and comes back by itself', async () => {
  const dir = await scene.building(async (seeded) => {
    const { desk, receptionist, minutesAgo } = seeded;
    minutesAgo(200);
    const { record } = await tellAll(seeded, await desk.call('cases.register', lampReport(seeded), receptionist));
    minutesAgo(120);
    const until = Date.now() + 25_000;
    await desk.call('cases.defer', { caseId: record.id, until, reason: '客户回来再修' }, receptionist);
    minutesAgo(0);
  });
  const desk = await scene.start(dir);
  await signIn(desk);
  const { page } = desk;
  const due = page.getByRole('group', { name: zh.now.group.overdue }).getByText(zh.domain.rule.deferredUntil);
  await due.waitFor({ timeout: 60_000 });
  const { record, press } = await openCase(desk);
  await press(zh.domain.action.resume);
  await record.getByLabel(zh.cases.field.resumeReason).fill('客户到了');
  await desk.hands.press('Control+Enter');
  await record.getByText(shape(zh.caseLife.deferred)).waitFor({ state: 'detached' });
  await record.getByText(zh.caseLife.more, { exact: true }).click();
  await press(zh.domain.action.defer);
  await record.getByLabel(zh.cases.field.until).fill('明天 10:00');
  await record.getByLabel(zh.cases.field.deferReason).fill('再等一天');
  await desk.hands.press('Control+Enter');
  await record.getByText(shape(zh.caseLife.deferred)).waitFor();
});
