import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { buildingEventStates } from './building-event-states.ts';
import { caseTypeCodes } from './case-types.ts';
import { notifyLine } from './cases.ts';

/** One released wording: what the desk says, who released it and when. */
export const officialAnswer = z.object({ text: z.string(), by: id, at: moment });
export type OfficialAnswer = z.infer<typeof officialAnswer>;

/**
 * S03: one trouble of the whole building, many callers, one wording. Who called are the cases that point at it
 * (`buildingEventId`). Times are UTC ms.
 */
export const buildingEventRecord = z.object({
  ...baseFields,
  status: z.enum(buildingEventStates),
  title: z.string(),
  type: z.enum(caseTypeCodes),
  startedAt: moment,
  /** Floors and zones, in words. */
  scope: z.string(),
  notify: z.array(notifyLine),
  /** Start of the one-minute clock: the event was opened. */
  notifyFrom: moment,
  notifyDueAt: moment,
  notifiedAt: moment.nullable(),
  minuteMet: z.boolean().nullable(),
  reportedToSupervisorAt: moment.nullable(),
  reportedToManagerAt: moment.nullable(),
  /** The wording in force; empty while nothing but the holding sentence may be said. */
  officialAnswer: z.string(),
  officialAnswerBy: id.nullable(),
  officialAnswerAt: moment.nullable(),
  /** The wordings before it, oldest first: nothing that was released is lost. */
  earlierAnswers: z.array(officialAnswer),
  /** The first version that a caller must have been told, counted from 1; 0 while there is none. */
  owedAnswer: z.number().int(),
  /** The department is asked how it stands. */
  checkDueAt: moment.nullable(),
  endedAt: moment.nullable(),
  endReportedBy: z.string(),
  result: z.string(),
  closedAt: moment.nullable(),
});
export type BuildingEvent = z.infer<typeof buildingEventRecord>;

type Answers = Pick<BuildingEvent, 'officialAnswer' | 'officialAnswerBy' | 'officialAnswerAt' | 'earlierAnswers'>;

/** @returns every wording that was ever released, oldest first; the last one is in force. */
export function answersOfEvent(e: Answers): OfficialAnswer[] {
  if (e.officialAnswerBy === null || e.officialAnswerAt === null) return [];
  return [...e.earlierAnswers, { text: e.officialAnswer, by: e.officialAnswerBy, at: e.officialAnswerAt }];
}
