import { expect, test } from 'vitest';
import { focused } from './harness/hands.ts';
import { intakeField, openReportOfWang, tellingPage } from './harness/reporting.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, zh } from './harness/words.ts';

const scene = openScene();
const { label, choice } = zh.questions;

test('A12 air conditioning by keyboard: the unknown thermostat is asked about, then both answers stand on the record', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk);
  await openReportOfWang(desk);
  await hands.compose('会议室', 4);
  await hands.press('Enter');
  await hands.type('kt');
  await hands.press('Enter');
  await focused(page.getByRole('radio', { name: choice.complaintIs.tooCold })).waitFor();
  await hands.press('ArrowRight', 'Enter');
  await focused(page.getByRole('radio', { name: choice.thermostatOn.on, exact: true })).waitFor();
  await hands.press('ArrowLeft', 'Enter');
  await focused(page.getByLabel(label.thermostatAsked)).waitFor();
  await hands.press('Enter');
  await focused(intakeField(desk, 'content')).waitFor();
  await hands.write('房间里不舒服');
  await hands.press('Tab');
  await hands.type(' ');
  await hands.press('Control+Enter');
  await page.getByText(zh.errors.field.confirm).waitFor();
  expect(await tellingPage(desk).count()).toBe(0);

  await hands.type(' ');
  await page.getByRole('radio', { name: choice.thermostatOn.on, exact: true, checked: true }).waitFor();
  expect(await page.getByText(zh.errors.field.confirm).count()).toBe(0);
  await hands.press('Control+Enter');
  await tellingPage(desk).waitFor();
  expect(await tellingPage(desk).getByRole('listitem').count()).toBe(2);
  await page.getByRole('button', { name: zh.intake.toRecord }).click();
  const record = page.getByRole('article', { name: 'E-1203' });
  await record.getByText(label.complaintIs, { exact: true }).waitFor();
  await record.getByText(choice.complaintIs.tooHot, { exact: true }).waitFor();
});

test('A13 a unit door: saved as not accepted, the reason on the record, and the desk cannot go on', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk);
  await openReportOfWang(desk);
  await hands.compose('大门', 2);
  await hands.press('Enter');
  await hands.type('qs');
  await hands.press('Enter');
  await focused(page.getByRole('radio', { name: choice.lockOf.cabinet })).waitFor();
  await hands.press('ArrowRight', 'ArrowRight', 'Enter');
  await focused(intakeField(desk, 'content')).waitFor();
  await hands.write('钥匙忘在里面');
  await hands.press('Tab');
  await hands.type(' ');
  await hands.press('Control+Enter');
  await page.getByText(zh.domain.state.notAccepted).first().waitFor();
  await page.getByText(fill(zh.questions.notAccepted, { what: choice.lockOf.unitDoor })).waitFor();
  expect(await page.getByRole('button', { name: zh.domain.action.accept }).count()).toBe(0);
});
