import { z } from 'zod';
import { id, longText, moment, phone, text, words } from '../registers/base.ts';
import type { Call } from '../registers/calls.ts';
import type { CaseAction } from '../registers/case-states.ts';
import { caseStates } from '../registers/case-states.ts';
import { caseTypeCodes } from '../registers/case-types.ts';
import { acceptances, type Case, caseKinds, channels, severities } from '../registers/cases.ts';
import { emergencyCodes, helpChoices } from '../registers/emergencies.ts';
import type { Entry } from '../registers/entries.ts';
import type { FollowUp } from '../registers/follow-ups.ts';
import type { Incident } from '../registers/incidents.ts';
import type { NextRung } from '../registers/ladder.ts';
import { type ListPage, narrowings, page } from '../registers/lists.ts';
import { acks, type LineState, notifyChannels } from '../registers/notifications.ts';
import { paperInput } from '../registers/paper-forms.ts';
import { parties, type Reach } from '../registers/parties.ts';
import { departmentCodes } from '../registers/people.ts';
import { details } from '../registers/questions.ts';
import type { Timer } from '../registers/timers.ts';
import type { Refused } from '../registers/why-not.ts';
import { saidByCustomer } from './follow-ups.ts';
import { desk, method, supervisor } from './method.ts';
import type { SignatureView } from './orders.ts';

/** Fields of a report; what is missing is for the rules of S01 to say, so each may be left open here. */
const caseFields = {
  kind: z.enum(caseKinds),
  channel: z.enum(channels),
  subCategory: z.enum(caseTypeCodes).nullable(),
  severity: z.enum(severities),
  chargeable: z.boolean(),
  unitId: id.nullable(),
  publicArea: z.boolean(),
  zoneId: id.nullable(),
  place: text(),
  locationDetail: text(),
  content: text(longText),
  companyName: text(120),
  callerName: text(60),
  /** Empty with `contactId` set: the contact's own number. */
  phone,
  ext: text(12),
  extAsked: z.boolean(),
  anonymous: z.boolean(),
  contactId: id.nullable(),
  occurredAt: moment.nullable(),
  receivedAt: moment.nullable(),
  readBackConfirmed: z.boolean(),
  promisedReplyAt: moment.nullable(),
  responsibleDept: z.enum(departmentCodes).nullable(),
  viaHrContact: text(60),
  /** Answers to what the type asks besides; a correction gives them all. */
  details,
};

/** Every field with what an untouched form has. `id` is chosen by the form, so that a repeated save is one record (A48). */
export const newCase = z.object({
  ...caseFields,
  id,
  draftId: id.nullable(),
  callId: id.nullable(),
  repeatOf: id.nullable(),
  /** S03: one more caller of this event; `answerSaid` is the version of its wording that stood on the screen. */
  buildingEventId: id.nullable().default(null),
  answerSaid: z.number().int().min(0).default(0),
  /** A10: not enough was said; saved as it is, to be asked again at once. */
  needsClarification: z.boolean(),
  /** The line of the log that it came from. */
  logLineId: id.optional(),
  paper: paperInput.optional(),
});
export type NewCase = z.infer<typeof newCase>;

export const newEmergency = z.object({
  id,
  draftId: id.nullable(),
  emergencyType: z.enum(emergencyCodes).nullable(),
  unitId: id.nullable(),
  place: text(),
  phone,
  callerName: text(60),
  content: text(longText),
  occurredAt: moment.nullable(),
  peopleTrappedOrHurt: z.number().int().min(0).max(9999).nullable(),
  contactInside: text(),
  helpChoice: z.enum(helpChoices).nullable(),
  /** A46: the guard could not answer and asked the supervisor. */
  supervisorAsked: z.boolean(),
  logLineId: id.optional(),
  /** The sheet that it was on first. */
  paper: paperInput.optional(),
});
export type NewEmergency = z.infer<typeof newEmergency>;

/** What may be corrected afterwards; the original stays visible in the timeline. */
export const caseCorrection = z
  .object({
    ...caseFields,
    peopleTrappedOrHurt: z.number().int().min(0).nullable(),
    contactInside: text(),
    firstMeasure: text(longText),
  })
  .partial();
