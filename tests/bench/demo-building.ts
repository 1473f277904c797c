import { hash } from 'node:crypto';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../build/places.mjs';
import { fillDemo } from '../../db/demo/fill-demo.ts';
import { openBook } from '../../db/site/opening.ts';

/** Whatever decides what the demo building holds. */
const makers = ['db/demo', 'db/migrations'];

/**
 * The demo building after so many years, made once and kept in the machine's temporary folder.
 * @returns its data folder
 */
export async function demoBuilding(years = 5): Promise<string> {
  const named = `deskbook-bench-demo-${years}-`;
  const sources = makers.flatMap((folder) =>
    fs.globSync(`${folder}/**/*.ts`, { cwd: root, exclude: ['**/*.test.ts'] }),
  );
  const texts = sources.toSorted().map((file) => fs.readFileSync(path.join(root, file), 'utf8'));
  const dir = path.join(tmpdir(), `${named}${hash('sha256', texts.join('\0'), 'hex').slice(0, 12)}`);
  if (fs.existsSync(dir)) return dir;
  forgetOthers(named);
  process.stderr.write(`making the demo building: ${years} years take a while\n`);
  const part = `${dir}.part`;
  fs.rmSync(part, { recursive: true, force: true });
  const opened = openBook(part, Date.now(), () => undefined);
  if (!('book' in opened)) throw opened.cause;
  await fillDemo(opened.book, { years, seed: 7, now: Date.now() }, () => undefined);
  opened.book.db.close();
  fs.renameSync(part, dir);
  return dir;
}

function forgetOthers(named: string): void {
  for (const name of fs.readdirSync(tmpdir())) {
    if (name.startsWith(named)) fs.rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
  }
}
