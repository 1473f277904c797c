import { z } from 'zod';
import type { FaultAt } from '../errors.ts';
import { clockText, type Parameters } from '../parameters.ts';
import { atWallTime } from '../time/site-time.ts';
import { baseFields, id, moment } from './base.ts';
import { departmentCodes } from './people.ts';
import type { UnitKind } from './places.ts';
import type { Timer } from './timers.ts';

export const vacantKinds = ['vacant', 'vacantRental'] as const satisfies UnitKind[];

/** S29: what is known of a vacant unit beside the directory; whether it is vacant, and for rent, the unit's kind says. */
export const vacancyRecord = z.object({
  id,
  unitId: id,
  /** The site's date; empty when nobody knows. */
  vacantSince: z.string(),
  contact: z.string(),
  contactPhone: z.string(),
});

/** 空置房巡查: a day's round, with the units that were vacant when the day began. */
export const vacantRoundRecord = z.object({
  ...baseFields,
  status: z.enum(['planned', 'done']),
  day: z.iso.date(),
  units: z.array(id),
  doneAt: moment.nullable(),
});
export type VacantRound = z.infer<typeof vacantRoundRecord>;

/** What is looked at in each unit (S29), in the order of F28. */
export const vacantChecks = ['doors', 'windows', 'glass', 'otherFacilities', 'cleanliness'] as const;
const mark = z.enum(['ok', 'fault']);
export const vacantMarks = z.object({
  doors: mark,
  windows: mark,
  glass: mark,
  otherFacilities: mark,
  cleanliness: mark,
});
export type VacantMarks = z.infer<typeof vacantMarks>;

/** One look at one unit. Of several on one day the last one counts. */
export const vacantInspectionRecord = z.object({
  id,
  roundId: id,
  unitId: id,
  place: z.string(),
  at: moment,
  by: id,
  marks: vacantMarks,
  anybodyInside: z.boolean(),
  problem: z.string(),
  deptTold: z.enum(departmentCodes).nullable(),
  /** The report it is to become: linked as soon as that is saved. */
  caseId: id.nullable(),
  noteId: id.nullable(),
  cleanedAt: moment.nullable(),
});
export type VacantInspection = z.infer<typeof vacantInspectionRecord>;

/** S29, weekly: the register against what is really vacant. */
export const reconciliationRecord = z.object({
  id,
  /** Monday of its week. */
  week: z.iso.date(),
  at: moment,
  by: id,
  countRegister: z.number().int(),
  countActual: z.number().int(),
  differences: z.string(),
  /** The departments it was compared with. */
  agreedWith: z.string(),
});
export type Reconciliation = z.infer<typeof reconciliationRecord>;

type Looked = Pick<VacantInspection, 'marks' | 'anybodyInside' | 'problem' | 'deptTold'>;

/** @returns true when something is not as it should be. */
export function isTrouble({ marks, anybodyInside }: Pick<VacantInspection, 'marks' | 'anybodyInside'>): boolean {
  return anybodyInside || vacantChecks.some((check) => marks[check] === 'fault');
}

/** @returns what is missing: of trouble is said what it is and which department was told (S29). */
export function inspectionFaults(looked: Looked): FaultAt[] {
  if (!isTrouble(looked)) return [];
  const faults: FaultAt[] = [];
  if (looked.problem === '') faults.push({ field: 'problem', code: 'required' });
  if (looked.deptTold === null) faults.push({ field: 'deptTold', code: 'required' });
  return faults;
}

/** @param today the site's date: a round of another day is no longer asked for. @returns what falls due for a round */
export function vacantTimers(round: VacantRound, p: Parameters, timeZone: string, today: string): Timer[] {
  if (round.voided || round.status === 'done' || round.day < today) return [];
  return [{ rule: 'vacantRound', dueAt: atWallTime(round.day, clockText(p['vacant.inspectBy']), timeZone) }];
}
