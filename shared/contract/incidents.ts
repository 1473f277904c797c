import { z } from 'zod';
import type { FieldFault } from '../errors.ts';
import { id, longText, moment, phone, text, words } from '../registers/base.ts';
import { emergencyCodes } from '../registers/emergencies.ts';
import type { Entry } from '../registers/entries.ts';
import { type IncidentStep, incidentStates } from '../registers/incident-states.ts';
import { type Incident, supplementedParts } from '../registers/incidents.ts';
import { page } from '../registers/lists.ts';
import { acks, notifyChannels } from '../registers/notifications.ts';
import { paperInput } from '../registers/paper-forms.ts';
import { parties } from '../registers/parties.ts';
import type { Timer } from '../registers/timers.ts';
import type { LineView } from './cases.ts';
import { desk, method, supervisor } from './method.ts';
import type { SignatureView } from './orders.ts';
import { handSigning } from './signing.ts';

/** An incident in a list. */
export type IncidentLine = Pick<
  Incident,
  'id' | 'no' | 'status' | 'type' | 'place' | 'phenomenon' | 'discoveredAt' | 'endedAt' | 'caseId' | 'voided'
> & {
  /** The nearest thing that falls due for it. */
  dueAt: number | null;
};

export interface IncidentView {
  record: Incident;
  /** Of the emergency it was opened with; empty where there is none. */
  caseNo: string;
  byName: string;
  reviewedByName: string;
  /** Of each report, who sent it. */
  reporters: string[];
  /** Who must be told, and who was: of the emergency, or of the incident itself. */
  lines: LineView[];
  timeline: Entry[];
  timers: Timer[];
  signatures: SignatureView[];
  /** Pictures that are not struck out, those of its case among them. */
  photos: number;
  locked: boolean;
  /** Kept until the supervisor releases it (§3.7). */
  kept: boolean;
  /** What must still be said before only the report is missing (A40). */
  missing: { field: string; code: FieldFault }[];
  /** What may be done now, and by this person. */
  steps: IncidentStep[];
}

export const newIncident = z.object({
  id,
  type: z.enum(emergencyCodes).nullable(),
  unitId: id.nullable(),
  place: text(60),
  phenomenon: text(longText),
  /** Null: now. */
  discoveredAt: moment.nullable(),
  /** The line of the log that becomes an incident. */
  logLineId: id.nullable().default(null),
  /** The sheet that it was on first. */
  paper: paperInput.optional(),
});
export type NewIncident = z.infer<typeof newIncident>;

/** Everything together, as the form shows it; what is locked refuses it as a whole. */
export const incidentFilling = z.object({
  phenomenon: text(longText),
  plan: text(500),
  noPhotoReason: text(500),
  losses: z
    .array(
      z.object({
        item: words(200),
        /** Fen. */
        amount: z.number().int().min(0).max(100_000_000_000).nullable(),
        insured: z.boolean().nullable(),
      }),
    )
    .max(50),
  noLosses: z.boolean(),
  injured: z.array(z.object({ who: words(60), harm: text(200) })).max(50),
  authorities: z.array(z.object({ name: words(60), at: moment.nullable(), ref: text(60) })).max(20),
  measures: text(longText),
});
export type IncidentFilling = z.infer<typeof incidentFilling>;

const ofIncident = { incidentId: id };
export const reportInput = z.object({
  ...ofIncident,
  draftId: id.nullable(),
  impact: text(longText),
  handling: text(longText),
  cause: text(longText),
  corrective: text(longText),
  submittedTo: text(120),
  author: handSigning.nullable(),
});
export type ReportInput = z.infer<typeof reportInput>;

export const reviewInput = z.object({ ...ofIncident, remark: text(2000), reviewer: handSigning.nullable() });
export type ReviewInput = z.infer<typeof reviewInput>;

/** `running`: it goes on; `owed`: its report is missing; `overdue`: something is late. */
export const incidentFilters = ['owed', 'running', 'overdue', 'toReview', 'kept', 'all'] as const;
export type IncidentFilter = (typeof incidentFilters)[number];

export const incidentMethods = {
  /** What somebody finds without an emergency report: type, place, what it looks like. */
  'incidents.open': method<IncidentView>()('write', desk, newIncident),
  'incidents.read': method<IncidentView>()('read', desk, z.object(ofIncident)),
  'incidents.list': method<{ lines: IncidentLine[]; total: number }>()(
    'read',
    desk,
    z.object({
      status: z.union([z.enum(incidentStates), z.enum(incidentFilters)]),
      type: z.enum(emergencyCodes).nullable(),
      text: text(100),
      offset: page.offset,
      limit: page.limit,
    }),
  ),
  /** Everything that is not finished: what a handover takes over (S25). */
  'incidents.unfinished': method<IncidentLine[]>()('read', desk, z.object({})),
  /** Under control, over, or neither after all; `at` null: now. */
  'incidents.control': method<IncidentView>()('write', desk, z.object({ ...ofIncident, at: moment.nullable() })),
  'incidents.end': method<IncidentView>()('write', desk, z.object({ ...ofIncident, at: moment.nullable() })),
  'incidents.reopen': method<IncidentView>()('write', desk, z.object({ ...ofIncident, reason: words(500) })),
  /** A line of the running log, with the machine's time; `happenedAt` where it was earlier. */
  'incidents.write': method<IncidentView>()(
    'write',
    desk,
    z.object({ ...ofIncident, text: words(1000), happenedAt: moment.nullable() }),
  ),
  /** Adds to what stands there; the original stays. `about`: a part, or the id of a line of the log. */
  'incidents.supplement': method<IncidentView>()(
    'write',
    desk,
    z.object({ ...ofIncident, about: z.union([z.enum(supplementedParts), id]), text: words(longText) }),
  ),
  'incidents.fill': method<IncidentView>()(
    'write',
    desk,
    z.object({ ...ofIncident, ...incidentFilling.shape, draftId: id.nullable().default(null) }),
  ),
  /** Nothing is missing but the report. */
  'incidents.close': method<IncidentView>()('write', desk, z.object(ofIncident)),
  'incidents.notify': method<IncidentView>()(
    'write',
    desk,
    z.object({
      ...ofIncident,
      party: z.enum(parties),
      toPerson: words(60),
      phone,
      channel: z.enum(notifyChannels),
      ack: z.enum(acks),
      reason: text(500),
    }),
  ),
  'incidents.interim': method<IncidentView>()(
    'write',
    desk,
    z.object({ ...ofIncident, text: words(longText), submittedTo: words(120) }),
  ),
  /** Sends the report to the superior, signed; what stands there is locked from now on. */
  'incidents.submit': method<IncidentView>()('write', desk, reportInput),
  'incidents.review': method<IncidentView>()('write', supervisor, reviewInput),
  'incidents.sendBack': method<IncidentView>()('write', supervisor, z.object({ ...ofIncident, reason: words(2000) })),
  'incidents.feedback': method<IncidentView>()(
    'write',
    desk,
    z.object({ ...ofIncident, at: moment.nullable(), text: words(1000) }),
  ),
  'incidents.release': method<IncidentView>()('write', supervisor, z.object({ ...ofIncident, reason: words(500) })),
  'incidents.void': method<IncidentView>()('write', supervisor, z.object({ ...ofIncident, reason: words(500) })),
};
