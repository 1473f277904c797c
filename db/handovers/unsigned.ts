import { clockText } from '../../shared/parameters.ts';
import { shiftOf } from '../../shared/time/shift.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { fromRow } from '../store/rows.ts';
import { handoverLine } from './handover-lines.ts';
import { holderOf, nameOf } from './holder.ts';

const aMonth = 30 * 86_400_000;

/** Begun and not signed, or a change of holder that nobody signed. The first sign-in of all is none. */
export const unsignedSince = `SELECT * FROM handovers INDEXED BY handoversByStart
  WHERE startedAt >= ? AND signedAt IS NULL ORDER BY startedAt DESC`;

/** S25's report of the morning: which changes of shift carry no two signatures. */
export const listUnsigned: Read<'handovers.unsigned'> = (look) => {
  const holder = holderOf(look);
  const over = holder !== null && shiftAt(look, holder.since) !== shiftAt(look, look.now);
  return {
    lines: look.db
      .rows<object>(unsignedSince, look.now - aMonth)
      .map((row) => handoverLine(look, fromRow('handovers', row))),
    overHeld: over ? { name: nameOf(look, holder.id), since: holder.since } : null,
  };
};

function shiftAt({ site, parameters }: Look, at: number): string {
  const { 'night.from': from, 'night.until': until } = parameters;
  return shiftOf(at, site.timeZone, clockText(from), clockText(until));
}
