import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildApp } from './http/app.ts';
import { openApi } from './openapi.ts';
import type { Store } from './store/sql.ts';

const nowhere: Store = {
  query: () => Promise.reject(new Error('no database')),
  transaction: () => Promise.reject(new Error('no database')),
  close: async () => undefined,
};

test('openapi.json is what the code says: write it anew with node server/write-openapi.ts', () => {
  const written = readFileSync(new URL('./openapi.json', import.meta.url), 'utf8');
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(openApi())));
});

test('names every route of the server, and none beside', async () => {
  const routes: string[] = [];
  const app = buildApp({
    store: nowhere,
    now: Date.now,
    log: false,
    onRoute: (method, url) => routes.push(`${method} ${url}`),
  });
  await app.ready();
  const named = Object.entries(openApi().paths).flatMap(([path, calls]) =>
    Object.keys(calls).map((method) => `${method.toUpperCase()} ${path.replace('{sha256}', ':sha256')}`),
  );
  expect(routes.filter((route) => !route.startsWith('HEAD')).sort()).toEqual(named.sort());
  await app.close();
});
