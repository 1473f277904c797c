import { parseSync } from 'vite';
import type { Source } from './sources.ts';

export interface Import {
  from: string;
  /** What is written between the quotes. */
  specifier: string;
  /** Leaves nothing behind when the types are stripped. */
  isType: boolean;
}

/** Every static import, re-export, dynamic import and require of a file. */
export function importsOf({ path, text }: Source): Import[] {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const found = (specifier: string, isType: boolean): Import => ({ from: path, specifier, isType });
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) =>
      found(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType)),
    ),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [found(moduleRequest.value, isType)] : [])),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const specifier = literal(text.slice(moduleRequest.start, moduleRequest.end));
      return specifier === undefined ? [] : [found(specifier, false)];
    }),
    ...[...text.matchAll(/\brequire\(\s*(['"][^'"]+['"])\s*\)/g)].flatMap(([, quoted]) => {
      const specifier = literal(quoted ?? '');
      return specifier === undefined || !path.endsWith('.cjs') ? [] : [found(specifier, false)];
    }),
  ];
}

function literal(quoted: string): string | undefined {
  return /^(['"`])([^'"`$]+)\1$/.exec(quoted)?.[2];
}
