import type { FollowUp } from '../../shared/registers/follow-ups.ts';
import { caseTimers, type TimedCase, type Timer } from '../../shared/registers/timers.ts';
import type { Look } from '../store/act.ts';
import { fromRow } from '../store/rows.ts';

/** @param surge routine follow-ups wait at the moment. @returns everything that falls due for a case */
export function timersOf(
  look: Look,
  c: TimedCase,
  waiting: boolean,
  followUp: FollowUp | null,
  surge: boolean,
): Timer[] {
  const { parameters, site, calendar } = look;
  return caseTimers(c, parameters, site.timeZone, waiting, { calendar, followUp, surge });
}

/** Says neither ORDER BY nor JOIN, for it runs on every save: see `timeline.ts`. @returns the case's planned follow-up */
export function plannedFor(look: Look, caseId: string): FollowUp | null {
  const rows = look.db.rows<{ status: string }>('SELECT * FROM followUps WHERE caseId = ?', caseId);
  const row = rows.find(({ status }) => status === 'planned');
  return row ? fromRow('followUps', row) : null;
}

const planned = `SELECT f.* FROM json_each(?) j JOIN followUps f ON f.caseId = j.value WHERE f.status = 'planned'`;

/** @param ids of cases, as JSON. @returns each case's planned follow-up */
export function followUpsPlanned(look: Look, ids: string): Map<string, FollowUp> {
  const found = look.db.rows<object>(planned, ids).map((row) => fromRow('followUps', row));
  return new Map(found.map((followUp) => [followUp.caseId, followUp]));
}
