import { readTag, tidyCode } from '../../shared/codes/tag.ts';
import type { Read } from '../store/handler.ts';
import { codeReaders } from './code-readers.ts';

/** A tag says itself what it is; anything else is asked for in each register, in their order. */
export const findCode: Read<'codes.find'> = (look, { text }) => {
  const tag = readTag(text, look.site.id);
  if (tag !== null && tag.kind !== 'here') return { kind: tag.kind };
  const code = tag?.no ?? tidyCode(text);
  for (const { register, find } of codeReaders) {
    const found = find(look, code);
    if (found) return { kind: 'found', register, record: found.id, no: found.no, name: found.name ?? found.no };
  }
  return { kind: 'unknown' };
};
