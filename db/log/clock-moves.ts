import { type ClockMove, nearMoveMs } from '../../shared/time/clock-doubt.ts';
import type { Read } from '../store/handler.ts';

/** Each desk has a clock of its own: what happened to another's says nothing about this record. */
export const movesAround = `SELECT l.enteredAt AS at, l.byMs FROM logLines l INDEXED BY logLinesByTime
  WHERE l.happenedAt BETWEEN ? AND ? AND l.kind = 'clock'
  AND (SELECT device FROM changes WHERE record = l.id LIMIT 1)
    = (SELECT device FROM changes WHERE record = ? ORDER BY seq LIMIT 1)
  ORDER BY l.happenedAt LIMIT 20`;

export const readMoves: Read<'clock.moves'> = ({ db, now }, { record, from, until }) =>
  db.rows<ClockMove>(movesAround, from - nearMoveMs, (until ?? now) + nearMoveMs, record);