export type CaseCorrection = z.infer<typeof caseCorrection>;

/** A line of a list. `phone` is masked (S51). */
export type CaseLine = Pick<
  Case,
  | 'id'
  | 'no'
  | 'status'
  | 'kind'
  | 'category'
  | 'subCategory'
  | 'emergencyType'
  | 'severity'
  | 'place'
  | 'companyName'
  | 'callerName'
  | 'phone'
  | 'content'
  | 'receivedAt'
  | 'registeredAt'
  | 'notifyDueAt'
  | 'notifiedAt'
  | 'enteredLate'
  | 'voided'
  | 'reopened'
  | 'duplicateOf'
  | 'deferredUntil'
> & { dueAt: number | null };

export interface LineView extends LineState {
  reach: Reach[];
  /** The one to call now: moves on after each `noAnswer` (A04). */
  next: Reach | null;
}

/** A case as its page shows it. `record.phone` is masked; `cases.reveal` gives and logs it. */
export interface CaseView {
  record: Case;
  lines: LineView[];
  timeline: Entry[];
  timers: Timer[];
  ownerName: string;
  repeatOfNo: string | null;
  /** The other report of the same lost and found thing. */
  matchedNo: string | null;
  incidentNo: string | null;
  /** What may be done now, and by this person. */
  actions: CaseAction[];
  /** What is not possible now, though it usually is with such a case, and why. */
  refused: Refused[];
  /** What closing still asks for (A05). */
  missing: string[];
  duplicateOfNo: string | null;
  /** Records of the same thing that follow this one. */
  duplicates: Pick<Case, 'id' | 'no' | 'place' | 'callerName' | 'status'>[];
  signatures: SignatureView[];
  /** §2.3: whom to go to next, and whether it is time to. */
  ladder: { next: NextRung[]; due: boolean };
}

/** A report that may be about the same lost and found thing. */
export interface Match {
  line: CaseLine;
  item: string;
  marks: string;
}

/** What else there is about a case: each is a record of its own. */
export interface CaseAround {
  /** The calls that led to it or were about it, the first first. */
  calls: (Pick<Call, 'id' | 'no' | 'startedAt' | 'direction' | 'callerName' | 'gist' | 'result'> & {
    answeredByName: string;
  })[];
  repeatOf: CaseLine | null;
  /** Reports that say the same again. */
  repeats: CaseLine[];
  matched: CaseLine | null;
  incident: Pick<Incident, 'id' | 'no' | 'status' | 'type' | 'discoveredAt' | 'place'> | null;
  /** Made ones with what was said, the next one last. */
  followUps: FollowUp[];
}

export const caseFilter = z.object({
  /** `open`: everything not settled. */
  status: z.union([z.enum(caseStates), z.enum(['open', 'all'])]),
  unitId: id.nullable(),
  ...narrowings.cases,
  ...page,
});

const ofCase = { caseId: id };

