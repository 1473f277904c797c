import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyFolder, removeFolder } from './harness/folder.ts';
import { type RunningDesk, startDesk } from './harness/running-desk.ts';

const dir = emptyFolder();
let desk: RunningDesk;
beforeAll(async () => {
  desk = await startDesk(dir);
  await desk.page.getByRole('heading').first().waitFor();
});
afterAll(async () => {
  await desk.close();
  removeFolder(dir);
});

/** Runs as a script of the page would, and answers what came of it. */
const inPage = (script: string) => desk.page.evaluate<unknown>(`(async () => { ${script} })().catch((e) => e.name)`);

test('a hostile page finds one frozen object with two functions, and nothing of Node or Electron', async () => {
  expect(await inPage('return [Object.keys(desk), Object.isFrozen(desk)]')).toEqual([['call', 'on'], true]);
  expect(await inPage('return [typeof require, typeof process, typeof module, typeof Buffer]')).toEqual(
    Array(4).fill('undefined'),
  );
});

test('it runs no text as code, and reaches neither the network nor the disk', async () => {
  // Later, because what a debugger evaluates may use eval by itself.
  const later =
    "return new Promise((done) => setTimeout(() => { try { done(eval('1')) } catch (e) { done(e.name) } }))";
  expect(await inPage(later)).toBe('EvalError');
  const inline = "document.head.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' }))";
  expect(await inPage(`${inline}; return typeof window.ran`)).toBe('undefined');
  for (const url of ['https://registry.npmjs.org/', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'data:text/plain,x']) {
    expect(await inPage(`return (await fetch('${url}')).status`)).toBe('TypeError');
  }
  for (const path of ['main.cjs', '..%2fmain.cjs', '%2e%2e/package.json', '..%5c..%5cpackage.json']) {
    expect(await inPage(`return (await fetch('desk://app/${path}')).status`)).toBe(404);
  }
});

test('it opens no window, goes nowhere, and is given no permission', async () => {
  expect(await inPage("return window.open('https://example.com')")).toBeNull();
  await inPage("location.href = 'https://example.com'; await new Promise((done) => setTimeout(done, 300))");
  await inPage("location.href = 'desk://app/other.html'; await new Promise((done) => setTimeout(done, 300))");
  expect(desk.page.url()).toBe('desk://app/index.html');
  expect(desk.app.windows()).toHaveLength(1);
  expect(await inPage('return Notification.requestPermission()')).toBe('denied');
  expect(await inPage("return (await navigator.permissions.query({ name: 'geolocation' })).state")).toBe('denied');
  expect(await inPage("return (await navigator.permissions.query({ name: 'microphone' })).state")).toBe('denied');
});

test('a call with a name or an input that does not exist is refused in the desk’s own words', async () => {
  for (const name of ["'__proto__'", "'constructor'", "'staff.signIn '", '{}', 'null', '[]', '1n']) {
    expect(await inPage(`return desk.call(${name}, {})`)).toEqual({ ok: false, error: { code: 'notFound' } });
  }
  expect(await inPage("return desk.call('alarms.due', {})")).toEqual({ ok: false, error: { code: 'notAllowed' } });
  expect(await inPage("return desk.call('cases.list', {})")).toEqual({ ok: false, error: { code: 'notSignedIn' } });
  const cycle = "const a = {}; a.a = a; return desk.call('session.signIn', a)";
  expect(await inPage(cycle)).toMatchObject({ ok: false, error: { code: 'invalid' } });
});

test('a frame inside the page cannot call at all', async () => {
  const script = `
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.srcdoc = '<p>x</p>';
    await new Promise((done) => setTimeout(done, 300));
    return typeof frame.contentWindow.desk`;
  expect(await inPage(script)).toBe('undefined');
});
