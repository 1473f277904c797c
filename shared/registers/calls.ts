import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';

export const callDirections = ['in', 'out'] as const;
export const callResults = [
  'answered',
  'registered',
  'transferred',
  'messageTaken',
  'wrongNumber',
  'silent',
  'noisyLine',
  'hangup',
] as const;
export type CallResult = (typeof callResults)[number];

/** Results after which nothing was said that could be written down: no gist is asked for. */
export const speechless: readonly CallResult[] = ['wrongNumber', 'silent', 'noisyLine', 'hangup'];

/** S18: every call leaves a trace. */
export const callRecord = z.object({
  ...baseFields,
  /** UTC ms: when the phone was picked up. */
  startedAt: moment,
  direction: z.enum(callDirections),
  callerNumber: z.string(),
  callerName: z.string(),
  unitId: id.nullable(),
  place: z.string(),
  gist: z.string(),
  handling: z.string(),
  result: z.enum(callResults),
  ringsBeforeAnswer: z.number().int().nullable(),
  readBack: z.boolean(),
  caseId: id.nullable(),
  transferTo: z.string(),
  verifyBy: moment.nullable(),
  /** The other party really contacted the caller; null while not checked. */
  verified: z.boolean().nullable(),
  answeredBy: id,
  enteredLate: z.boolean(),
});
export type Call = z.infer<typeof callRecord>;
