import fs from 'node:fs';
import path from 'node:path';
import { distFolder, root } from '../places.mjs';
import { Failure } from '../talk.mjs';
import { whenStale } from './freshness.ts';
import { zodInOneLanguage } from './node-side.ts';

const template = 'renderer/verify/verify.html';
const entry = 'renderer/verify/verify-page.ts';
const output = 'verify.html';

/** Brings dist/verify.html up to date. @returns whether it had to be made */
export function freshVerifyPage(): Promise<boolean> {
  fs.mkdirSync(distFolder, { recursive: true });
  const sources = [
    'shared/export',
    'shared/time',
    'renderer/verify',
    'package-lock.json',
    'build/bundle/verify-page.ts',
  ];
  return whenStale('verify-page', sources, [output], bundleVerifyPage);
}

/** One file that needs nothing beside it: it is opened from a stick, in whatever browser there is. */
async function bundleVerifyPage(): Promise<void> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome100', 'firefox100', 'safari15'],
    charset: 'utf8',
    plugins: [zodInOneLanguage],
    logLevel: 'warning',
  }).catch(() => {
    throw new Failure('The page that checks exports could not be bundled: mend the errors above and run again.');
  });
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
  const page = fs.readFileSync(path.join(root, template), 'utf8').replace('/* script */', () => script);
  fs.writeFileSync(path.join(distFolder, output), page);
}
