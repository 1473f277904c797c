import { beforeAll, describe, expect, test } from 'vitest';
import { readSources } from '../house/sources.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';

/** Electron's own checklist (electronjs.org/docs/latest/tutorial/security), each item by its number, over the window that is really open. */
describe('Electron’s security checklist', () => {
  const scene = openScene('file');
  let desk: RunningDesk;
  beforeAll(async () => {
    desk = await scene.start(await scene.building());
    await signIn(desk);
  });

  const preferences = () =>
    desk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Not in Electron's own types, but what its own tests ask.
      const asked: unknown = contents && Reflect.get(contents, 'getLastWebPreferences');
      return typeof asked === 'function' ? (Reflect.apply(asked, contents, []) as Record<string, unknown>) : null;
    });

  test('2, 3, 4, 6, 8, 9, 10, 11: what the window is opened with', async () => {
    expect(await preferences()).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    const { enableBlinkFeatures, ...rest } = (await preferences()) ?? {};
    expect(enableBlinkFeatures ?? '').toBe('');
    // Electron tells these only where they are on.
    expect([rest.nodeIntegrationInWorker ?? false, rest.navigateOnDragDrop ?? false]).toEqual([false, false]);
  });

  test('1, 7, 18: its page comes from our own protocol, under a policy that begins with nothing', async () => {
    expect(desk.page.url()).toBe('desk://app/index.html');
    const policy = await desk.page.evaluate(async () =>
      (await fetch(location.href)).headers.get('content-security-policy'),
    );
    const rules = new Map((policy ?? '').split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('script-src')).toEqual(["'self'"]);
    expect(rules.get('connect-src')).toEqual(["'self'"]);
    for (const none of ['base-uri', 'form-action', 'frame-ancestors']) expect(rules.get(none)).toEqual(["'none'"]);
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  test('5: every permission but the camera of our own page is refused', async () => {
    const states = await desk.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'microphone', 'clipboard-read', 'midi', 'persistent-storage'];
      const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
      return (await Promise.all(asked)).map(({ state }) => state);
    });
    expect([...new Set(states)]).toEqual(['denied']);
  });

  test('12, 13, 14: a webview, another page, another window, a file that is dropped: none of them', async () => {
    scene.forgive(/Not allowed to load|Content Security Policy/);
    const { page } = desk;
    const came = await page.evaluate(async () => {
      document.body.append(document.createElement('webview'));
      const dropped = new DataTransfer();
      dropped.items.add(new File(['<script>window.attacked=1</script>'], 'x.html', { type: 'text/html' }));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: dropped, bubbles: true, cancelable: true }));
      location.href = 'file:///etc/passwd';
      const opened = window.open('desk://app/index.html');
      await new Promise((done) => setTimeout(done, 300));
      return [opened === null, 'attacked' in window];
    });
    expect(came).toEqual([true, false]);
    expect(page.url()).toBe('desk://app/index.html');
    const pages = await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
    expect(pages).toBe(1);
  });

  test('15, 17, 20: nothing of main opens what a page names, one checked channel, two functions in the page', async () => {
    const shipped = readSources().filter(({ path }) => /^(electron|renderer)\//.test(path) && !path.includes('.test.'));
    const offenders = shipped.filter(({ text }) => /openExternal|enableRemoteModule|ipcMain\.on\(/.test(text));
    expect(offenders.map(({ path }) => path)).toEqual([]);
    // The paper pack, and an installer that a pinned key has signed: both lie where main and no page says.
    const opening = shipped.filter(({ text }) => /shell\.openPath/.test(text)).map(({ path }) => path);
    expect(opening).toEqual(['electron/paper-pack/electron-pack.ts', 'electron/update/electron-update.ts']);
    const handled = shipped.flatMap(({ path, text }) => (/ipcMain\.handle/.test(text) ? [path] : []));
    expect(handled).toEqual(['electron/ipc/wire.ts']);
    expect(await desk.page.evaluate(() => Object.entries(window.desk).map(([name, it]) => [name, typeof it]))).toEqual([
      ['call', 'function'],
      ['on', 'function'],
    ]);
  });
});
