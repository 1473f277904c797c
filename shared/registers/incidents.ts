import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { notifyLine } from './cases.ts';
import { emergencyCodes } from './emergencies.ts';
import { incidentStates } from './incident-states.ts';

/** What was lost or damaged. `amount` in fen; null where nobody knows it yet. */
export const loss = z.object({
  item: z.string(),
  amount: z.number().int().nullable(),
  insured: z.boolean().nullable(),
});
export type Loss = z.infer<typeof loss>;
export const injury = z.object({ who: z.string(), harm: z.string() });
/** Police, fire brigade, ambulance: when they were told, and the number of their paper. */
export const authority = z.object({ name: z.string(), at: moment.nullable(), ref: z.string() });

/** What a report says, part by part (S26, 002 制度5). */
export const reportParts = ['impact', 'handling', 'cause', 'corrective'] as const;
/** One report as it was sent; a later one stands beside it, never in its place. */
export const incidentReport = z.object({
  impact: z.string(),
  handling: z.string(),
  cause: z.string(),
  corrective: z.string(),
  submittedTo: z.string(),
  submittedAt: moment,
  submittedBy: id,
});
export type IncidentReport = z.infer<typeof incidentReport>;

/**
 * S26: something happened in the house. Opened with every emergency (A05), or by itself by whoever finds something. The
 * running log is its timeline.
 */
export const incidentRecord = z.object({
  ...baseFields,
  status: z.enum(incidentStates),
  /** The emergency it was opened with; who is told stands there. */
  caseId: id.nullable(),
  /** The line of the log it grew out of. */
  logLineId: id.nullable(),
  type: z.enum(emergencyCodes),
  discoveredAt: moment,
  unitId: id.nullable(),
  /** The unit's code, or the place in words. */
  place: z.string(),
  /** Said once: corrections are supplements. */
  phenomenon: z.string(),
  /** Whom to tell where there is no case; the minute runs from `notifyFrom`. */
  notify: z.array(notifyLine),
  notifyFrom: moment.nullable(),
  notifyDueAt: moment.nullable(),
  notifiedAt: moment.nullable(),
  /** The emergency plan that was used. */
  plan: z.string(),
  controlledAt: moment.nullable(),
  endedAt: moment.nullable(),
  noPhotoReason: z.string(),
  losses: z.array(loss),
  /** It was looked into, and nothing was lost. */
  noLosses: z.boolean(),
  injured: z.array(injury),
  authorities: z.array(authority),
  measures: z.string(),
  /** When the last interim report was given (Q13). */
  interimAt: moment.nullable(),
  /** Every report that was sent, oldest first; the last one counts. */
  reports: z.array(incidentReport),
  /** The first of them, and whether it was in time. */
  reportedAt: moment.nullable(),
  reportInTime: z.boolean().nullable(),
  sentBackAt: moment.nullable(),
  reviewedAt: moment.nullable(),
  reviewedBy: id.nullable(),
  reviewRemark: z.string(),
  feedbackToCustomerAt: moment.nullable(),
  releasedAt: moment.nullable(),
  releasedBy: id.nullable(),
  /** A report is asked for; not of what was over before the desk asked for any. */
  owed: z.boolean(),
  enteredLate: z.boolean(),
});
export type Incident = z.infer<typeof incidentRecord>;

/** What is filled in while it goes on, in the order of the form. */
export const filledParts = [
  'phenomenon',
  'plan',
  'noPhotoReason',
  'losses',
  'noLosses',
  'injured',
  'authorities',
  'measures',
] as const satisfies (keyof Incident)[];
export type FilledPart = (typeof filledParts)[number];

/** What a supplement can be about beside a line of the log. */
export const supplementedParts = [
  'phenomenon',
  'plan',
  'noPhotoReason',
  'losses',
  'injured',
  'authorities',
  'measures',
  'report',
] as const;
