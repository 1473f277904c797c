import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// jsdom has no layout; Mantine asks for these when it mounts.
window.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });

class SilentObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
window.ResizeObserver ??= SilentObserver;

Element.prototype.scrollIntoView ??= () => {};

afterEach(cleanup);
