import { z } from 'zod';
import { newPicture } from '../registers/attachments.ts';
import { id, moment, phone, text, words } from '../registers/base.ts';
import type { Entry } from '../registers/entries.ts';
import { identityInput } from '../registers/identity.ts';
import { type ListPage, narrowings, page } from '../registers/lists.ts';
import { paperInput } from '../registers/paper-forms.ts';
import { type Permit, permitKinds } from '../registers/permits.ts';
import { type RollCall, rollKinds, rollMarks } from '../registers/roll-calls.ts';
import type { VisitStep } from '../registers/visit-states.ts';
import { hostAnswers, type Visit, type VisitHold, visitOutcomes, visitPurposes } from '../registers/visits.ts';
import { type WatchEntry, type WatchGrade, type WatchLevel, watchLevels } from '../registers/watch-entries.ts';
import { desk, method, supervisor } from './method.ts';

/** A visit in a list; the number is masked. */
export type VisitLine = Pick<
  Visit,
  | 'id'
  | 'no'
  | 'status'
  | 'arrivedAt'
  | 'name'
  | 'company'
  | 'contact'
  | 'place'
  | 'visitedPerson'
  | 'purpose'
  | 'purposeText'
  | 'appointment'
  | 'companions'
  | 'vehicle'
  | 'badgeNo'
  | 'leftAt'
  | 'expiredAt'
  | 'formLate'
  | 'enteredLate'
> & {
  /** UTC ms by which they should be gone. */
  leaveBy: number;
  held: boolean;
};

/** Why somebody is held, without what only the list says. */
export interface HoldCause {
  of: VisitHold['causes'][number]['of'];
  record: string;
  grade: WatchGrade;
  /** Of the watch list. */
  level: WatchLevel | null;
  instructions: string;
  /** Of a host who does not want them. */
  saidBy: string;
}

export interface VisitView {
  /** Phone and document masked. */
  record: Visit;
  /** The text of the pass. */
  tag: string;
  leaveBy: number;
  receivedByName: string;
  leftByName: string;
  decidedByName: string;
  photoId: string | null;
  causes: HoldCause[];
  /** Only a supervisor, or somebody on a supervisor's word, lets them in. */
  needsSupervisor: boolean;
  permit: PermitLine | null;
  /** The other members of the group. */
  group: Pick<Visit, 'id' | 'name' | 'status'>[];
  /** Their visits before, newest first. */
  before: Pick<Visit, 'id' | 'no' | 'arrivedAt' | 'place'>[];
  visits: number;
  timeline: Entry[];
  steps: VisitStep[];
}

/** Somebody who may be meant while a name is typed: from an earlier visit, or announced. */
export interface Known {
  key: string;
  /** The visit whose data are taken over; null for somebody announced who was never here. */
  visitId: string | null;
  permitId: string | null;
  name: string;
  /** Masked. */
  contact: string;
  company: string;
  unitId: string | null;
  place: string;
  visitedPerson: string;
  purpose: Visit['purpose'];
  purposeText: string;
  companions: number;
  vehicle: string;
  photoId: string | null;
  /** UTC ms of the last visit; null before the first. */
  lastAt: number | null;
  times: number;
  /** They are inside now: the visit to look at instead. */
  insideId: string | null;
}

/** The number is masked. */
export type PermitLine = Permit & { inForce: boolean; byName: string };

/** Of the watch list in lists: what it says stands behind a look that is logged. */
export type WatchLine = Pick<WatchEntry, 'id' | 'no' | 'status' | 'level' | 'name' | 'until' | 'createdAt'> & {
  byName: string;
};

/** `here` counts heads: with companions. */
export interface Inside {
  lines: VisitLine[];
  heads: number;
  /** Who has a decision to wait for, and whom nobody saw leaving today. */
  held: number;
  noExit: number;
}

export interface RollView {
  record: RollCall;
  byName: string;
}

const short = text(60);
const who = { name: text(60), contact: phone, company: text(120) };
const whom = { unitId: id.nullable(), place: text(60), visitedPerson: short };
const brought = {
  companions: z.number().int().min(0).max(500),
  companionNames: text(500),
  vehicle: text(20),
  belongings: text(500),
};
const happened = moment.nullable();

export const signInInput = z.object({
  id,
  draftId: id.nullable(),
  ...who,
  /** An earlier visit: an empty number, document and photo are taken from there. */
  sameAs: id.nullable(),
  permitId: id.nullable(),
  ...whom,
  purpose: z.enum(visitPurposes).nullable(),
  purposeText: text(200),
  appointment: z.boolean(),
  hostAccepted: z.enum(hostAnswers).nullable(),
  outcome: z.enum(visitOutcomes),
  result: text(500),
  badgeNo: text(30),
  ...brought,
  identity: identityInput.nullable(),
  leaveBy: happened,
  photo: newPicture.extend({ id }).nullable(),
  remarks: text(500),
  /** Null: now. */
  arrivedAt: happened,
  receptionEndedAt: happened,
  paper: paperInput.optional(),
});
export type SignInInput = z.infer<typeof signInInput>;

