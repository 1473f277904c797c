import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

export interface Source {
  /** Relative to the project, with forward slashes. */
  path: string;
  text: string;
}

const code = /\.(ts|tsx|mts|cts|mjs|cjs|js|jsx)$/;

/** Every code file that git knows or would take, so that a file is held to the rules before it is committed. */
export function readSources(): Source[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\0')
    .filter((file) => code.test(file) && fs.existsSync(path.join(root, file)))
    .map((file) => ({ path: file, text: fs.readFileSync(path.join(root, file), 'utf8') }));
}

/** The top-level folder a file stands in, or '' for the project's own folder. */
export function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
}

export function isTest(file: string): boolean {
  return folderOf(file) === 'tests' || /\.test\.tsx?$/.test(file);
}
