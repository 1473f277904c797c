import type { RunningDesk } from './running-desk.ts';

/**
 * Draws a name across the pad with the mouse.
 * @param who words by which the pad is known
 * @param midway what happens while the pen is down
 */
export async function sign({ page }: RunningDesk, who: string, midway?: () => Promise<unknown>): Promise<void> {
  const pad = page.getByRole('img', { name: new RegExp(who) });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('no pad');
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 100, { steps: 6 });
  await midway?.();
  await page.mouse.move(box.x + 260, box.y + 50, { steps: 6 });
  await page.mouse.up();
}

/** Whoever signs in the very moment in which a pad comes on the screen, before anything else of the page can run. */
export async function signAtOnce({ page }: RunningDesk): Promise<void> {
  await page.evaluate(() => {
    const draw = (pad: Element) => {
      const { left, top } = pad.getBoundingClientRect();
      const pen = (type: string, x: number, buttons: number) =>
        pad.dispatchEvent(
          new PointerEvent(type, {
            ...{ pointerId: 1, buttons, clientX: left + x, clientY: top + 60 + x / 4 },
            ...{ bubbles: true, cancelable: true },
          }),
        );
      pen('pointerdown', 60, 1);
      for (let x = 70; x <= 260; x += 10) pen('pointermove', x, 1);
      pen('pointerup', 260, 0);
    };
    const watch = new MutationObserver(() => {
      const pad = document.querySelector('canvas');
      if (!pad) return;
      watch.disconnect();
      draw(pad);
    });
    watch.observe(document, { childList: true, subtree: true });
  });
}
