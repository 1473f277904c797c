import type { PaperContent } from '../../shared/contract/print.ts';
import { maskOf } from '../../shared/registers/exported/personal.ts';
import { maskPhonesIn } from '../../shared/text/mask.ts';
import { masked } from './masked.ts';

/** Whose fields a paper shows, for what is personal only there. */
const registerOf: Partial<Record<PaperContent['form'], string>> = {
  F12: 'visits',
  loans: 'keyMoves',
  F24: 'mailItems',
};
/** What is a code, a word of ours or an id holds nobody's number. */
const isProse = (key: string) => !/(^(id|no|status|kind|type|register|month|shift)|Id|No|At|Hash)$/.test(key);

/** A paper as a masked export shows it: names, numbers, and both within what was written. */
export function maskedPaper(content: PaperContent): PaperContent {
  const register = registerOf[content.form] ?? '';
  const lists = Object.entries(content).map(([key, value]): [string, unknown] => [
    key,
    Array.isArray(value) ? value.map((row) => maskedRow(register, row)) : value,
  ]);
  return Object.fromEntries(lists) as PaperContent;
}

function maskedRow(register: string, row: unknown): unknown {
  const names = [...namesIn(register, row)].filter((name) => name.trim().length >= 2);
  return walk(register, '', row, (text) => {
    const unnamed = names.reduce((said, name) => said.replaceAll(name, masked('name', name, 'en')), text);
    return maskPhonesIn(unnamed);
  });
}

function* namesIn(path: string, value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* namesIn(path, one);
  else if (value !== null && typeof value === 'object') {
    for (const [key, below] of Object.entries(value)) {
      if (typeof below === 'string' && maskOf(`${path}.${key}`) === 'name') yield below;
      else yield* namesIn(`${path}.${key}`, below);
    }
  }
}

function walk(path: string, key: string, value: unknown, prose: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => walk(path, key, one, prose));
  if (value !== null && typeof value === 'object') {
    const parts = Object.entries(value).map(([name, below]) => [name, walk(`${path}.${name}`, name, below, prose)]);
    return Object.fromEntries(parts);
  }
  if (typeof value !== 'string' || value === '') return value;
  const mask = maskOf(path);
  if (mask !== null) return masked(mask, value, 'zh-CN');
  return isProse(key) ? prose(value) : value;
}
