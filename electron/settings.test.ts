import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SettingsFile } from './settings.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'deskbook-settings-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test('starts in Chinese and remembers what was chosen', () => {
  const settings = new SettingsFile(folder);
  expect(settings.get().language).toBe('zh-CN');
  settings.set({ language: 'en' });
  settings.set({ night: { on: true, at: 1_741_000_000_000 } });
  settings.set({ bounds: { x: 1, y: 2, width: 1366, height: 768 } });
  expect(new SettingsFile(folder).get()).toMatchObject({
    language: 'en',
    bounds: { x: 1, width: 1366 },
    night: { on: true },
  });
});

test.each(['', '{', 'null', '[]', '{"language":"xx","bounds":{"x":"1"},"zoom":99,"maximized":1,"night":{"on":1}}'])(
  'a file that holds %j counts as none',
  (text) => {
    fs.writeFileSync(path.join(folder, 'settings.json'), text);
    expect(new SettingsFile(folder).get()).toMatchObject({
      language: 'zh-CN',
      bounds: null,
      maximized: false,
      zoom: 0,
      night: null,
    });
  },
);

test('in a folder that cannot be written a choice holds until the app ends', () => {
  const settings = new SettingsFile(path.join(folder, 'missing'));
  expect(settings.set({ language: 'en' })).toBe(false);
  expect(settings.get().language).toBe('en');
});
