import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { emergencyCodes } from './emergencies.ts';

/** S26, opened with every emergency (A05); the night's work on it grows from here. */
export const incidentRecord = z.object({
  ...baseFields,
  status: z.enum(['open', 'controlled', 'ended', 'reportDue', 'reported', 'reviewed']),
  caseId: id,
  type: z.enum(emergencyCodes),
  discoveredAt: moment,
  place: z.string(),
  phenomenon: z.string(),
});
export type Incident = z.infer<typeof incidentRecord>;
