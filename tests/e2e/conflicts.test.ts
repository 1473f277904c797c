import { expect, test } from 'vitest';
import { busyBuilding } from './harness/busy-building.ts';
import { lendAtOtherDeskToo } from './harness/other-desk.ts';
import { keysOf } from './harness/register-keys.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, zh } from './harness/words.ts';

const scene = openScene();
const words = zh.conflicts;

test('a key lent at two desks: seen on Now, both sides read, settled by the keyboard, and the key is with one person', async () => {
  const dir = await scene.building(busyBuilding);
  await lendAtOtherDeskToo(dir);
  const desk = await scene.start(dir);
  await signIn(desk, 'supervisor');
  const { page, hands } = desk;
  const strip = page.getByRole('region', { name: words.strip.label });
  await strip.getByText(words.kind.keyLentTwice).waitFor();
  await strip.getByRole('button').press('Enter');

  const card = page.getByRole('article', { name: /^PB-09/ });
  const here = card.getByRole('region', { name: fill(words.thisDesk, { letter: 'A' }) });
  const there = card.getByRole('region', { name: fill(words.desk, { letter: 'B' }), exact: true });
  for (const [side, person, purpose] of [
    [here, 'Zheng', 'meter reading'],
    [there, 'Chen', 'lamp repair'],
  ] as const) {
    await side.getByText(person, { exact: true }).waitFor();
    await side.locator('blockquote', { hasText: purpose }).waitFor();
    await side.locator('img').waitFor();
  }
  await there
    .getByRole('button', { name: fill(words.choose, { desk: fill(words.desk, { letter: 'B' }) }) })
    .press('Enter');
  await hands.write('打电话问过陈工，钥匙在他那里');
  await hands.press('Control+Enter');
  await there.getByText(words.holds).waitFor();
  await here.getByText(words.given).waitFor();
  await card.getByText('打电话问过陈工，钥匙在他那里').first().waitFor();
  await strip.waitFor({ state: 'detached' });

  await card.getByRole('button', { name: words.toRecord }).press('Enter');
  const key = page.getByRole('article', { name: /PB-09/ });
  await key.getByText('Chen').first().waitFor();
  await key.getByText(fill(words.history, { desk: fill(words.desk, { letter: 'B' }) })).waitFor();
  await hands.press(keysOf('keys'));
  const loans = await page.evaluate(() => window.desk.call('keys.loans', {}));
  if (!loans.ok) throw new Error('no loans');
  expect(loans.value).toMatchObject([{ person: expect.any(String) }, { person: 'Chen' }]);
  expect(desk.complaints()).toEqual([]);
});
