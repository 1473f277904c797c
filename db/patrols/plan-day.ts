import { nobody } from '../../shared/contract/admit.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Patrol } from '../../shared/registers/patrols.ts';
import type { Route } from '../../shared/registers/routes.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import type { Act, Look } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import { create, freshBase, patch } from '../store/records.ts';
import { refusalOf } from '../store/refusal.ts';
import { fromRow } from '../store/rows.ts';
import { isFirstDesk, isFresh } from '../sync/first-desk.ts';
import { findRound, isOwed, roundOfToday, settleRound, vacantUnitIds } from '../vacant/vacant-round.ts';
import { settlePatrol, todayOf } from './patrol-change.ts';
import { routesOf } from './routes.ts';

/** Stands on the record in the site's language, as every reason does. */
const plannedTwice = '两台前台在断网时各排了一次，这一次没有人走';
const otherDesksFrom = '02:00:00';
const plannedRows = 'SELECT * FROM patrols WHERE day = ? AND routeId = ? AND isPlanned = 1 AND voided = 0';
const plannedOf = 'SELECT count(*) AS n FROM patrols WHERE day = ? AND routeId = ? AND isPlanned = 1';
/** What was due on a day that is over: it is not asked for any more, and stands as missed. */
const stale = `SELECT t.register, t.record FROM timers t WHERE
  (t.rule = 'patrolStart' AND t.record IN (SELECT id FROM patrols WHERE status = 'planned' AND day < ?)) OR
  (t.rule = 'vacantRound' AND t.record IN (SELECT id FROM vacantRounds WHERE status = 'planned' AND day < ?))`;

/**
 * S31, S29: the rounds of the day are planned when it begins, so that what nobody walked is known afterwards. Main's look at
 * what is due brings it about, each minute; whoever starts a round sooner plans the day with it.
 * Of several desks the first plans it; another only when hours later there is still nothing, though it has heard of all that was done.
 * @param now UTC ms
 */
export async function planDay(book: Book, now: number): Promise<void> {
  const look = book.look(nobody, now);
  if (isPlanned(look) || !plansHere(look)) return;
  try {
    await book.act(nobody, now, planToday);
  } catch (error) {
    // A full disk must not silence the alarms: the next look tries again.
    if (!(refusalOf(error) instanceof DeskError)) throw error;
  }
}

function plansHere(look: Look): boolean {
  if (isFirstDesk(look, null)) return true;
  return wallTime(look.now, look.site.timeZone).time >= otherDesksFrom && isFresh(look);
}

function isPlanned(look: Look): boolean {
  const today = todayOf(look);
  if (look.db.row(stale, today, today) || missingOf(look).length > 0 || surplusOf(look).length > 0) return false;
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
  for (const route of missingOf(act)) planned(act, route, act.newId(), true);
  for (const patrol of surplusOf(act)) withdraw(act, patrol);
  const round = roundOfToday(act);
  if (round) settleRound(act, round);
}

/** Two desks that could not hear each other may each have planned the day: what nobody has begun of the second plan is nobody's omission. */
function surplusOf(look: Look): Patrol[] {
  const { 'patrol.wholeBuildingPerDay': perDay, 'patrol.supervisorToo': supervisorToo } = look.parameters;
  return routesOf(look).flatMap((route) => {
    const wanted = route.walker === 'supervisor' ? supervisorToo : perDay;
    const there = look.db
      .rows<object>(plannedRows, todayOf(look), route.id)
      .map((row) => fromRow('patrols', row))
      .sort((a, b) => Number(b.status !== 'planned') - Number(a.status !== 'planned') || (a.id < b.id ? -1 : 1));
    const desks = new Set(there.map(({ no }) => no.split('-')[1]));
    return desks.size < 2 ? [] : there.slice(wanted).filter(({ status }) => status === 'planned');
  });
}

function withdraw(act: Act, patrol: Patrol): void {
  const why = { voided: true, voidReason: plannedTwice, voidedBy: act.actor.id };
  settlePatrol(act, patch(act, 'patrols', patrol, why, 'void'));
}

/** @returns each route as often as it is still to be planned for today. */
function missingOf(look: Look): Route[] {
  const { 'patrol.wholeBuildingPerDay': perDay, 'patrol.supervisorToo': supervisorToo } = look.parameters;
  return routesOf(look)
    .filter(({ active, daily, voided }) => active && daily && !voided)
    .flatMap((route) => {
      const wanted = route.walker === 'supervisor' ? supervisorToo : perDay;
      const there = look.db.row<{ n: number }>(plannedOf, todayOf(look), route.id)?.n ?? 0;
      return Array.from({ length: Math.max(0, wanted - there) }, () => route);
    });
}

/** A round with the points of its route as they are now. */
export function planned(act: Act, route: Route, id: string, isPlanned: boolean): Patrol {
  const patrol: Patrol = {
    ...freshBase(act, 'patrols', id),
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
