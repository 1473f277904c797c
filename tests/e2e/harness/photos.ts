import type { Page } from 'playwright-core';

/** When the camera says they were taken, as the desk shows it. */
export const takenAt = '2025-03-03 09:45:00';

export interface Pasted {
  /** Until all of them stand in the form, small. */
  readyMs: number;
  /** The longest time in which the window answered nobody. */
  longestPauseMs: number;
}

/** Pastes photos of twelve megapixels, as a phone's camera makes them, into the record that is open. */
export function pastePhotos(page: Page, count: number): Promise<Pasted> {
  return page.evaluate(
    async ({ many, taken }) => {
      const [width, height] = [4000, 3000];
      const exif = [
        ...[...'Exif\0\0MM\0*\0\0\0\x08'].map((sign) => sign.charCodeAt(0)),
        // One entry that leads on, then that of the time, then its text.
        ...[0, 1, 0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0],
        ...[0, 1, 0x90, 3, 0, 2, 0, 0, 0, 20, 0, 0, 0, 44, 0, 0, 0, 0],
        ...[...`${taken}\0`].map((sign) => sign.charCodeAt(0)),
      ];
      const app1 = [0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 255, ...exif];
      const files = new DataTransfer();
      for (let i = 0; i < many; i += 1) {
        const canvas = new OffscreenCanvas(width, height);
        const pen = canvas.getContext('2d');
        if (!pen) throw new Error('no canvas');
        for (let spot = 0; spot < 400; spot += 1) {
          pen.fillStyle = `hsl(${(spot * 37 + i * 20) % 360} 60% 50%)`;
          pen.fillRect((spot * 211) % width, (spot * 137) % height, 260, 180);
        }
        const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
        const parts = [bytes.slice(0, 2), new Uint8Array(app1), bytes.slice(2)];
        files.items.add(new File(parts, `IMG_${i}.jpg`, { type: 'image/jpeg' }));
      }
      const began = performance.now();
      let last = began;
      let longestPauseMs = 0;
      const beat = setInterval(() => {
        longestPauseMs = Math.max(longestPauseMs, performance.now() - last);
        last = performance.now();
      }, 10);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true }),
      );
      while (document.querySelectorAll('article form li img').length < many) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      clearInterval(beat);
      return { readyMs: performance.now() - began, longestPauseMs };
    },
    { many: count, taken: takenAt.replace(/-/g, ':') },
  );
}
