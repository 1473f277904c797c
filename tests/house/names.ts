import type { Source } from './sources.ts';

const empty = /^(utils?|helpers?|commons?|managers?|services?|misc)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const language = /^[a-z]{2}-[A-Z]{2}$/;

/** @returns one sentence for each file or folder whose name says nothing, or is not in kebab-case. */
export function nameProblems(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path }) => {
    const names = path.split('/').map((part) => part.replace(/\..*$/, ''));
    return names.flatMap((name) => {
      if (name === '') return [];
      const word = name.split('-').find((part) => empty.test(part));
      if (word) return [`${path}: "${word}" says nothing about what is inside`];
      return kebab.test(name) || language.test(name) ? [] : [`${path}: write "${name}" in kebab-case`];
    });
  });
}
