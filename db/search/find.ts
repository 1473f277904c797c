import { type SearchGroup, searchRegisters } from '../../shared/contract/desk.ts';
import type { Read } from '../store/handler.ts';
import { hitsOf } from './hits.ts';
import { matchesOf } from './matches.ts';
import { readQuery } from './query.ts';

/** Everything that is found by a text: per register its newest, groups in fixed order, those without a hit left out. */
export const find: Read<'search.find'> = ({ db }, { text, register, limit }) => {
  const began = performance.now();
  const query = readQuery(text);
  const groups: SearchGroup[] = [];
  for (const name of query ? searchRegisters : []) {
    if (!query || (register !== null && register !== name)) continue;
    const { seqs, count, capped } = matchesOf(db, name, query, limit);
    if (count > 0) groups.push({ register: name, hits: hitsOf(db, name, seqs, query), count, capped });
  }
  return { groups, ms: performance.now() - began };
};
