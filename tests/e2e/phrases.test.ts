import { expect, test } from 'vitest';
import { focused } from './harness/hands.ts';
import { intakeField } from './harness/reporting.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, zh } from './harness/words.ts';

const scene = openScene();
const list = ({ page }: RunningDesk) => page.getByRole('listbox', { name: zh.phrases.list });

async function writing(desk: RunningDesk) {
  await desk.hands.press('F2');
  await focused(intakeField(desk, 'who')).waitFor();
  const content = intakeField(desk, 'content');
  await content.focus();
  return { content, text: () => content.inputValue() };
}

test('a phrase by keyboard: a stroke and its letters, or Ctrl J at the cursor; Esc closes only the list; Ctrl Z takes it back', async () => {
  const desk = await scene.start(await scene.building());
  const { hands } = desk;
  await signIn(desk);
  const { content, text } = await writing(desk);
  await hands.type('/');
  await list(desk).waitFor();
  await hands.type('ls');
  await list(desk).getByRole('option', { name: zh.phrases.shipped.leak, selected: true }).waitFor();
  await hands.press('Enter');
  await list(desk).waitFor({ state: 'detached' });
  expect(await text()).toBe(zh.phrases.shipped.leak);
  await hands.write('，220/380');
  expect(await list(desk).count()).toBe(0);

  await hands.press('Home', 'Control+j');
  await list(desk).waitFor();
  await hands.press('ArrowDown', 'Tab');
  await list(desk).waitFor({ state: 'detached' });
  const both = `${zh.phrases.shipped.noCooling}${zh.phrases.shipped.leak}，220/380`;
  expect(await text()).toBe(both);
  await hands.press('Control+z');
  expect(await text()).toBe(both.slice(zh.phrases.shipped.noCooling.length));

  await hands.press('Control+j');
  await list(desk).waitFor();
  await hands.press('Escape');
  await list(desk).waitFor({ state: 'detached' });
  await focused(content).waitFor();
});

test('while an input method composes, the arrows and Esc are its own; what it leaves narrows the list', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk);
  const { content, text } = await writing(desk);
  await hands.press('Control+j');
  await list(desk).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: "l's", selectionStart: 3, selectionEnd: 3 });
  const first = list(desk).getByRole('option', { name: zh.phrases.shipped.leak, selected: true });
  await first.waitFor();
  await hands.press('ArrowDown', 'Escape', 'Control+j');
  await focused(content).waitFor();
  expect(await first.count()).toBe(1);
  expect(await text()).toBe("l's");
  await hands.paste('漏水');
  await first.waitFor();
  await hands.press('Enter');
  await list(desk).waitFor({ state: 'detached' });
  expect(await text()).toBe(zh.phrases.shipped.leak);
});

test('the supervisor adds a phrase in the settings, and it is at hand at once', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk, 'supervisor');
  await hands.press('Alt+7');
  await page.getByText(zh.phrases.place.content, { exact: true }).click();
  const add = page.getByRole('button', { name: fill(zh.phrases.addTo, { place: zh.phrases.place.content }) });
  await add.press('Enter');
  await focused(page.getByRole('textbox', { name: zh.phrases.text })).waitFor();
  await hands.write('旋转门卡住');
  await hands.press('Enter');
  await add.waitFor();
  await writing(desk);
  await hands.type('/xzm');
  await list(desk).getByRole('option', { name: '旋转门卡住', selected: true }).waitFor();
});
