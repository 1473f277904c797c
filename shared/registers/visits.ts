import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { identityCheck } from './identity.ts';
import { visitStates } from './visit-states.ts';
import { watchGrades } from './watch-entries.ts';

/** S19, in the order in which they are offered. */
export const visitPurposes = [
  'visitUnit',
  'delivery',
  'contractor',
  'renovation',
  'enquiry',
  'complaint',
  'moveInOut',
  'peerVisit',
  'other',
] as const;
export type VisitPurpose = (typeof visitPurposes)[number];

export const hostAnswers = ['yes', 'no', 'noAnswer'] as const;
export type HostAnswer = (typeof hostAnswers)[number];

/** What becomes of a visitor at the desk: lets in, asks the host first, or is done with them here. */
export const visitOutcomes = ['admit', 'wait', 'done'] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/** Why somebody may not simply go in, and what was decided. The reason on the watch list itself stays there. */
export const visitHold = z.object({
  causes: z.array(
    z.object({
      of: z.enum(['watchEntries', 'permits']),
      record: id,
      /** How sure it is that this is the person; of the host's own word always certain. */
      grade: z.enum(watchGrades),
    }),
  ),
  heldAt: moment,
  decision: z.enum(['admit', 'turnAway']).nullable(),
  reason: z.string(),
  /** The supervisor on whose word a guard or a receptionist decided. */
  orderedBy: z.string(),
  decidedBy: id.nullable(),
  decidedAt: moment.nullable(),
});
export type VisitHold = z.infer<typeof visitHold>;

/** S19: who came, why, whom to, and when they left. */
export const visitRecord = z.object({
  ...baseFields,
  status: z.enum(visitStates),
  arrivedAt: moment,
  name: z.string(),
  contact: z.string(),
  company: z.string(),
  purpose: z.enum(visitPurposes).nullable(),
  purposeText: z.string(),
  unitId: id.nullable(),
  /** The unit's code, or where else in the building they went. */
  place: z.string(),
  visitedPerson: z.string(),
  appointment: z.boolean(),
  /** The host's word under which they came. */
  permitId: id.nullable(),
  firstVisit: z.boolean(),
  receivedBy: id,
  hostNotifiedAt: moment.nullable(),
  hostAccepted: z.enum(hostAnswers).nullable(),
  badgeNo: z.string(),
  refusedToRegister: z.boolean(),
  /** The duty manager, by name. */
  passedTo: z.string(),
  receptionEndedAt: moment.nullable(),
  /** When the whole form was there; null until the reception ended. */
  registeredAt: moment.nullable(),
  /** 制度1: more than ten minutes after the reception ended. */
  formLate: z.boolean().nullable(),
  /** By when they should be gone. */
  leaveBy: moment.nullable(),
  leftAt: moment.nullable(),
  leftBy: id.nullable(),
  /** Nobody saw them leave: since then they do not count as inside. */
  expiredAt: moment.nullable(),
  result: z.string(),
  companions: z.number().int(),
  companionNames: z.string(),
  vehicle: z.string(),
  belongings: z.string(),
  /** What was brought in has gone out again; null while nobody looked. */
  belongingsOut: z.boolean().nullable(),
  identity: identityCheck.nullable(),
  /** The whole number, where the site says so; empty otherwise. */
  idNumber: z.string(),
  photoId: id.nullable(),
  /** Those who came together share it. */
  groupId: id.nullable(),
  hold: visitHold.nullable(),
  remarks: z.string(),
  /** The same for the same person: name and phone as they are compared. */
  person: z.string(),
  initials: z.string(),
  pinyin: z.string(),
  enteredLate: z.boolean(),
});
export type Visit = z.infer<typeof visitRecord>;
