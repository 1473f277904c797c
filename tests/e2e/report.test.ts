import { expect, test } from 'vitest';
import { focused } from './harness/hands.ts';
import { callerName, describe, intakeField, openReportOfWang, tellingPage } from './harness/reporting.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();

test('A01 a report by a known tenant: within 25 keystrokes, both told by one key each, then the desk is calm again', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk);

  await openReportOfWang(desk);
  expect(await callerName(desk).inputValue()).toBe('Wang');
  await describe(desk, '会议室灯管闪烁，晃得眼睛疼');
  await hands.type(' ');
  await hands.press('Control+Enter');
  await tellingPage(desk).waitFor();
  const keystrokes = hands.count();
  process.stdout.write(`standard report: ${keystrokes} keystrokes beside the free text\n`);
  expect(keystrokes).toBeLessThanOrEqual(25);

  const lines = tellingPage(desk).getByRole('listitem');
  expect(await lines.count()).toBe(2);
  await lines.filter({ hasText: zh.domain.party.engineering }).getByText('8001').waitFor();
  await lines.filter({ hasText: zh.domain.party.floorSupervisor }).getByText('6001').waitFor();
  await page.getByRole('timer').waitFor();
  await hands.press('g');
  await lines.first().getByText(zh.domain.ack.acknowledged).waitFor();
  await hands.press('g');
  await page.getByRole('status').getByText(shape(zh.cases.notify.allTold)).waitFor();
  expect(await page.getByRole('timer').count()).toBe(0);
  expect(hands.count()).toBe(2);

  await hands.press('Enter');
  await page.getByText(zh.domain.rule.unfinished3h).waitFor();
  expect(await page.getByText(zh.domain.rule.notify60s).count()).toBe(0);

  await hands.press('ArrowDown', 'Enter');
  const record = page.getByRole('article', { name: 'E-1203' });
  await record.getByText(zh.domain.state.notified, { exact: true }).waitFor();
  const told = record.getByRole('listitem').filter({ hasText: shape(zh.cases.history.took) });
  expect(await told.count()).toBe(2);
});

test('the second report of the same thing from the same room is warned of, and one key makes it a repeat', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk);
  await openReportOfWang(desk);
  await describe(desk, '灯管闪烁');
  await hands.type(' ');
  await hands.press('Control+Enter');
  await tellingPage(desk).waitFor();
  const no = /\w-\w-\d{6}-\d{3}/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? 'none';

  await openReportOfWang(desk);
  const aside = page.getByRole('complementary', { name: zh.domain.field.unitId });
  await aside.getByText(zh.domain.type.lamp).waitFor();
  expect(await aside.getByText(zh.intake.duplicate.title).count()).toBe(0);
  await describe(desk, '灯还在闪');
  await aside.getByText(zh.intake.duplicate.title).waitFor();
  await aside.getByText(no).first().waitFor();
  await hands.press('Alt+r');
  await aside.getByText(fill(zh.intake.duplicate.linked, { no })).waitFor();
  await hands.type(' ');
  await hands.press('Control+Enter');
  await tellingPage(desk).waitFor();
  await page.getByRole('button', { name: zh.intake.toRecord }).click();
  await page.getByText(fill(zh.cases.repeatOf, { no })).waitFor();
});

test('A02 extension not asked: refused with the field marked, and everything typed still there', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk);
  await openReportOfWang(desk);
  await describe(desk, '没有电', 'dd');
  await hands.press('Control+Enter');

  await page.getByText(zh.errors.field.extension).waitFor();
  const ext = page.getByRole('textbox', { name: zh.intake.ext });
  expect(await ext.getAttribute('aria-invalid')).toBe('true');
  await focused(ext).waitFor();
  expect(await tellingPage(desk).count()).toBe(0);
  expect(await intakeField(desk, 'who').inputValue()).toBe('E-1203');
  expect(await intakeField(desk, 'where').inputValue()).toBe('会议室');
  expect(await intakeField(desk, 'what').inputValue()).toBe(zh.domain.type.power);
  expect(await intakeField(desk, 'content').inputValue()).toBe('没有电');

  await hands.type('605');
  expect(await page.getByText(zh.errors.field.extension).count()).toBe(0);
  await hands.press('Control+Enter');
  await tellingPage(desk).waitFor();
});
