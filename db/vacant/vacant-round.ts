import { type VacantRound, vacantKinds, vacantTimers } from '../../shared/registers/vacant.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import type { Act, Look } from '../store/act.ts';
import { create, freshBase, patch } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { siteLetter, siteRecordId } from '../store/site-record.ts';

/** Units that are empty, as the directory has them. */
export const vacantUnits = `units u WHERE u.active = 1 AND u.kind IN (${vacantKinds.map((kind) => `'${kind}'`).join(', ')})`;
const inOrder = 'ORDER BY u.zone, u.floor, u.code';

export function vacantUnitIds(look: Look): string[] {
  return look.db.rows<{ id: string }>(`SELECT u.id FROM ${vacantUnits} ${inOrder}`).map(({ id }) => id);
}

/** @returns the round of the site's present day, if it is planned */
export function findRound(look: Look): VacantRound | null {
  const { date } = wallTime(look.now, look.site.timeZone);
  const row = look.db.row<object>('SELECT * FROM vacantRounds WHERE day = ? ORDER BY createdAt, id LIMIT 1', date);
  return row === undefined ? null : fromRow('vacantRounds', row);
}

/** S29: every vacant unit, every day, one round however many desks plan it; what is vacant when the day is planned is what the day is measured by. @returns null when nothing is vacant */
export function roundOfToday(act: Act): VacantRound | null {
  const there = findRound(act);
  if (there) return there;
  const units = vacantUnitIds(act);
  if (units.length === 0) return null;
  const { date: day } = wallTime(act.now, act.site.timeZone);
  const base = freshBase(act, 'vacantRounds', siteRecordId(act, 'vacantRounds', day), siteLetter);
  const round: VacantRound = { ...base, status: 'planned', day, units, doneAt: null };
  create(act, 'vacantRounds', round);
  renewRoundTimers(act, round);
  return round;
}

export function renewRoundTimers(act: Act, round: VacantRound): void {
  const { date } = wallTime(act.now, act.site.timeZone);
  act.setTimers('vacantRounds', round.id, vacantTimers(round, act.parameters, act.site.timeZone, date));
}

export const seenUnits = 'SELECT DISTINCT unitId FROM vacantInspections WHERE roundId = ?';
/** @returns the units of a round that somebody has looked at */
export function inspectedOf(look: Look, round: VacantRound): Set<string> {
  const seen = look.db.rows<{ unitId: string }>(seenUnits, round.id).map(({ unitId }) => unitId);
  return new Set(seen.filter((unitId) => round.units.includes(unitId)));
}

/** True for a round of which every unit was seen and that is not yet noted as done. */
export function isOwed(look: Look, round: VacantRound): boolean {
  return round.status !== 'done' && inspectedOf(look, round).size >= round.units.length;
}

/** A round is done with its last unit. */
export function settleRound(act: Act, before: VacantRound): void {
  if (!isOwed(act, before)) return;
  const after = patch(act, 'vacantRounds', before, { status: 'done', doneAt: act.now });
  renewRoundTimers(act, after);
}
