import { DeskError } from '../../shared/errors.ts';
import { finishFaults, refusalOfPatrolStep } from '../../shared/registers/patrol-rules.ts';
import type { Patrol } from '../../shared/registers/patrols.ts';
import { refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { factsFor, findingsOf, patrolFor, settlePatrol, tellPatrol, todayOf } from './patrol-change.ts';
import { patrolView } from './patrol-view.ts';
import { planned, planToday, pointsOf } from './plan-day.ts';

const waiting = `SELECT * FROM patrols WHERE day = ? AND routeId = ? AND status = 'planned' AND startedAt IS NULL AND voided = 0
  ORDER BY seq LIMIT 1`;
const underWay = `SELECT 1 FROM patrols INDEXED BY patrolsUnderWay
  WHERE status = 'planned' AND startedAt IS NOT NULL AND voided = 0 AND routeId = ?`;

/** S31: the walk begins. Of one route one round is under way at a time. */
export const startPatrol: Write<'patrols.start'> = (act, { id, routeId }) => {
  if (act.db.row('SELECT 1 FROM patrols WHERE id = ?', id)) throw new DeskError('alreadySaved');
  const route = read(act, 'routes', routeId);
  if (!route.active || act.db.row(underWay, routeId)) throw new DeskError('stateForbids');
  planToday(act);
  const row = act.db.row<object>(waiting, todayOf(act), routeId);
  const before = row === undefined ? planned(act, route, id, false) : fromRow('patrols', row);
  const code = refusalOfPatrolStep(before, 'start', factsFor(act));
  if (code) throw new DeskError(code);
  // The route may have been changed since the day was planned.
  const { name: routeName, areas } = route;
  const fields = { startedAt: act.now, walkedBy: act.actor.id, routeName, areas, points: pointsOf(route) };
  const after = patch(act, 'patrols', before, fields);
  tellPatrol(act, after, 'start', after.routeName);
  return patrolView(act, settlePatrol(act, after));
};

/** Each point is saved by itself: a round that a crash interrupts goes on where it was. The first visit stands. */
export const markPoint: Write<'patrols.mark'> = (act, { patrolId, no, way, reason }) => {
  const patrol = patrolFor(act, patrolId, 'mark');
  const point = patrol.points.find((one) => one.no === no);
  if (!point) throw new DeskError('notFound');
  // Somebody who was there has been there; what was left out, or ticked by hand, may still be walked to.
  if (point.way === 'scanned' || (point.way === 'byHand' && way !== 'scanned')) return patrolView(act, patrol);
  refuse([way === 'skipped' && reason === '' ? { field: 'reason', code: 'required' } : undefined]);
  const points = patrol.points.map((one) => (one.no === no ? { ...one, way, at: act.now, reason } : one));
  const after = patch(act, 'patrols', patrol, { points });
  tellPatrol(act, after, 'mark', point.place, { way, ...(reason && { reason }) });
  return patrolView(act, after);
};

export const finishPatrol: Write<'patrols.finish'> = (act, { patrolId, items, missedReason }) => {
  const patrol = patrolFor(act, patrolId, 'finish');
  const found = new Set<string>(findingsOf(act, patrolId).flatMap(({ item, voided }) => (voided ? [] : [item])));
  refuse(finishFaults({ points: patrol.points, items, missedReason }, found));
  return patrolView(act, finished(act, patrol, { items, missedReason }));
};

function finished(act: Act, patrol: Patrol, said: Pick<Patrol, 'items' | 'missedReason'>): Patrol {
  const after = patch(act, 'patrols', patrol, { ...said, status: 'walked', finishedAt: act.now });
  tellPatrol(act, after, 'finish', said.missedReason);
  return settlePatrol(act, after);
}

/** S31: the supervisor has looked; of a major finding it is said what was seen on the spot. */
export const verifyPatrol: Write<'patrols.verify'> = (act, { patrolId, text }) => {
  const patrol = patrolFor(act, patrolId, 'verify');
  const major = findingsOf(act, patrolId).some((finding) => finding.major && !finding.voided);
  refuse([major && text === '' ? { field: 'text', code: 'required' } : undefined]);
  const verified = { verifiedAt: act.now, verifiedBy: act.actor.id, verifiedText: text };
  const after = patch(act, 'patrols', patrol, { ...verified, status: 'verified' });
  tellPatrol(act, after, 'verify', text);
  return patrolView(act, settlePatrol(act, after));
};

/** It was begun by mistake; what was found on it stays. */
export const voidPatrol: Write<'patrols.void'> = (act, { patrolId, reason }) => {
  const patrol = patrolFor(act, patrolId, 'void');
  const after = patch(act, 'patrols', patrol, { voided: true, voidReason: reason, voidedBy: act.actor.id }, 'void');
  tellPatrol(act, after, 'void', reason);
  return patrolView(act, settlePatrol(act, after));
};
