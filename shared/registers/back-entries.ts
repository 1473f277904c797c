import { z } from 'zod';
import { id, moment } from './base.ts';

export const backEntryStates = ['running', 'paused', 'ended'] as const;

/** 补录: what was written on paper while the desk was dark is being entered; one at a time at each desk. */
export const backEntryRecord = z.object({
  id,
  status: z.enum(backEntryStates),
  /** The desk that was dark. */
  desk: z.string(),
  /** UTC ms: the first and the last moment that the papers are about. */
  fromAt: moment,
  untilAt: moment,
  reason: z.string(),
  startedBy: id,
  startedAt: moment,
  endedBy: z.string().nullable(),
  endedAt: moment.nullable(),
});
export type BackEntry = z.infer<typeof backEntryRecord>;
