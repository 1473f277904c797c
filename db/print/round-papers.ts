import { tagOf } from '../../shared/codes/tag.ts';
import type { NotePaper, PatrolPaper, PointTag, RoutePaper, VacantPaper } from '../../shared/contract/print.ts';
import { patrolView } from '../patrols/patrol-view.ts';
import type { Look } from '../store/act.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { inspectionView } from '../vacant/inspect.ts';
import { nameOf } from './slips.ts';

export function patrolPaper(look: Look, id: string): PatrolPaper {
  const { record, marks, findings, walkedByName, verifiedByName } = patrolView(look, read(look, 'patrols', id));
  return { record, marks, findings, walkedByName, verifiedByName };
}

export function routePaper(look: Look, id: string): RoutePaper {
  const record = read(look, 'routes', id);
  return { record, tags: record.points.map(({ no }) => tagOf(no, look.site.id)) };
}

/** @returns the tags of routes' points, in walking order */
export function pointTags(look: Look, routeIds: readonly string[]): PointTag[] {
  return routeIds.flatMap((id) => {
    const { record, tags } = routePaper(look, id);
    return record.points.map(({ no, place }, i) => ({ no, place, routeName: record.name, tag: tags[i] ?? '' }));
  });
}

const lastLooks = `SELECT * FROM vacantInspections WHERE roundId = ? AND seq IN (
  SELECT max(seq) FROM vacantInspections WHERE roundId = ? GROUP BY unitId)`;
const inOrder = `SELECT u.id, u.code FROM json_each(?) j JOIN units u ON u.id = j.value ORDER BY u.zone, u.floor, u.code`;

export function vacantPaper(look: Look, id: string): VacantPaper {
  const record = read(look, 'vacantRounds', id);
  const looks = look.db.rows<object>(lastLooks, id, id).map((row) => fromRow('vacantInspections', row));
  const units = look.db.rows<{ id: string; code: string }>(inOrder, JSON.stringify(record.units)).map((unit) => {
    const looked = looks.find(({ unitId }) => unitId === unit.id);
    return { ...unit, looked: looked ? inspectionView(look, looked) : null };
  });
  return { record, units };
}

export function notePaper(look: Look, id: string): NotePaper {
  const record = read(look, 'contactNotes', id);
  return { record, ownerName: nameOf(look, record.firstOwner) };
}