export const permitInput = z.object({
  id,
  kind: z.enum(permitKinds),
  ...who,
  ...whom,
  purpose: z.enum(visitPurposes),
  purposeText: text(200),
  companions: z.number().int().min(0).max(500),
  vehicle: text(20),
  validFrom: happened,
  validUntil: happened,
  saidBy: short,
  workNo: short,
  remarks: text(500),
});
export type PermitInput = z.infer<typeof permitInput>;

export const watchInput = z.object({
  id,
  level: z.enum(watchLevels),
  name: short,
  otherNames: z.array(words(60)).max(20),
  phone,
  idEnd: text(4),
  vehicle: text(20),
  reason: words(1000),
  instructions: text(500),
  until: happened,
});
export type WatchInput = z.infer<typeof watchInput>;

const ofVisit = { visitId: id };
const visitStep = <S extends z.ZodRawShape>(shape: S) =>
  method<VisitView>()('write', desk, z.object({ ...ofVisit, ...shape }));

export const visitorMethods = {
  /** Signs in; somebody on the watch list, or whom the host does not want, is kept as `arrived` until it is decided. */
  'visits.signIn': method<VisitView>()('write', desk, signInInput),
  /** One form for all who came together: a line each, and what they have in common. */
  'visits.signInGroup': method<{ visits: VisitLine[] }>()(
    'write',
    desk,
    z.object({
      groupId: id,
      members: z
        .array(z.object({ id, name: text(60), contact: phone }))
        .min(1)
        .max(200),
      common: signInInput.omit({
        id: true,
        draftId: true,
        name: true,
        photo: true,
        sameAs: true,
        identity: true,
        paper: true,
      }),
      draftId: id.nullable(),
      /** One sheet holds them all. */
      paper: paperInput.optional(),
    }),
  ),
  /** A35: somebody who will not register goes to the duty manager, by name. */
  'visits.refuse': method<VisitView>()(
    'write',
    desk,
    z.object({ id, draftId: id.nullable(), name: text(60), remarks: text(500), passedTo: short, arrivedAt: happened }),
  ),
  'visits.answer': visitStep({ hostAccepted: z.enum(hostAnswers), answeredBy: short }),
  'visits.admit': visitStep({ result: text(500), receptionEndedAt: happened }),
  'visits.turnAway': visitStep({ reason: words(500) }),
  'visits.passOn': visitStep({ passedTo: short, reason: text(500) }),
  'visits.decide': visitStep({ decision: z.enum(['admit', 'turnAway']), reason: text(500), orderedBy: short }),
  'visits.signOut': visitStep({ leftAt: happened, belongingsOut: z.boolean().nullable(), remarks: text(500) }),
  /** Nobody saw them leave: told apart from a real sign-out. */
  'visits.expire': visitStep({ reason: words(500) }),
  'visits.correct': visitStep({
    ...who,
    ...whom,
    purpose: z.enum(visitPurposes),
    purposeText: words(200),
    ...brought,
    badgeNo: text(30),
    leaveBy: happened,
    reason: words(500),
  }),
  'visits.read': method<VisitView>()('read', desk, z.object(ofVisit)),
  'visits.list': method<ListPage<VisitLine>>()('read', desk, z.object({ ...narrowings.visits, ...page })),
  'visits.inside': method<Inside>()('read', desk, z.object({})),
  /** By initials, name, company's name or number; those who come most often and were here last first. */
  'visits.known': method<Known[]>()('read', desk, z.object({ text: text(60) })),
  /** As it was given. Looking is logged. */
  'visits.reveal': method<{ value: string }>()(
    'write',
    desk,
    z.object({ ...ofVisit, field: z.enum(['contact', 'idNumber']) }),
  ),

  'permits.save': method<PermitLine>()('write', desk, permitInput),
  'permits.end': method<PermitLine>()('write', desk, z.object({ permitId: id, reason: words(500) })),
  'permits.list': method<PermitLine[]>()(
    'read',
    desk,
    z.object({ which: z.enum(['inForce', 'today', 'contractor', 'doNotAdmit', 'over']), text: text(60) }),
  ),

  'watchEntries.save': method<WatchLine>()('write', supervisor, watchInput),
  'watchEntries.end': method<WatchLine>()('write', supervisor, z.object({ entryId: id, reason: words(500) })),
  'watchEntries.list': method<{ lines: WatchLine[]; total: number }>()(
    'read',
    desk,
    z.object({ text: text(60), ended: z.boolean(), offset: page.offset, limit: page.limit }),
  ),
  /** What an entry says, reason and all. Looking is logged, with the visit it was for. */
  'watchEntries.reveal': method<WatchEntry>()('write', desk, z.object({ entryId: id, visitId: id.nullable() })),

  /** Everybody inside, as they are at this moment. One roll call runs at a time. */
  'rollCalls.start': method<RollView>()('write', desk, z.object({ id, kind: z.enum(rollKinds) })),
  'rollCalls.mark': method<RollView>()('write', desk, z.object({ rollId: id, ...ofVisit, mark: z.enum(rollMarks) })),
  'rollCalls.end': method<RollView>()('write', desk, z.object({ rollId: id, result: text(1000) })),
  /** The one that runs, else the last. */
  'rollCalls.last': method<RollView | null>()('read', desk, z.object({})),
};
