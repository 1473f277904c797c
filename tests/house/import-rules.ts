import { builtinModules } from 'node:module';
import path from 'node:path';
import { type Import, importsOf } from './imports.ts';
import { folderOf, isTest, type Source } from './sources.ts';

/** Which of our folders a folder may import, beside itself. */
const ours: Record<string, readonly string[]> = {
  shared: [],
  db: ['shared'],
  electron: ['shared'],
  renderer: ['shared'],
  server: ['shared'],
  build: [],
  tests: ['shared', 'db', 'electron', 'renderer', 'server', 'build', 'tests'],
  '': ['build'],
};

/** Packages only these folders may import. */
const guarded: Record<string, readonly string[]> = {
  'better-sqlite3': ['db'],
  electron: ['electron', 'build'],
  'electron-log': ['electron'],
  fastify: ['server'],
  pg: ['server'],
  'prom-client': ['server'],
  '@electric-sql/pglite': ['server'],
};

/** @returns one sentence for each import that the table in ARCHITECTURE.md forbids. */
export function importProblems(sources: readonly Source[]): string[] {
  const known = new Set(sources.map((source) => source.path));
  return sources.flatMap(importsOf).flatMap((found) => {
    const problem = problemOf(found, known);
    return problem ? [`${found.from} imports ${found.specifier}: ${problem}`] : [];
  });
}

function problemOf(found: Import, known: ReadonlySet<string>): string | undefined {
  return found.specifier.startsWith('.') ? ourProblem(found, known) : packageProblem(found);
}

function ourProblem({ from, specifier, isType }: Import, known: ReadonlySet<string>): string | undefined {
  const target = path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ''));
  const [own, other] = [folderOf(from), folderOf(target)];
  if (own === other) return /\.(css|svg|png|json|woff2)$/.test(target) ? undefined : missing(target, known);
  if (own === 'electron' && other === 'db')
    return isType ? missing(target, known) : 'electron/ takes only types from db/ (the worker is loaded as a file)';
  // A unit test may drive its folder with the test folder's fixtures; what is shipped may not.
  if (isTest(from) && other === 'tests') return missing(target, known);
  if (ours[own]?.includes(other)) return other === '' ? undefined : missing(target, known);
  return `${own || 'the root'}/ may import ${ours[own]?.join(', ') || 'nothing'} of ours, not ${other || 'the root'}`;
}

function missing(target: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(target)) return undefined;
  return `there is no file ${target} (imports carry their .ts or .tsx extension)`;
}

function packageProblem({ from, specifier }: Import): string | undefined {
  const own = folderOf(from);
  const isNode = specifier.startsWith('node:') || builtinModules.includes(specifier);
  if (isNode && own === 'shared' && !isTest(from)) return 'shared/ is pure: nothing of Node';
  if (isNode && own === 'renderer' && !isTest(from)) return 'the renderer is sandboxed: nothing of Node';
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const homes = guarded[name];
  if (!homes || homes.includes(own) || own === 'tests') return undefined;
  return `only ${homes.join(' and ')} may import ${name}`;
}
