import type { RunningDesk } from './running-desk.ts';

/** Draws a name across the pad with the mouse. @param who words by which the pad is known */
export async function sign({ page }: RunningDesk, who: string): Promise<void> {
  const pad = page.getByRole('img', { name: new RegExp(who) });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('no pad');
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 100, { steps: 6 });
  await page.mouse.move(box.x + 260, box.y + 50, { steps: 6 });
  await page.mouse.up();
}
