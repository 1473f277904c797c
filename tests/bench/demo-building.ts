import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../build/places.mjs';

/** Whatever decides what the demo building holds. */
const makers = ['db/demo', 'db/migrations'];

/**
 * The demo building after five years, made once and kept in the machine's temporary folder.
 * @returns its data folder
 */
export function demoBuilding(): string {
  const sources = makers.flatMap((folder) => fs.globSync(`${folder}/**/*.ts`, { cwd: root })).toSorted();
  const texts = sources.map((file) => fs.readFileSync(path.join(root, file), 'utf8'));
  const dir = path.join(tmpdir(), `deskbook-bench-demo-${hash('sha256', texts.join('\0'), 'hex').slice(0, 12)}`);
  if (fs.existsSync(dir)) return dir;
  forgetOthers();
  process.stderr.write('making the demo building: five years take a while\n');
  const part = `${dir}.part`;
  fs.rmSync(part, { recursive: true, force: true });
  const args = ['--disable-warning=ExperimentalWarning', 'db/demo/command-line.ts', '--data', part];
  execFileSync(process.execPath, [...args, '--years', '5', '--seed', '7'], { cwd: root, stdio: 'ignore' });
  fs.renameSync(part, dir);
  return dir;
}

function forgetOthers(): void {
  for (const name of fs.readdirSync(tmpdir())) {
    if (name.startsWith('deskbook-bench-demo-')) fs.rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
  }
}
