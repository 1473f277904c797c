import { nobody } from '../../shared/contract/admit.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Patrol } from '../../shared/registers/patrols.ts';
import type { Route } from '../../shared/registers/routes.ts';
import type { Act, Look } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import { create, freshBase } from '../store/records.ts';
import { refusalOf } from '../store/refusal.ts';
import { siteLetter, siteRecordId } from '../store/site-record.ts';
import { findRound, isOwed, roundOfToday, settleRound, vacantUnitIds } from '../vacant/vacant-round.ts';
import { settlePatrol, todayOf } from './patrol-change.ts';
import { routesOf } from './routes.ts';

const plannedOf = 'SELECT count(*) AS n FROM patrols WHERE day = ? AND routeId = ? AND isPlanned = 1';
/** What was due on a day that is over: it is not asked for any more, and stands as missed. */
const stale = `SELECT t.register, t.record FROM timers t WHERE
  (t.rule = 'patrolStart' AND t.record IN (SELECT id FROM patrols WHERE status = 'planned' AND day < ?)) OR
  (t.rule = 'vacantRound' AND t.record IN (SELECT id FROM vacantRounds WHERE status = 'planned' AND day < ?))`;

/**
 * S31, S29: the rounds of the day are planned when it begins, so that what nobody walked is known afterwards. Main's look at
 * what is due brings it about, each minute; whoever starts a round sooner plans the day with it.
 * @param now UTC ms
 */
export async function planDay(book: Book, now: number): Promise<void> {
  if (isPlanned(book.look(nobody, now))) return;
  try {
    await book.act(nobody, now, planToday);
  } catch (error) {
    // A full disk must not silence the alarms: the next look tries again.
    if (!(refusalOf(error) instanceof DeskError)) throw error;
  }
}

function isPlanned(look: Look): boolean {
  const today = todayOf(look);
  if (look.db.row(stale, today, today) || missingOf(look).length > 0) return false;
  const round = findRound(look);
  // What another desk looked at may have been the last of it.
  return round ? !isOwed(look, round) : vacantUnitIds(look).length === 0;
}

/** Plans what is missing of today, once. */
export function planToday(act: Act): void {
  const today = todayOf(act);
  for (const { register, record } of act.db.rows<{ register: string; record: string }>(stale, today, today)) {
    act.setTimers(register, record, []);
  }
  for (const route of missingOf(act)) planned(act, route, nextId(act, route), true);
  const round = roundOfToday(act);
  if (round) settleRound(act, round);
}

/** @returns each route as often as it is still to be planned for today, in an order that is every desk's. */
function missingOf(look: Look): Route[] {
  const { 'patrol.wholeBuildingPerDay': perDay, 'patrol.supervisorToo': supervisorToo } = look.parameters;
  return routesOf(look)
    .filter(({ active, daily, voided }) => active && daily && !voided)
    .sort((a, b) => (a.no < b.no ? -1 : 1))
    .flatMap((route) => {
      const wanted = route.walker === 'supervisor' ? supervisorToo : perDay;
      const there = look.db.row<{ n: number }>(plannedOf, todayOf(look), route.id)?.n ?? 0;
      return Array.from({ length: Math.max(0, wanted - there) }, () => route);
    });
}

/** A day's first, second… round of a route is the same one at every desk of the site. */
function nextId(act: Act, route: Route): string {
  for (let nth = 1; ; nth += 1) {
    const id = siteRecordId(act, 'patrols', todayOf(act), route.id, nth);
    if (!act.db.row('SELECT 1 FROM patrols WHERE id = ?', id)) return id;
  }
}

/** A round with the points of its route as they are now. */
export function planned(act: Act, route: Route, id: string, isPlanned: boolean): Patrol {
  const patrol: Patrol = {
    ...freshBase(act, 'patrols', id, isPlanned ? siteLetter : act.letter),
    status: 'planned',
    ...{ routeId: route.id, routeName: route.name, areas: route.areas, walker: route.walker },
    ...{ day: todayOf(act), isPlanned, points: pointsOf(route) },
    ...{ startedAt: null, walkedBy: null, finishedAt: null, items: {}, missedReason: '' },
    ...{ verifiedAt: null, verifiedBy: null, verifiedText: '' },
  };
  create(act, 'patrols', patrol);
  return settlePatrol(act, patrol);
}

export function pointsOf(route: Route): Patrol['points'] {
  return route.points.map((point) => ({ ...point, way: null, at: null, reason: '' }));
}
