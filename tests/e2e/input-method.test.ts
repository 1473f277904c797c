import { expect, test } from 'vitest';
import { focused } from './harness/hands.ts';
import { intakeField } from './harness/reporting.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { zh } from './harness/words.ts';

const scene = openScene();

test('while pinyin is being composed, no key of the desk fires: the form does not move on, close or save', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk);
  await hands.press('F2');
  await focused(intakeField(desk, 'who')).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: "e'qu", selectionStart: 4, selectionEnd: 4 });

  await hands.press('Enter', 'Escape', 'Control+Enter', 'F8', 'F6', 'Control+k', 'Alt+2');
  await focused(intakeField(desk, 'who')).waitFor();
  expect(await intakeField(desk, 'who').inputValue()).toBe("e'qu");
  expect(await page.getByText(zh.errors.field.required).count()).toBe(0);
  expect(await page.getByRole('form', { name: zh.emergency.title }).count()).toBe(0);
  expect(await page.getByRole('dialog').count()).toBe(0);

  await hands.paste('东区');
  expect(await intakeField(desk, 'who').inputValue()).toBe('东区');
  await hands.press('F8');
  await page.getByRole('form', { name: zh.emergency.title }).waitFor();
});
