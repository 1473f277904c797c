import type { Known, SignInInput } from '../../shared/contract/visitors.ts';
import type { FaultAt } from '../../shared/errors.ts';
import type { IdentityInput } from '../../shared/registers/identity.ts';
import type { VisitOutcome } from '../../shared/registers/visits.ts';
import type { TypedTime } from '../form/index.ts';
import { noIdentity } from '../signing/identity-fields.tsx';

export const visitModes = ['one', 'group', 'refuse'] as const;
export type VisitMode = (typeof visitModes)[number];

/** What stands on the form while somebody is at the desk. */
export interface VisitValues
  extends Omit<
    SignInInput,
    'id' | 'draftId' | 'photo' | 'outcome' | 'identity' | 'arrivedAt' | 'receptionEndedAt' | 'leaveBy'
  > {
  mode: VisitMode;
  /** What is known of them, to be shown; its number and photo stay with the desk. */
  known: Pick<Known, 'contact' | 'photoId' | 'lastAt' | 'times'> | null;
  /** The text of the place, and whether it is a chosen room. */
  unitText: string;
  /** One member a line. */
  members: string;
  passedTo: string;
  documented: boolean;
  identity: IdentityInput;
  arrivedAt: TypedTime;
  receptionEndedAt: TypedTime;
  leaveBy: TypedTime;
}

export const emptyVisit: VisitValues = {
  ...{ mode: 'one', name: '', contact: '', company: '', sameAs: null, permitId: null, known: null },
  ...{ unitId: null, place: '', unitText: '', visitedPerson: '', purpose: null, purposeText: '', appointment: false },
  ...{ hostAccepted: null, result: '', badgeNo: '', companions: 0, companionNames: '', vehicle: '', belongings: '' },
  ...{ documented: false, identity: noIdentity, remarks: '', members: '', passedTo: '' },
  ...{ arrivedAt: null, receptionEndedAt: null, leaveBy: null },
};

/** @returns true when something is said; which form is open says nothing yet */
export function isVisitTouched(values: VisitValues): boolean {
  return JSON.stringify({ ...values, mode: emptyVisit.mode }) !== JSON.stringify(emptyVisit);
}

/** @returns the form with what is known of somebody: one Enter fills it. */
export function withKnown(values: VisitValues, known: Known): VisitValues {
  const { name, company, unitId, place, visitedPerson, purpose, purposeText, companions, vehicle } = known;
  return {
    ...values,
    ...{ name, company, unitId, place, visitedPerson, purpose, purposeText, companions, vehicle },
    ...{ unitText: place, contact: '', sameAs: known.visitId, permitId: known.permitId },
    known: { contact: known.contact, photoId: known.photoId, lastAt: known.lastAt, times: known.times },
  };
}

/** @returns each line's name and number: `张三 13800001111`, in either order, with any blank or comma between them */
export function membersIn(text: string): { name: string; contact: string }[] {
  return text
    .split('\n')
    .map((line) => line.normalize('NFKC').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const contact = /\+?\d[\d -]{5,}\d/.exec(line)?.[0] ?? '';
      const name = line
        .replace(contact, ' ')
        .replace(/^\s*\d{1,3}\s*[.、)]\s*/, '')
        .replace(/[,，、;；\t]+/g, ' ')
        .trim();
      return { name, contact: contact.trim() };
    });
}

const times = ['arrivedAt', 'receptionEndedAt', 'leaveBy'] as const;

/** @returns the desk's input, and the times that cannot be read */
export function readVisit(
  values: VisitValues,
  id: string,
  outcome: VisitOutcome,
  photo: SignInInput['photo'],
): { input: SignInInput; faults: FaultAt[] } {
  const { mode: _, known: __, unitText, members: ___, passedTo: ____, documented, identity, ...said } = values;
  const at = (time: TypedTime) => (typeof time === 'number' ? time : null);
  const faults = times
    .filter((field) => typeof values[field] === 'string')
    .map((field): FaultAt => ({ field, code: 'format' }));
  return {
    faults,
    input: {
      ...said,
      id,
      draftId: id,
      outcome,
      photo,
      companions: Number.isNaN(said.companions) ? -1 : said.companions,
      place: said.unitId === null ? unitText : said.place,
      identity: documented ? identity : null,
      arrivedAt: at(values.arrivedAt),
      receptionEndedAt: at(values.receptionEndedAt),
      leaveBy: at(values.leaveBy),
    },
  };
}
