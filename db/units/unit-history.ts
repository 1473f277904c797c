import { type UnitHistory, type UnitLine, type UnitSource, unitSources } from '../../shared/contract/units.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { type LineRow, sources } from './unit-sources.ts';

interface Key {
  source: UnitSource;
  seq: number;
  at: number;
  open: number;
}

/** A room has some hundreds of them: their keys are sorted here, and only the page's lines are read. */
export const unitHistory: Read<'units.history'> = (look, { unitId, sources: wanted, offset, limit }) => {
  const keys = unitSources.flatMap((source) => keysOf(look, source, unitId));
  const shown = keys
    .filter(({ source }) => wanted.includes(source))
    .sort((a, b) => b.open - a.open || b.at - a.at || b.seq - a.seq);
  return {
    lines: linesOf(look, shown.slice(offset, offset + limit)),
    total: shown.length,
    counts: Object.fromEntries(unitSources.map((name) => [name, countOf(keys, name)])) as UnitHistory['counts'],
  };
};

function keysOf(look: Look, source: UnitSource, unitId: string): Key[] {
  return look.db.rows<Omit<Key, 'source'>>(sources[source].keys, unitId).map((key) => ({ ...key, source }));
}

function countOf(keys: readonly Key[], name: UnitSource) {
  const own = keys.filter(({ source }) => source === name);
  return { open: own.filter(({ open }) => open === 1).length, total: own.length };
}

function linesOf(look: Look, keys: readonly Key[]): UnitLine[] {
  const rows = new Map<string, LineRow>();
  for (const [source, own] of Map.groupBy(keys, (key) => key.source)) {
    const seqs = JSON.stringify(own.map(({ seq }) => seq));
    for (const row of look.db.rows<LineRow>(sources[source].lines, seqs)) rows.set(`${source} ${row.seq}`, row);
  }
  return keys.flatMap(({ source, seq, open }) => {
    const row = rows.get(`${source} ${seq}`);
    if (!row) return [];
    const { seq: _, ...line } = row;
    return [{ ...line, source, open: open === 1, emergency: line.emergency === 1 }];
  });
}

/** S51: looking at a contact's whole number stays in the book. */
export const revealContact: Write<'contacts.reveal'> = (act, { contactId }) => {
  const { id, phone } = read(act, 'contacts', contactId);
  act.append('contacts', id, { kind: 'revealed', field: 'phone' });
  return { phone };
};
