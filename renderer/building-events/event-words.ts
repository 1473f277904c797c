import type { BuildingEventState } from '../../shared/registers/building-event-states.ts';
import type { CaseTypeCode } from '../../shared/registers/case-types.ts';
import type { Say } from '../i18n/index.ts';
import type { Tone } from '../look/meaning.tsx';

/** @returns how an event's state is shown: something overdue or nothing to say red, running amber, settled plain */
export function eventTone({ status, dueAt }: { status: BuildingEventState; dueAt: number | null }, now: number): Tone {
  if (status === 'closed' || status === 'voided') return 'plain';
  if (dueAt !== null && dueAt <= now) return 'danger';
  return status === 'wordingReleased' ? 'done' : 'soon';
}

/** @returns the title and the scope under which an event is proposed. @param floors lowest first; none: the whole building */
export function proposedWords(type: CaseTypeCode, floors: readonly number[], t: Say): { title: string; scope: string } {
  const between = t('buildingEvents.floorsBetween');
  return {
    title: t('buildingEvents.titleOf', { type: t(`domain.type.${type}`) }),
    scope:
      floors.length === 0
        ? t('buildingEvents.wholeBuilding')
        : t('buildingEvents.floors', { floors: floors.join(between) }),
  };
}
