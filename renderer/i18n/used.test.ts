import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { zhCN } from './zh-CN/index.ts';

const renderer = path.resolve(import.meta.dirname, '..');

const keysOf = (texts: object, before = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key.replace(/_other$/, '')] : keysOf(value, `${before}${key}.`),
  );

const textsOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^i18n[\\/](zh|en)/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));

/** The screens, and what exports take their words from. */
const exported = path.resolve(renderer, '..', 'shared', 'registers', 'exported');
const sources = [...textsOf(renderer), ...textsOf(exported)].join('\n');

/** Written out: `'now.title'`, or the beginning of several: `'log.kind'`. */
const written = new Set([...sources.matchAll(/'(\w+(?:\.\w+)+)'/g)].map(([, key]) => key ?? ''));
/** Put together: `` `domain.rule.${rule}` ``. */
const patterns = [...sources.matchAll(/`(\w+\.[\w.]*(?:\$\{[^`]*?\}[\w.]*)+)`/g)].map(
  ([, text = '']) => new RegExp(`^${text.replace(/\./g, '\\.').replace(/\$\{[^}]*\}/g, '[\\w.]+')}$`),
);

function isUsed(key: string): boolean {
  const parts = key.split('.');
  const beginnings = parts.map((_, i) => parts.slice(0, i + 1).join('.'));
  return beginnings.some((one) => written.has(one)) || patterns.some((pattern) => pattern.test(key));
}

test('every text is said somewhere: words that no screen shows would be translated and checked for nobody', () => {
  const unused = keysOf(zhCN).filter((key) => !isUsed(key));
  expect(unused).toEqual([]);
});
