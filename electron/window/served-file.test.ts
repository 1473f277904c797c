import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { servedFile } from './served-file.ts';

const root = path.resolve('/app/dist/renderer');

test('serves the page and what stands beside it', () => {
  expect(servedFile(root, 'desk://app/')).toEqual({
    file: path.join(root, 'index.html'),
    type: 'text/html; charset=utf-8',
  });
  expect(servedFile(root, 'desk://app/assets/main-1.js?v=2#x')?.file).toBe(path.join(root, 'assets', 'main-1.js'));
});

test.each([
  'desk://app/..%2fmain.cjs',
  'desk://app/%2e%2e%2fmain.js',
  'desk://app/a/..%2f..%2f..%2fworker.js',
  'desk://app/..%5cmain.js',
  'desk://app/C:%5cWindows%5cwin.js',
  'desk://app/index.html%00.js',
  'desk://app/%',
  'desk://app/main.cjs',
  'desk://app/book.sqlite',
  'desk://other/index.html',
  'desk://app.evil/index.html',
  'file:///etc/passwd.json',
  'https://app/index.html',
  'nonsense',
])('refuses %s', (url) => {
  expect(servedFile(root, url)).toBeNull();
});

test('no address leads out of the folder', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '..%2f',
      '%5c..',
      '%252e%252e',
      '~',
      'C:',
      '\\..',
      '//',
      '%00',
      'a.js',
    ),
    fc.webSegment(),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const served = servedFile(root, `desk://app/${parts.join('/')}.js`);
      if (served) expect(served.file.startsWith(root + path.sep)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
