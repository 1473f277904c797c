import type { EventProposal, Fitting } from '../../shared/contract/building-events.ts';
import {
  floorsIn,
  matterOfCase,
  proposesEvent,
  reachesFloor,
  refusalToLink,
} from '../../shared/registers/building-event-rules.ts';
import type { CaseTypeCode } from '../../shared/registers/case-types.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { find } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { briefOf, runningEvents } from './event-view.ts';
import { mayUnlink } from './link-case.ts';

/** Of the last minutes; few, whatever the size of the book. */
export const lately = `SELECT * FROM cases WHERE registeredAt > ? AND registeredAt <= ? AND voided = 0
  AND buildingEventId IS NULL AND completedAt IS NULL ORDER BY registeredAt`;

interface Place {
  /** The floor's number; null when nobody said. */
  floor: number | null;
  /** Tells the floors of a building apart. */
  key: string | null;
}
const nowhere: Place = { floor: null, key: null };

function placeOf(look: Look, c: Pick<Case, 'unitId' | 'place'>): Place {
  const unit = find(look, 'units', c.unitId);
  if (unit) return { floor: unit.floor, key: `${unit.building} ${unit.floor}` };
  const [floor] = floorsIn(c.place);
  return floor === undefined ? nowhere : { floor, key: ` ${floor}` };
}

/** S03 [INF]. @param taken where the report comes from that is being written down and not in the book yet */
function proposalOf(look: Look, type: CaseTypeCode, taken: Place | null): EventProposal | null {
  const from = look.now - look.parameters['event.proposeWithinMinutes'] * 60_000;
  const reports = look.db
    .rows<object>(lately, from, look.now)
    .map((row) => fromRow('cases', row))
    .filter((c) => matterOfCase(c) === type && refusalToLink(c, { type }) === null);
  const places = reports.map((c) => ({ id: c.id, ...placeOf(look, c) }));
  const all = taken ? [...places, { id: '', ...taken }] : places;
  const similar = all.map(({ id, key }) => ({ id, floor: key }));
  if (!proposesEvent(similar, look.parameters)) return null;
  const floors = [...new Set(all.flatMap(({ floor }) => (floor === null ? [] : [floor])))].sort((a, b) => a - b);
  return {
    type,
    reports: reports.map(({ id, no, place, callerName, receivedAt }) => ({ id, no, place, callerName, receivedAt })),
    count: all.length,
    floors,
    since: Math.min(look.now, ...reports.map((c) => c.receivedAt)),
  };
}

function fitting(look: Look, type: CaseTypeCode, at: Place, taking: boolean): Fitting {
  const events = runningEvents(look)
    .filter((event) => event.type === type)
    .map((event) => ({ ...briefOf(look, event), reaches: reachesFloor(event, at.floor) }))
    .sort((a, b) => Number(b.reaches) - Number(a.reaches));
  return { events, proposal: events.length > 0 ? null : proposalOf(look, type, taking ? at : null) };
}

/** What the desk offers while a type is being taken: the event that runs, or to open one. */
export const fittingEvents: Read<'buildingEvents.fitting'> = (look, { type, unitId, taking }) =>
  fitting(look, type, placeOf(look, { unitId, place: '' }), taking);

/** The event a case belongs to; of one that has none what it could belong to. */
export const eventOfCase: Read<'buildingEvents.ofCase'> = (look, { caseId }) => {
  const c = read(look, 'cases', caseId);
  const none: Fitting = { events: [], proposal: null };
  if (c.buildingEventId !== null) {
    const event = briefOf(look, read(look, 'buildingEvents', c.buildingEventId));
    return { event, mayUnlink: mayUnlink(look, c), fitting: none };
  }
  const type = matterOfCase(c);
  const may = type !== null && refusalToLink(c, { type }) === null;
  return { event: null, mayUnlink: false, fitting: may ? fitting(look, type, placeOf(look, c), false) : none };
};
