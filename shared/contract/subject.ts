import { z } from 'zod';
import { text, words } from '../registers/base.ts';
import { languages } from './desk.ts';
import type { ExportSummary } from './exports.ts';
import { method, supervisor } from './method.ts';

/** Whose data: a person by name and, where known, number; or a unit, with the people who are its contacts now. */
export const dataSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), name: words(60), phone: text(60) }),
  /** Its code as it is typed: `E-1203`. */
  z.object({ kind: z.literal('unit'), room: words(60) }),
]);
export type DataSubject = z.infer<typeof dataSubject>;

export const subjectRequest = z.object({
  subject: dataSubject,
  /** Who asked and what it is for: it goes into the log of exports. */
  purpose: words(500),
  language: z.enum(languages),
});

/** How many records of which register are about them. */
export type SubjectFound = { register: string; count: number }[];

/** Answered by main: it knows the drives, and asks for a folder. */
export const subjectPlaceMethods = {
  /** To a drive of `exports.drives`, or (`drive` null) to a folder that is asked for; null when the person thought better of it. */
  'subject.start': method<ExportSummary | null>()(
    'write',
    supervisor,
    z.object({ request: subjectRequest, drive: z.string().max(1000).nullable() }),
  ),
};

/** Answered by the database worker. */
export const subjectMethods = {
  /** Refuses a room that there is not with `unknown` at `room`. */
  'subject.find': method<SubjectFound>()('read', supervisor, z.object({ subject: dataSubject })),
  /** Main's own, as `exports.make`. Refuses with `notFound` where there is nothing about them, `driveFull`, `driveGone`, `driveReadOnly`, `exportUnread`. */
  'subject.make': method<ExportSummary>()(
    'write',
    supervisor,
    z.object({
      request: subjectRequest,
      to: z.string().min(1).max(1000),
      drive: text(120),
      driveSerial: text(120),
    }),
  ),
};
