import { expect, test } from 'vitest';
import { zoomAfter } from './keys.ts';

const pressed: Parameters<typeof zoomAfter>[1] = { type: 'keyDown', key: '', control: true, meta: false, alt: false };

test('Ctrl with +, - and 0 changes the text size within bounds', () => {
  expect(zoomAfter(0, { ...pressed, key: '=' }, false)).toBe(0.5);
  expect(zoomAfter(0, { ...pressed, key: '-' }, false)).toBe(-0.5);
  expect(zoomAfter(2, { ...pressed, key: '0' }, false)).toBe(0);
  expect(zoomAfter(4, { ...pressed, key: '+' }, false)).toBe(4);
  expect(zoomAfter(-2, { ...pressed, key: '-' }, false)).toBe(-2);
});

test('everything else is the page’s', () => {
  expect(zoomAfter(0, { ...pressed, key: 'k' }, false)).toBeNull();
  expect(zoomAfter(0, { ...pressed, key: '-', control: false }, false)).toBeNull();
  expect(zoomAfter(0, { ...pressed, key: '-', alt: true }, false)).toBeNull();
  expect(zoomAfter(0, { ...pressed, key: '-', type: 'keyUp' }, false)).toBeNull();
  expect(zoomAfter(0, { ...pressed, key: '-' }, true)).toBeNull();
});
