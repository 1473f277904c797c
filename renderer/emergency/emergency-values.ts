import type { NewEmergency } from '../../shared/contract/cases.ts';
import type { UnitHit } from '../../shared/contract/directory.ts';
import type { EmergencyType } from '../../shared/registers/emergencies.ts';
import type { Unit } from '../../shared/registers/places.ts';
import { roomKey } from '../../shared/text/room.ts';

/** What stands on the emergency form. */
export interface EmergencyValues {
  emergencyType: EmergencyType | null;
  unitId: string | null;
  /** The words in the place field stand for a chosen room or are the place themselves. */
  placed: boolean;
  place: string;
  phone: string;
  callerName: string;
  content: string;
  people: string;
  contactInside: string;
  helpChoice: NewEmergency['helpChoice'];
  supervisorAsked: boolean;
  /** UTC ms: when it happened, where a line of the log says so; null: now. */
  occurredAt: number | null;
  /** The line of the log that it came from. */
  logLineId: string | null;
}

export const emptyEmergency: EmergencyValues = {
  emergencyType: null,
  unitId: null,
  placed: false,
  place: '',
  phone: '',
  callerName: '',
  content: '',
  people: '',
  contactInside: '',
  helpChoice: null,
  supervisorAsked: false,
  occurredAt: null,
  logLineId: null,
};

/** @returns the desk's input; what a type does not ask for is not sent */
export function readEmergency(values: EmergencyValues, id: string): NewEmergency {
  const medical = values.emergencyType === 'medical';
  return {
    id,
    draftId: id,
    emergencyType: values.emergencyType,
    unitId: values.unitId,
    place: values.place,
    phone: values.phone,
    callerName: values.callerName,
    content: values.content,
    occurredAt: values.occurredAt,
    peopleTrappedOrHurt: /^\d{1,4}$/.test(values.people) ? Number(values.people) : null,
    contactInside: values.contactInside,
    helpChoice: medical ? values.helpChoice : null,
    supervisorAsked: medical && values.supervisorAsked,
    ...(values.logLineId !== null && { logLineId: values.logLineId }),
  };
}

export type PlaceChoice = { kind: 'unit'; unit: Unit } | { kind: 'words'; text: string };

/** Rooms first when it is written like one; otherwise the words themselves, so that Enter never picks a room by mistake. */
export function placeChoices(hits: readonly UnitHit[], typed: string): PlaceChoice[] {
  const text = typed.trim();
  if (text === '') return [];
  const units = hits.map(({ unit }): PlaceChoice => ({ kind: 'unit', unit }));
  const words: PlaceChoice = { kind: 'words', text };
  return roomKey(text) === null ? [words, ...units] : [...units, words];
}
