import { expect, test } from 'vitest';
import { isOurs } from './sender.ts';

test('only the top frame of our own page is ours', () => {
  expect(isOurs({ url: 'desk://app/index.html', isMainFrame: true })).toBe(true);
  expect(isOurs({ url: 'desk://app/index.html', isMainFrame: false })).toBe(false);
  for (const url of ['https://app/', 'desk://app.evil/', 'desk://apple/', 'file:///index.html', '', 'about:blank']) {
    expect(isOurs({ url, isMainFrame: true })).toBe(false);
  }
  expect(isOurs(null)).toBe(false);
});
