import { z } from 'zod';
import type { ErrorCode } from '../errors.ts';
import type { Parameters } from '../parameters.ts';
import { addWorkingDays, type Calendar } from '../time/calendar.ts';
import { baseFields, id, moment } from './base.ts';
import { departmentCodes } from './people.ts';
import type { Timer } from './timers.ts';

/** S43: whoever was asked first stays responsible until the other has accepted. */
export const contactNoteStates = ['owned', 'handedOver', 'accepted', 'closed'] as const;
export type ContactNoteState = (typeof contactNoteStates)[number];

/** 内部联络单 (F55): from the desk to a department. */
export const contactNoteRecord = z.object({
  ...baseFields,
  status: z.enum(contactNoteStates),
  firstOwner: id,
  noteTo: z.enum(departmentCodes),
  /** Whom it was given to there; empty for whoever is on duty. */
  toPerson: z.string(),
  place: z.string(),
  unitId: id.nullable(),
  noteBody: z.string(),
  major: z.boolean(),
  /** What it came from. */
  findingId: id.nullable(),
  inspectionId: id.nullable(),
  sentAt: moment,
  acceptedAt: moment.nullable(),
  acceptedBy: z.string(),
  answer: z.string(),
  answeredAt: moment.nullable(),
  closedAt: moment.nullable(),
});
export type ContactNote = z.infer<typeof contactNoteRecord>;

/** What may be done with a note, from where and with what outcome; null leaves it where it is. */
export const contactNoteSteps = {
  accept: { from: ['handedOver'], to: 'accepted' },
  /** They say it is not theirs: it is the desk's again. */
  reject: { from: ['handedOver'], to: 'owned' },
  resend: { from: ['owned'], to: 'handedOver' },
  answer: { from: ['accepted'], to: null },
  close: { from: ['owned', 'accepted'], to: 'closed' },
} as const satisfies Record<string, { from: readonly ContactNoteState[]; to: ContactNoteState | null }>;
export type ContactNoteStep = keyof typeof contactNoteSteps;
export const contactNoteStepNames = Object.keys(contactNoteSteps) as ContactNoteStep[];

/** @returns why a step is refused; null when it may be done. */
export function refusalOfNoteStep(
  note: Pick<ContactNote, 'status' | 'voided'>,
  step: ContactNoteStep,
): ErrorCode | null {
  const allowed = (contactNoteSteps[step].from as readonly ContactNoteState[]).includes(note.status);
  return note.voided || !allowed ? 'stateForbids' : null;
}

/** @returns what falls due: nobody has accepted it by the end of the time, or nobody has answered. */
export function contactNoteTimers(note: ContactNote, p: Parameters, timeZone: string, calendar: Calendar): Timer[] {
  if (note.voided || note.status === 'closed') return [];
  if (note.status === 'owned') return [{ rule: 'noteOwned', dueAt: note.updatedAt }];
  if (note.answeredAt !== null) return [{ rule: 'noteClose', dueAt: note.answeredAt }];
  const dueAt = addWorkingDays(note.sentAt, p['note.answerWorkingDays'], calendar, timeZone);
  return [{ rule: 'noteAnswer', dueAt }];
}
