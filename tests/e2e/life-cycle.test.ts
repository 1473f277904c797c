import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { electronLaunch } from '../../build/launch.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { zh } from './harness/words.ts';

const scene = openScene();

/** Starts the app beside the one that runs. @returns its exit code */
function startAgain(dir: string): Promise<number | null> {
  const { executablePath, args, env } = electronLaunch(['--data', dir]);
  const second = spawn(executablePath, args, { env, stdio: 'ignore' });
  return new Promise((resolve) => second.once('exit', resolve));
}

test('a second start on the same folder brings the first window back and ends', async () => {
  const dir = await scene.building();
  const { app, page } = await scene.start(dir);
  await page.getByRole('listbox', { name: zh.session.people }).waitFor();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await startAgain(dir)).toBe(0);
  // The second one ends when it has called; the first hears of it a moment later.
  const shown = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isVisible()));
  await expect.poll(shown).toEqual([true]);
});

test('what was typed in the last moment before the window is closed is there as a draft', async () => {
  const dir = await scene.building();
  const desk = await scene.start(dir);
  await signIn(desk);
  await desk.hands.press('F2');
  const content = desk.page.getByRole('main').getByLabel(zh.intake.content);
  await content.fill('走廊的灯不亮');
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await desk.close();

  const again = await scene.start(dir);
  await signIn(again);
  const drafts = await again.page.evaluate(() => window.desk.call('drafts.list', {}));
  expect(drafts).toMatchObject({ ok: true, value: [{ content: expect.stringContaining('走廊的灯不亮') }] });
});

test('the machine’s screen lock and sleep lock the desk', async () => {
  const desk = await scene.start(await scene.building());
  for (const event of ['lock-screen', 'suspend']) {
    await signIn(desk);
    await desk.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
    const session = await desk.page.evaluate(() => window.desk.call('session.read', {}));
    expect(session).toMatchObject({ value: { state: 'locked' } });
  }
});

test('the text size and the window’s place are kept for the next start', async () => {
  const dir = await scene.building();
  const desk = await scene.start(dir);
  await signIn(desk);
  const settings = () => JSON.parse(readFileSync(join(dir, 'window', 'settings.json'), 'utf8'));
  await desk.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setBounds({ x: 40, y: 30, width: 1100, height: 700 });
    for (const type of ['keyDown', 'keyUp'] as const) {
      window?.webContents.sendInputEvent({ type, keyCode: '=', modifiers: ['control'] });
    }
  });
  await expect.poll(settings, { timeout: 20_000 }).toMatchObject({ zoom: 0.5, bounds: { width: 1100, height: 700 } });
  await desk.close();

  const again = await scene.start(dir);
  await again.page.getByRole('listbox', { name: zh.session.people }).waitFor();
  const [bounds, zoom] = await again.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return [window?.getBounds(), window?.webContents.getZoomFactor()];
  });
  expect(bounds).toMatchObject({ width: 1100, height: 700 });
  expect(zoom).toBeCloseTo(1.2 ** 0.5);
});
