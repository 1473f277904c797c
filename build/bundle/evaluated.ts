import { pathToFileURL } from 'node:url';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vite';

/** Modules that are worked out when the app is bundled: what they export is kept, how they come to it is left out. */
const isEvaluated = /[\\/](i18n[\\/]zh-TW[\\/]index|help[\\/]\w+[\\/]zh-TW|electron[\\/]taiwan-words)\.ts$/;

async function evaluated(file: string): Promise<string> {
  const exported: Record<string, unknown> = await import(pathToFileURL(file).href);
  const lines = Object.entries(exported).map(([name, value]) => {
    const text = JSON.stringify(typeof value === 'function' ? value() : value);
    return `export const ${name} = ${typeof value === 'function' ? `() => (${text})` : text};`;
  });
  return lines.join('\n');
}

export const evaluatedByVite: VitePlugin = {
  name: 'evaluated',
  enforce: 'pre',
  load: (id) => (isEvaluated.test(id) ? evaluated(id) : null),
};

export const evaluatedByEsbuild: EsbuildPlugin = {
  name: 'evaluated',
  setup({ onLoad }) {
    onLoad({ filter: isEvaluated }, async ({ path }) => ({ contents: await evaluated(path), loader: 'js' }));
  },
};
