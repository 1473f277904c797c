import { DeskError } from '../../shared/errors.ts';
import { owesAsking, owesCallBack } from '../../shared/registers/building-event-rules.ts';
import {
  afterEventStep,
  type BuildingEventStep,
  type EventFacts,
  refusalOfEventStep,
} from '../../shared/registers/building-event-states.ts';
import type { BuildingEvent } from '../../shared/registers/building-events.ts';
import type { Case } from '../../shared/registers/cases.ts';
import type { EntryData } from '../../shared/registers/entries.ts';
import { buildingEventTimers } from '../../shared/registers/timers.ts';
import { followUpsPlanned } from '../cases/case-deadlines.ts';
import type { Act, Look } from '../store/act.ts';
import { patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

export const callersStatement = 'SELECT * FROM cases WHERE buildingEventId = ? ORDER BY linkedAt, seq';

/** A caller's case with what the event still owes it. */
export interface Caller {
  c: Case;
  owesCallBack: boolean;
  owesAsking: boolean;
}

/** @returns everybody who called about the event, in the order in which they were linked */
export function callersOf(look: Look, e: Pick<BuildingEvent, 'id' | 'status' | 'owedAnswer'>): Caller[] {
  const cases = look.db.rows<object>(callersStatement, e.id).map((row) => fromRow('cases', row));
  const planned = e.status === 'ended' ? followUpsPlanned(look, JSON.stringify(cases.map(({ id }) => id))) : new Map();
  return cases.map((c) => ({
    c,
    owesCallBack: owesCallBack(c, e),
    owesAsking: owesAsking(c, e, planned.has(c.id)),
  }));
}

export function factsOfEvent(look: Look, e: BuildingEvent, callers: readonly Caller[]): EventFacts {
  return {
    role: look.actor.role,
    told: e.notifiedAt !== null,
    unasked: callers.filter((caller) => caller.owesAsking).length,
  };
}

/**
 * @returns the event, when the step may be done to it now and by this person
 * @throws DeskError `notFound`, `stateForbids` or what the step's own rule says
 */
export function eventFor(look: Look, id: string, step: BuildingEventStep): BuildingEvent {
  const event = read(look, 'buildingEvents', id);
  const callers = step === 'close' ? callersOf(look, event) : [];
  const code = refusalOfEventStep(event.status, step, factsOfEvent(look, event, callers));
  if (code) throw new DeskError(code);
  return event;
}

/** Computes an event's timers again, which stand on its callers too. */
export function renewEventTimers(act: Act, e: BuildingEvent): void {
  const callBacks = callersOf(act, e).filter((caller) => caller.owesCallBack).length;
  act.setTimers('buildingEvents', e.id, buildingEventTimers(e, act.parameters, act.site.timeZone, callBacks));
}

/** Does one step: the event, its timeline, its timers. @returns the event as it is now */
export function takeEventStep(
  act: Act,
  before: BuildingEvent,
  step: BuildingEventStep,
  fields: Partial<BuildingEvent>,
  entry: EntryData | null,
): BuildingEvent {
  if (entry) act.append('buildingEvents', before.id, entry);
  const status = afterEventStep(before.status, step);
  const after = patch(act, 'buildingEvents', before, { ...fields, status }, step === 'void' ? 'void' : 'patch');
  renewEventTimers(act, after);
  return after;
}
