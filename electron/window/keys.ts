import type { BrowserWindow, Input } from 'electron';

type Pressed = Pick<Input, 'key' | 'type' | 'control' | 'meta' | 'alt'>;

const zoomLimit = 4;

/** @returns the zoom level after a key, or null when the key has nothing to do with it */
export function zoomAfter(zoom: number, { key, type, control, meta, alt }: Pressed, mac: boolean): number | null {
  if (type !== 'keyDown' || alt || !(mac ? meta : control)) return null;
  if (key === '+' || key === '=') return Math.min(zoom + 0.5, zoomLimit);
  if (key === '-' || key === '_') return Math.max(zoom - 0.5, -2);
  return key === '0' ? 0 : null;
}

/** There is no menu, so the two things it would offer are done here: text size, and in development the tools. */
export function listenToKeys(window: BrowserWindow, develop: boolean, zoomed: (zoom: number) => void): void {
  const { webContents } = window;
  webContents.on('before-input-event', (event, input) => {
    const zoom = zoomAfter(webContents.getZoomLevel(), input, process.platform === 'darwin');
    if (zoom !== null) {
      event.preventDefault();
      webContents.setZoomLevel(zoom);
      zoomed(zoom);
    } else if (develop && input.type === 'keyDown' && input.key === 'F12') webContents.toggleDevTools();
  });
}
