import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { electronLaunch } from '../../build/launch.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';

const scene = openScene();

function startAgain(dir: string): Promise<number | null> {
  const { executablePath, args, env } = electronLaunch(['--data', dir]);
  const second = spawn(executablePath, args, { env, stdio: 'ignore', timeout: 30_000 });
  return new Promise((resolve) => second.once('exit', resolve));
}

test('a second start on the same data brings the first window to the front and ends with 0', async () => {
  const dir = await scene.building();
  const desk = await scene.start(dir);
  await signIn(desk);
  const isVisible = () =>
    desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isVisible()));
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.hide()));
  expect(await isVisible()).toEqual([false]);
  expect(await startAgain(dir)).toBe(0);
  await expect.poll(isVisible).toEqual([true]);
  expect(await desk.page.evaluate(() => window.desk.call('session.read', {}))).toMatchObject({
    ok: true,
    value: { state: 'in' },
  });
});
