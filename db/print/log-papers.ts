import type { LogLineView } from '../../shared/contract/log-lines.ts';
import { rowsAtMost } from '../../shared/registers/prints.ts';
import { lineView } from '../log/log-lines.ts';
import type { Look } from '../store/act.ts';
import { fromRow } from '../store/rows.ts';
import { type Span, whole } from './lists.ts';

const halfDay = 43_200_000;

/** A night that began on one of the days ends before noon of the next. */
export const nightLines = `SELECT * FROM logLines INDEXED BY logLinesByTime WHERE happenedAt >= ? AND happenedAt < ?
  AND shift LIKE '% night' AND shift >= ? ORDER BY seq LIMIT ${rowsAtMost + 1}`;

/** The lines of the nights that began on these days; a guard has those of nights in which he wrote (§3.8). */
export function nightRows(look: Look, { from, until }: Span, firstDay: string, lastDay: string): LogLineView[] {
  const found = whole(look.db.rows<object>(nightLines, from, until + halfDay, firstDay)).map((row) =>
    fromRow('logLines', row),
  );
  const nights = found.filter(({ shift }) => shift.slice(0, 10) <= lastDay);
  const own = new Set(nights.filter(({ by }) => by === look.actor.id).map(({ shift }) => shift));
  const shown = look.actor.role === 'nightGuard' ? nights.filter(({ shift }) => own.has(shift)) : nights;
  return shown.map((line) => lineView(look, line));
}
