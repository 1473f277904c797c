import { v7 as newId } from 'uuid';
import type { BuildingEventView, EventProposal } from '../../shared/contract/building-events.ts';
import { call } from '../desk/bridge.ts';
import type { Say } from '../i18n/index.ts';
import { proposedWords } from './event-words.ts';

/** One key opens the event that the desk proposes, with the similar reports that are already there. */
export function openProposed({ type, floors, reports }: EventProposal, t: Say): Promise<BuildingEventView> {
  const caseIds = reports.map(({ id }) => id);
  return call('buildingEvents.open', {
    id: newId(),
    type,
    ...proposedWords(type, floors, t),
    startedAt: null,
    caseIds,
  });
}
