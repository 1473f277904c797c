import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type Page } from 'playwright-core';
import { electronLaunch } from '../../../build/launch.ts';
import { root } from '../../../build/places.mjs';

const plainWindow = join(import.meta.dirname, 'plain-window');

/** Opens a file as a double click does, in Chromium without anything of ours. @param data where the browser keeps what is its own */
export async function openInBrowser(file: string, data: string): Promise<{ page: Page; close(): Promise<void> }> {
  const { executablePath, args, env } = electronLaunch();
  const own = args.map((argument) => (argument === root ? plainWindow : argument));
  const held = ['-r', join(import.meta.dirname, 'hold-ready.cjs'), ...own, `--user-data-dir=${data}`];
  const app = await _electron.launch({
    executablePath,
    args: held,
    env,
    timeout: 60_000,
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(30_000);
  await page.goto(pathToFileURL(file).href, { timeout: 15_000 });
  return { page, close: () => app.close() };
}

/** Lets go of a folder over the page, as it comes from the file manager. */
export async function dropFolder(page: Page, selector: string, folder: string): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  const [x, y] = [box.x + box.width / 2, box.y + 10];
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x, y, data });
  await devtools.detach();
}
