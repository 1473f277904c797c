import fs from 'node:fs';
import path from 'node:path';
import { whenStale } from './bundle/freshness.ts';
import { writeLicences } from './bundle/licences.ts';
import { bundleNodeSide, nodeSide } from './bundle/node-side.ts';
import { bundleRendererSide, rendererSide } from './bundle/renderer-side.ts';
import { freshVerifyPage } from './bundle/verify-page.ts';
import { holding } from './lock.mjs';
import { distFolder } from './places.mjs';
import { say } from './talk.mjs';

/** Brings dist/ up to date with the sources; does nothing, quickly, when it already is. */
export async function bundle(): Promise<void> {
  const started = performance.now();
  const made = await holding('bundle', async () => {
    fs.mkdirSync(distFolder, { recursive: true });
    const main = await whenStale('node-side', nodeSide.sources, nodeSide.outputs, bundleNodeSide);
    const page = await whenStale('renderer-side', rendererSide.sources, rendererSide.outputs, bundleRendererSide);
    if (main || page || !fs.existsSync(path.join(distFolder, 'renderer', 'licences.json'))) {
      writeLicences(['node-side', 'renderer-side']);
    }
    const verifier = await freshVerifyPage();
    return main || page || verifier;
  });
  if (made) say(`bundled in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** The same for the page that goes into every export, which is all that the database needs of a bundle. */
export async function verifyPage(): Promise<void> {
  await holding('bundle', freshVerifyPage);
}
