import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { registers, signIn } from './harness/sign-in.ts';

/** What a page that has been taken over could try: everything here runs in the window's own page. */
describe('a hostile page', () => {
  const scene = openScene('file');
  let desk: RunningDesk;

  beforeAll(async () => {
    desk = await scene.start(await scene.building());
    await signIn(desk, 'guard');
  });
  beforeEach(() =>
    scene.forgive(/Content Security Policy|Not allowed to|net::ERR|Failed to (fetch|load resource)|Refused to/),
  );
  afterAll(async () => {
    expect(desk.app.windows()).toHaveLength(1);
  });

  const codeOf = (method: unknown, input: unknown) =>
    desk.page.evaluate(
      async ({ method, input }) => {
        const answer = await window.desk.call(method as string, input);
        return answer.ok ? 'admitted' : answer.error.code;
      },
      { method, input },
    );

  test('is refused what is no method', async () => {
    for (const name of [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'cases',
      '',
      'sqlite.exec',
      null,
      7,
      { a: 1 },
    ])
      expect(await codeOf(name, {}), String(name)).toBe('notFound');
  });

  test('is refused what its role may not, and what only main may ask', async () => {
    const parameter = { key: 'desk.idleLockSeconds', value: 7200, validFrom: 0 };
    expect(await codeOf('parameters.save', parameter)).toBe('notAllowed');
    expect(await codeOf('history.verify', {})).toBe('notAllowed');
    expect(await codeOf('staff.setPin', { staffId: '019363c2-1111-7000-8000-000000000001', pin: '9713' })).toBe(
      'notAllowed',
    );
    expect(await codeOf('staff.signIn', { staffId: '019363c2-1111-7000-8000-000000000001', pin: '4826' })).toBe(
      'notAllowed',
    );
    expect(await codeOf('clock.jumped', { byMs: 1, wall: 1 })).toBe('notAllowed');
    const paper = { form: 'F01', ids: ['019363c2-1111-7000-8000-000000000001'] };
    for (const method of ['print.paper', 'print.log', 'print.failed', 'print.preview', 'print.save', 'print.send'])
      expect(await codeOf(method, { paper, size: 'A4', printer: '', copies: 1 }), method).toBe('notAllowed');
  });

  test('is refused wrong kinds of input, prototypes and cycles too', async () => {
    for (const input of [
      null,
      undefined,
      'text',
      7,
      [],
      { caseId: {} },
      { caseId: ['x'] },
      { caseId: '../../etc/passwd' },
    ])
      expect(await codeOf('cases.read', input)).toBe('invalid');
    const odd = await desk.page.evaluate(async () => {
      const cycle: Record<string, unknown> = { caseId: 'x' };
      cycle.self = cycle;
      const inputs = [
        JSON.parse('{"__proto__":{"role":"supervisor"},"caseId":1}'),
        JSON.parse('{"constructor":{"prototype":{"role":"supervisor"}}}'),
        cycle,
        new Map([['caseId', 'x']]),
        new Date(),
        10n,
        new Uint8Array(8),
      ];
      const answers = await Promise.all(inputs.map((input) => window.desk.call('cases.read', input)));
      return answers.map((answer) => (answer.ok ? 'admitted' : answer.error.code));
    });
    expect(odd).toEqual(odd.map(() => 'invalid'));
    expect(
      await desk.page.evaluate(() =>
        window.desk
          .call('app.language', () => 1)
          .then(
            () => 'sent',
            () => 'not sent',
          ),
      ),
    ).toBe('not sent');
  });

  test('is refused 50 MB at once, and the desk goes on answering', async () => {
    const answer = await desk.page.evaluate(async () => {
      const large = await window.desk.call('cases.note', { caseId: 'x', text: 'x'.repeat(50_000_000) });
      const after = await window.desk.call('now.list', {});
      return [large.ok, after.ok];
    });
    expect(answer).toEqual([false, true]);
  });

  test('finds nothing of Node and cannot change the bridge', async () => {
    const found = await desk.page.evaluate(() => {
      const page = globalThis as unknown as Record<string, unknown>;
      const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'];
      try {
        Object.assign(window.desk, { call: () => 'mine' });
      } catch {
        // A frozen object says so.
      }
      return {
        names: names.filter((name) => page[name] !== undefined),
        bridge: Object.keys(window.desk),
        call: String(window.desk.call).includes('mine'),
      };
    });
    expect(found).toEqual({ names: [], bridge: ['call', 'on'], call: false });
  });

  test('opens no window and goes nowhere', async () => {
    const { page } = desk;
    const here = page.url();
    expect(await page.evaluate(() => window.open('https://example.com') === null)).toBe(true);
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: 'https://example.com', target: '_blank' });
      document.body.append(link);
      link.click();
      link.target = '_self';
      link.click();
      link.remove();
    });
    for (const address of [
      'https://example.com',
      'file:///etc/passwd',
      'desk://app/other.html',
      'desk://app/paper.html',
      'data:text/html,x',
      'javascript:void(window.gone=1)',
    ])
      await page.evaluate((to) => location.assign(to), address);
    await page.evaluate(() => {
      const form = Object.assign(document.createElement('form'), { action: 'https://example.com', method: 'post' });
      document.body.append(form);
      form.submit();
      form.remove();
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(page.url()).toBe(here);
    expect(await page.evaluate(() => 'gone' in window)).toBe(false);
    expect(desk.app.windows()).toHaveLength(1);
    expect(await registers(desk).isVisible()).toBe(true);
  });

  test('is given no permission', async () => {
    const asked = await desk.page.evaluate(async () => {
      const state = async (name: PermissionName) => (await navigator.permissions.query({ name })).state;
      const kinds = [await state('geolocation'), await state('microphone' as PermissionName)];
      return [await Notification.requestPermission(), ...kinds];
    });
    expect(asked).toEqual(['denied', 'denied', 'denied']);
  });

  test('reads nothing from the network, the disk or beside its own files', async () => {
    const reached = await desk.page.evaluate(async () => {
      const addresses = [
        'https://example.com',
        'http://127.0.0.1:1',
        'file:///etc/passwd',
        'data:text/plain,x',
        'desk://other/index.html',
        'desk://app/main.cjs',
        'desk://app/paper.json',
        'desk://app/../../package.json',
        'desk://app/%2e%2e/main.cjs',
        'desk://app/..%2fmain.cjs',
        'desk://app/..%5c..%5cpackage.json',
      ];
      const isRead = (address: string) =>
        fetch(address).then(
          (answer) => answer.ok,
          () => false,
        );
      const tried = await Promise.all(addresses.map(isRead));
      return addresses.filter((_, i) => tried[i]);
    });
    expect(reached).toEqual([]);
  });

  test('frames nothing from outside, and a frame of its own has no bridge', async () => {
    const frames = await desk.page.evaluate(async () => {
      const outside = Object.assign(document.createElement('iframe'), { src: 'https://example.com' });
      const inside = Object.assign(document.createElement('iframe'), { srcdoc: '<p>x</p>' });
      document.body.append(outside, inside);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const within = inside.contentWindow as unknown as Record<string, unknown> | null;
      const seen = [outside.contentDocument?.body.textContent?.trim() ?? '', typeof within?.desk];
      outside.remove();
      inside.remove();
      return seen;
    });
    expect(frames).toEqual(['', 'undefined']);
  });

  test('is held by a content security policy: no script but ours runs', async () => {
    const policy = await desk.page.evaluate(async () =>
      (await fetch(location.href)).headers.get('content-security-policy'),
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    const ran = await desk.page.evaluate(async () => {
      const script = Object.assign(document.createElement('script'), { textContent: 'window.ranInline = true' });
      document.head.append(script);
      script.remove();
      const image = document.createElement('div');
      image.innerHTML = '<img src="x" onerror="window.ranHandler = true">';
      document.body.append(image);
      // Later, because what a debugger evaluates may use eval by itself.
      await new Promise((resolve) =>
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: this is what must not work
            eval('window.ranText = true');
          } catch {
            // The policy forbids it.
          }
          resolve(null);
        }, 200),
      );
      image.remove();
      return ['ranInline', 'ranHandler', 'ranText'].filter((name) => name in window);
    });
    expect(ran).toEqual([]);
  });
});
