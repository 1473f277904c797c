import { expect, test } from 'vitest';
import { people } from './harness/folder.ts';
import { openScene } from './harness/scene.ts';
import { choose, pinField, registers, signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();

test('the keyboard alone signs in: initials, PIN, Enter', async () => {
  const desk = await scene.start(await scene.building());
  await pinField(desk, 'supervisor').waitFor();
  await signIn(desk, 'guard');
  await desk.page.getByRole('button', { name: new RegExp(people.guard.name) }).waitFor();
});

test('a wrong PIN is said; the fifth blocks for a shown number of seconds, also after the app was started again', async () => {
  const dir = await scene.building();
  const desk = await scene.start(dir);
  const message = desk.page.getByRole('alert');
  await choose(desk, 'receptionist');
  for (let tries = 1; tries <= 4; tries += 1) {
    await desk.hands.type('9999');
    await desk.hands.press('Enter');
    await message.getByText(zh.errors.code.pinWrong).waitFor();
    expect(await pinField(desk, 'receptionist').inputValue()).toBe('');
  }
  await desk.hands.type('9999');
  await desk.hands.press('Enter');
  await message.getByText(shape(zh.errors.code.pinBlocked)).waitFor();
  const left = Number(/\d+/.exec((await message.textContent()) ?? '')?.[0]);
  expect(left).toBeGreaterThan(0);
  await message.getByText(fill(zh.errors.code.pinBlocked, { seconds: left - 1 })).waitFor();
  expect(await desk.page.getByRole('button', { name: zh.session.signIn }).isDisabled()).toBe(true);
  await desk.kill();

  const again = await scene.start(dir);
  await choose(again, 'receptionist');
  await again.hands.type(people.receptionist.pin);
  await again.hands.press('Enter');
  await again.page.getByRole('alert').getByText(shape(zh.errors.code.pinBlocked)).waitFor();
  expect(await registers(again).isVisible()).toBe(false);
  await signIn(again, 'supervisor');
});
