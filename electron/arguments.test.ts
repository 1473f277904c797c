import path from 'node:path';
import { expect, test } from 'vitest';
import { placesFor, readArguments } from './arguments.ts';

const plain = { check: false, demo: false, data: null };

test('reads its own flags and passes over Chromium’s', () => {
  expect(readArguments(['electron', '--no-sandbox', '.'], '/w')).toEqual(plain);
  expect(readArguments(['electron', '.', '--data', 'd', '--check'], '/w')).toEqual({
    ...plain,
    check: true,
    data: path.resolve('/w', 'd'),
  });
  expect(readArguments(['electron', '.', '--demo', '--data=/d'], '/w').data).toBe(path.resolve('/d'));
  expect(readArguments(['electron', '.', '--data'], '/w').data).toBeNull();
});

test('records lie in the app’s folder, the demo building’s in one of their own, and in DIR when it is named', () => {
  expect(placesFor(plain, '/u')).toEqual({ data: path.join('/u', 'desk'), userData: '/u' });
  expect(placesFor({ ...plain, demo: true }, '/u').data).toBe(path.join('/u', 'demo', 'desk'));
  expect(placesFor({ ...plain, data: '/d' }, '/u')).toEqual({ data: '/d', userData: path.join('/d', 'window') });
});
