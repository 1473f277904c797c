import { expect, test } from 'vitest';
import type { CaseView } from '../../shared/contract/cases.ts';
import { uglyTexts } from '../fixtures/ugly-text.ts';
import { intakeField, openReportOfWang, tellingPage } from './harness/reporting.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { zh } from './harness/words.ts';

const scene = openScene();

async function report(desk: RunningDesk, content: string): Promise<void> {
  const { hands, page } = desk;
  await openReportOfWang(desk);
  await hands.paste('茶水间');
  await hands.press('Enter');
  await hands.type('sg');
  await hands.press('Enter');
  await intakeField(desk, 'content').focus();
  await hands.paste(content);
  await hands.press('Tab');
  await hands.type(' ');
  await hands.press('Control+Enter');
  await tellingPage(desk).waitFor();
  await page.getByRole('button', { name: zh.intake.toRecord }).click();
}

/** The newest report's words as the desk stored them. */
function stored({ page }: RunningDesk): Promise<string> {
  return page.evaluate(async () => {
    const list = await window.desk.call('cases.list', { status: 'all', unitId: null, text: '', offset: 0, limit: 1 });
    const caseId = list.ok ? (list.value as { lines: { id: string }[] }).lines[0]?.id : undefined;
    const view = await window.desk.call('cases.read', { caseId });
    return view.ok ? (view.value as CaseView).record.content : 'refused';
  });
}

test('A42 ugly text goes in through the window and is read back in the record as it was, and does nothing', async () => {
  const desk = await scene.start(await scene.building());
  const { page } = desk;
  await signIn(desk);
  for (const [name, text] of Object.entries(uglyTexts)) {
    // A field of the window knows only one kind of line end, and what surrounds the words is no part of them.
    const typed = text.replaceAll('\r\n', '\n').trim();
    await report(desk, typed);
    const shown = page.getByRole('article').getByRole('blockquote');
    await shown.waitFor();
    expect(await shown.textContent(), `${name} on the screen`).toBe(typed);
    expect(await stored(desk), `${name} in the book`).toBe(typed);
  }
  expect(await page.locator('main img, main script').count()).toBe(0);
  expect(await page.evaluate(() => Object.hasOwn(Object.prototype, 'undefined'))).toBe(false);
});

test('ten thousand letters are taken, one more is refused beside the field with everything still there', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk);
  await openReportOfWang(desk);
  await hands.paste('茶水间');
  await hands.press('Enter');
  await hands.type('sg');
  await hands.press('Enter');
  await intakeField(desk, 'content').focus();
  await hands.paste('水'.repeat(10_001));
  await hands.press('Tab');
  await hands.type(' ');
  await hands.press('Control+Enter');
  await page.getByText(zh.errors.field.tooLong).waitFor();
  expect((await intakeField(desk, 'content').inputValue()).length).toBe(10_001);
  await hands.press('End', 'Backspace', 'Control+Enter');
  await tellingPage(desk).waitFor();
});
