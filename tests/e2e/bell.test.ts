import { expect, test } from 'vitest';
import { lampReport, tell } from '../fixtures/reports.ts';
import { listenToSystem } from './harness/operating-system.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';

const scene = openScene();

test('an alarm behind another window: the taskbar flashes, one notification says what and where but nobody’s name, a click brings the desk', async () => {
  const dir = await scene.building(async (seeded) => {
    const { desk, receptionist, minutesAgo } = seeded;
    minutesAgo(50 / 60);
    await tell(seeded, await desk.call('cases.register', lampReport(seeded), receptionist), 'engineering');
  });
  const desk = await scene.start(dir);
  const system = await listenToSystem(desk);
  await signIn(desk);
  await system.lookAway();
  await expect.poll(async () => (await system.asked()).notifications, { timeout: 60_000 }).toHaveLength(1);
  const { flashes, notifications } = await system.asked();
  expect(flashes.at(-1)).toBe(true);
  const [shown] = notifications;
  expect(shown?.title).toBe('一分钟内通知');
  expect(shown?.body).toMatch(/^C-A-\d{6}-001 · 更换灯具 · E-1203$/);
  expect(JSON.stringify(notifications)).not.toContain('Wang');

  await system.click();
  await expect.poll(() => system.isSeen()).toBe(true);
});
