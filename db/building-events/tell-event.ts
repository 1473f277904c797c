import type { BuildingEvent } from '../../shared/registers/building-events.ts';
import { allTold, lineStates, toldBy } from '../../shared/registers/notifications.ts';
import type { Party } from '../../shared/registers/parties.ts';
import { attempted } from '../cases/attempt.ts';
import { attemptsOf } from '../cases/timeline.ts';
import type { Write } from '../store/handler.ts';
import { eventFor, takeEventStep } from './event-change.ts';
import { eventView } from './event-view.ts';

/** S03, S10: property supervisor and manager at once, the department besides: who, when, how. */
export const notifyOfEvent: Write<'buildingEvents.notify'> = (act, { eventId, ...said }) => {
  const e = eventFor(act, eventId, 'notify');
  const telling = { ...e, reopened: 0 };
  attempted(act, 'buildingEvents', telling, said);
  const attempts = attemptsOf(act, telling);
  const states = lineStates(e.notify, attempts);
  const told = e.notifiedAt === null && allTold(states);
  const at = (party: Party) => toldBy(party, attempts)?.at ?? null;
  const fields: Partial<BuildingEvent> = {
    reportedToSupervisorAt: at('propertySupervisor'),
    reportedToManagerAt: at('propertyManager'),
    ...(told && {
      notifiedAt: act.now,
      minuteMet: states.every((line) => !line.counted || line.told?.late === false),
    }),
  };
  return eventView(act, takeEventStep(act, e, 'notify', fields, null));
};
