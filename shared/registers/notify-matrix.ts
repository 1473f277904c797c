import type { CaseTypeCode } from './case-types.ts';
import type { Case, NotifyLine } from './cases.ts';
import { type Party, parties } from './parties.ts';
import type { DepartmentCode } from './people.ts';

export type MatrixRow =
  | 'emergency'
  | 'complaint'
  | 'viaHr'
  | 'lockPrying'
  | 'lostFound'
  | 'spareKey'
  | 'suspicious'
  | 'cleaning'
  | 'engineering'
  | 'plain'
  | 'none';

/** S10: who must be told within the minute. `responsible` stands for the responsible department. */
export const notifyMatrix: Record<MatrixRow, readonly (Party | 'responsible')[]> = {
  emergency: ['engineering', 'floorSupervisor', 'hrDept', 'security', 'propertySupervisor', 'propertyManager'],
  complaint: ['responsible', 'floorSupervisor', 'hrDept'],
  viaHr: ['floorSupervisor', 'engineering'],
  lockPrying: ['engineering', 'floorSupervisor'],
  lostFound: ['security', 'floorSupervisor'],
  spareKey: ['floorSupervisor'],
  suspicious: ['security', 'floorSupervisor'],
  cleaning: ['housekeeping', 'floorSupervisor'],
  engineering: ['engineering', 'floorSupervisor'],
  plain: ['responsible', 'floorSupervisor'],
  none: [],
};

const rowByType: Partial<Record<CaseTypeCode, MatrixRow>> = {
  lockPrying: 'lockPrying',
  lost: 'lostFound',
  found: 'lostFound',
  spareKey: 'spareKey',
  suspicious: 'suspicious',
  cleaning: 'cleaning',
};

/** Asked besides, timed but not counted (Q04): housekeeping for something lost. */
const alsoAsked: Partial<Record<CaseTypeCode, Party>> = { lost: 'housekeeping' };

type Told = Pick<Case, 'kind' | 'channel' | 'emergencyType' | 'subCategory' | 'category' | 'responsibleDept'>;

/** @returns the row of the matrix that fits a case; the first match wins. */
export function matrixRow(c: Told): MatrixRow {
  if (c.emergencyType) return 'emergency';
  if (c.kind === 'enquiry' || c.kind === 'suggestion') return 'none';
  if (c.channel === 'viaHr') return 'viaHr';
  if (c.kind === 'complaint') return 'complaint';
  const special = c.subCategory && rowByType[c.subCategory];
  if (special) return special;
  return c.category === 'engineering' || c.category === 'building' || c.category === 'noise' ? 'engineering' : 'plain';
}

/** @returns the party to tell for a department; customer service stands in for one that is no party. */
export function partyOfDepartment(code: DepartmentCode): Party {
  return (parties as readonly string[]).includes(code) ? (code as Party) : 'customerService';
}

/** HR is a party a building may do without (Q32); whoever else must be told within the minute stands on the page, known or not. */
const optional = (line: NotifyLine) => line.party === 'hrDept' || !line.counted;

/**
 * Repair unsatisfactory: HR and engineering treat it a second time (S01 rule 6), and whoever was responsible hears of it.
 * @param present as in `notifyLines`
 */
export function reopenLines(c: Pick<Case, 'responsibleDept'>, present: (party: Party) => boolean): NotifyLine[] {
  const told = new Set<Party>(['hrDept', 'engineering', partyOfDepartment(c.responsibleDept)]);
  return [...told].map((party) => ({ party, counted: true })).filter((line) => !optional(line) || present(line.party));
}

/** Whom an incident is told to that no customer reported: those of an emergency. @param present as in `notifyLines` */
export function emergencyLines(present: (party: Party) => boolean): NotifyLine[] {
  return notifyMatrix.emergency
    .map((entry) => ({ party: entry as Party, counted: true }))
    .filter((line) => !optional(line) || present(line.party));
}

/**
 * The lines a case starts with. A complaint's HR line is required but, with the other lines beside the responsible
 * department and the floor supervisor, not counted (Q04); every line of an emergency counts (S02).
 * @param present says whether the directory has a party at all: absent HR is hidden and not required (Q32)
 */
export function notifyLines(c: Told, present: (party: Party) => boolean): NotifyLine[] {
  const row = matrixRow(c);
  const lines = notifyMatrix[row].map((entry) => ({
    party: entry === 'responsible' ? partyOfDepartment(c.responsibleDept) : entry,
    counted: !(row === 'complaint' && entry === 'hrDept'),
  }));
  const also = c.subCategory && alsoAsked[c.subCategory];
  if (also && row !== 'none') lines.push({ party: also, counted: false });
  return lines.filter(
    (line, i) =>
      (!optional(line) || present(line.party)) && lines.findIndex((other) => other.party === line.party) === i,
  );
}