export const caseMethods = {
  'cases.register': method<CaseView>()('write', desk, newCase),
  'cases.registerEmergency': method<CaseView>()('write', desk, newEmergency),
  'cases.read': method<CaseView>()('read', desk, z.object(ofCase)),
  'cases.around': method<CaseAround>()('read', desk, z.object(ofCase)),
  'cases.list': method<ListPage<CaseLine>>()('read', desk, caseFilter),
  /** Same unit and type within `case.duplicateHours` (S01 rule 8). */
  'cases.duplicates': method<CaseLine[]>()(
    'read',
    desk,
    z.object({ unitId: id, subCategory: z.enum(caseTypeCodes).nullable() }),
  ),
  'cases.notify': method<CaseView>()(
    'write',
    desk,
    z.object({
      ...ofCase,
      party: z.enum(parties),
      toPerson: words(60),
      phone,
      channel: z.enum(notifyChannels),
      ack: z.enum(acks),
      reason: text(500),
    }),
  ),
  /** A04: counts as notified although nobody was reached; the reason stays on the record. */
  'cases.acceptNotified': method<CaseView>()('write', supervisor, z.object({ ...ofCase, reason: words(500) })),
  'cases.note': method<CaseView>()('write', desk, z.object({ ...ofCase, text: words(longText) })),
  /** `reason` may be empty only while something is still missing (`needsClarification`, an emergency's short set). */
  'cases.correct': method<CaseView>()(
    'write',
    desk,
    z.object({
      ...ofCase,
      fields: caseCorrection,
      reason: text(500),
      /** The same fields, and what follows from them, as the form showed them (`phone` masked): what somebody else changed meanwhile is not overwritten. */
      was: caseCorrection.extend({ phone: text(60).optional() }).optional(),
      /** How many lines of the timeline the form stood beside: a masked number does not say by itself that it was corrected. */
      seen: z.number().int().min(0).optional(),
    }),
  ),
  'cases.void': method<CaseView>()('write', supervisor, z.object({ ...ofCase, reason: words(500) })),
  /** S12: the department was asked why it is not finished. A good reason may set the next check (A21). */
  'cases.ask': method<CaseView>()(
    'write',
    desk,
    z.object({
      ...ofCase,
      askedPerson: words(60),
      reason: words(500),
      justified: z.boolean(),
      reportedTo: text(60),
      nextCheckAt: moment.nullable().default(null),
    }),
  ),
  /** The department called back: done. */
  'cases.complete': method<CaseView>()(
    'write',
    desk,
    z.object({
      ...ofCase,
      reportedBy: words(60),
      result: words(longText),
      /** Empty: who called back. */
      workedBy: text(60).default(''),
      acceptance: z.enum(acceptances).nullable().default(null),
      acceptanceSigned: z.boolean().nullable().default(null),
      verifyLater: z.boolean().default(false),
    }),
  ),
  /** A28: what the managers' meeting on a major complaint decided. */
  'cases.decide': method<CaseView>()(
    'write',
    supervisor,
    z.object({
      ...ofCase,
      meetingNote: words(longText),
      responsiblePerson: words(60),
      rectifyBy: moment,
      /** The note the form showed. */
      was: text(longText).optional(),
    }),
  ),
  /** A13: a supervisor lets be done what the desk does not accept. */
  'cases.accept': method<CaseView>()('write', supervisor, z.object({ ...ofCase, reason: words(500) })),
  /** S07: open reports of the other side that may be about the same thing, the likeliest first. */
  'cases.matches': method<Match[]>()('read', desk, z.object(ofCase)),
  /** S07: the lost and the found thing are the same; both records point at each other. */
  'cases.match': method<CaseView>()('write', desk, z.object({ ...ofCase, otherId: id })),
  /** An enquiry or a suggestion was answered. */
  'cases.answer': method<CaseView>()('write', desk, z.object({ ...ofCase, result: words(longText) })),
  /** From the case itself: the planned follow-up, or one more that nobody planned, by the rules of `followUps.record`. */
  'cases.followUp': method<CaseView>()('write', desk, z.object({ ...ofCase, ...saidByCustomer })),
  /** A09: the follow-up's result was reported back to HR. */
  'cases.tellHr': method<CaseView>()('write', desk, z.object({ ...ofCase, toPerson: words(60) })),
  /** §3.1 rule 3: the caller was told how it stands, as promised. Another time may be promised with it. */
  'cases.reply': method<CaseView>()(
    'write',
    desk,
    z.object({ ...ofCase, text: words(longText), promisedReplyAt: moment.nullable() }),
  ),
  /** A46: the supervisor's answer arrived. */
  'cases.supervisorAnswered': method<CaseView>()('write', desk, z.object({ ...ofCase, text: words(500) })),
  /** Without a satisfied follow-up only a supervisor closes, with a reason. */
  'cases.close': method<CaseView>()('write', desk, z.object({ ...ofCase, reason: text(500) })),
  /** The caller's whole phone number; looking is logged (S51). */
  'cases.reveal': method<{ phone: string }>()('write', desk, z.object(ofCase)),
};
