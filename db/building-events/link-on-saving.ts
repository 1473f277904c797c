import type { NewCase } from '../../shared/contract/cases.ts';
import type { Case } from '../../shared/registers/cases.ts';
import type { Act } from '../store/act.ts';
import { read } from '../store/records.ts';
import { eventFor, renewEventTimers } from './event-change.ts';
import { asCaller, refuseLink, refusePromise } from './link-case.ts';

/** @returns the report that is being saved, as one more caller of the event that was named with it, if one was */
export function linkOnSaving(act: Act, c: Case, input: Pick<NewCase, 'buildingEventId' | 'answerSaid'>): Case {
  if (input.buildingEventId === null) return c;
  const e = eventFor(act, input.buildingEventId, 'link');
  refuseLink(c, e);
  refusePromise(act, e.id, c.promisedReplyAt);
  return asCaller(act, c, e, input.answerSaid);
}

/** Both timelines say that a new case belongs to the event. */
export function joined(act: Act, eventId: string, { id, no, place }: Pick<Case, 'id' | 'no' | 'place'>): void {
  const e = read(act, 'buildingEvents', eventId);
  act.append('cases', id, { kind: 'did', action: 'linkCase', text: e.title, details: { buildingEvent: e.no } });
  act.append('buildingEvents', e.id, { kind: 'did', action: 'linkCase', text: `${no} ${place}` });
  renewEventTimers(act, e);
}
