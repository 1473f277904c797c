import { tagOf } from '../../shared/codes/tag.ts';
import type { RouteView } from '../../shared/contract/patrols.ts';
import { DeskError } from '../../shared/errors.ts';
import { type Route, routeFaults } from '../../shared/registers/routes.ts';
import { timelineOf } from '../cases/timeline.ts';
import { refuse } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, freshBase, nextNumber, patch } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

export const listRoutes: Read<'routes.list'> = (look) => routesOf(look).map((route) => routeView(look, route));

/** @returns all routes, those in use first. */
export function routesOf(look: Look): Route[] {
  return look.db.rows<object>('SELECT * FROM routes ORDER BY active DESC, seq').map((row) => fromRow('routes', row));
}

/** A new point gets its number, and with it its tag; a number that is kept keeps its tag, wherever it stands now. */
export const saveRoute: Write<'routes.save'> = (act, { id, points: typed, ...said }) => {
  const row = act.db.row<object>('SELECT * FROM routes WHERE id = ?', id);
  const before = row === undefined ? null : fromRow('routes', row);
  const known = new Set(before?.points.map(({ no }) => no));
  const kept = typed.filter(({ no }) => no !== '');
  refuse(routeFaults({ areas: said.areas, points: typed }));
  if (kept.some(({ no }) => !known.has(no)) || new Set(kept.map(({ no }) => no)).size < kept.length) {
    throw new DeskError('recordChanged');
  }
  const base = before === null ? freshBase(act, 'routes', id) : null;
  const points = typed.map((point) => (point.no === '' ? { ...point, no: nextNumber(act, 'routes') } : point));
  const fields = { ...said, areas: [...new Set(said.areas)], points };
  const route: Route = base === null && before ? patch(act, 'routes', before, fields) : created();
  act.append('routes', id, {
    kind: 'round',
    step: 'route',
    no: route.no,
    text: route.name,
    details: { points: String(points.length) },
  });
  return routeView(act, route);

  function created(): Route {
    const fresh: Route = { ...(base ?? freshBase(act, 'routes', id)), ...fields };
    create(act, 'routes', fresh);
    return fresh;
  }
};

function routeView(look: Look, record: Route): RouteView {
  return {
    record,
    tags: record.points.map(({ no }) => tagOf(no, look.site.id)),
    timeline: timelineOf(look, 'routes', record.id),
  };
}
