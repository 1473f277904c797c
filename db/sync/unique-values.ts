import type { RegisterName } from '../../shared/registers/index.ts';

/**
 * What may stand only once in a register while two desks may each have written it. The earlier record keeps the value; on the
 * later one's row it is marked, emptied, or the row is held back. The log always has what was said.
 */
export const uniqueValues: Partial<
  Record<RegisterName, { field: string; later: 'marked' | 'emptied' | 'held'; where?: string }[]>
> = {
  units: [{ field: 'code', later: 'marked' }],
  phrases: [{ field: 'shipped', later: 'emptied' }],
  codeShapes: [{ field: 'shape', later: 'held' }],
  calendarDays: [{ field: 'date', later: 'held' }],
  paperForms: [{ field: 'record', later: 'held' }],
  vacancies: [{ field: 'unitId', later: 'held' }],
  incidents: [{ field: 'caseId', later: 'emptied' }],
  patrolFindings: [{ field: 'caseId', later: 'emptied' }],
  vacantInspections: [{ field: 'caseId', later: 'emptied' }],
  foundItems: [
    { field: 'caseId', later: 'emptied', where: 'voided = 0' },
    { field: 'matchedCase', later: 'emptied', where: 'voided = 0' },
  ],
};

/** @returns a value that is told from the other one at a glance, and the same on every desk. */
export function marked(value: string, record: string): string {
  return `${value}#${record.slice(-4)}`;
}
