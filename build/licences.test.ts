import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './places.mjs';

/** Those that let us ship a closed or an open desk with a notice. MPL-2.0 asks for the sources of its own files, which we do not change. */
const compatible = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'MPL-2.0',
  '(MIT OR CC0-1.0)',
  'MIT AND Apache-2.0',
]);

/** Node itself, for development: the app runs on Electron's. */
const notShipped = /(^|\/)node-(bin|darwin|linux|win)-[\w-]+$/;

interface Locked {
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(
  fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'),
);
const shipped = Object.entries(lock.packages).filter(
  ([name, { dev, devOptional }]) => name !== '' && !dev && !devOptional && !notShipped.test(name),
);

test('every package that may be shipped has a licence that lets us', () => {
  expect(shipped.length).toBeGreaterThan(100);
  const others = shipped.filter(([, { license }]) => !compatible.has(license ?? ''));
  expect(others.map(([name, { license }]) => `${name}: ${license ?? 'none'}`)).toEqual([]);
});

test('DEPENDENCIES.md says of each of our dependencies why it is there', () => {
  const manifest: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const said = fs.readFileSync(path.join(root, 'DEPENDENCIES.md'), 'utf8');
  const ours = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  expect(ours.filter((name) => !name.startsWith('@types/') && !said.includes(`\`${name}\``))).toEqual([]);
});
