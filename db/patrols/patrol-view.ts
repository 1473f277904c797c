import type { FindingView, PatrolView } from '../../shared/contract/patrols.ts';
import { settledStates } from '../../shared/registers/case-states.ts';
import { isAssigned, type PatrolFinding } from '../../shared/registers/patrol-findings.ts';
import { paceOf } from '../../shared/registers/patrol-pace.ts';
import { stepsOfPatrol } from '../../shared/registers/patrol-rules.ts';
import type { Patrol } from '../../shared/registers/patrols.ts';
import { timelineOf } from '../cases/timeline.ts';
import { find } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { caseNoOf, factsFor, findingsOf, judged } from './patrol-change.ts';

/** @returns a round as its page shows it */
export function patrolView(look: Look, record: Patrol): PatrolView {
  return {
    record,
    walkedByName: find(look, 'staff', record.walkedBy)?.name ?? '',
    verifiedByName: find(look, 'staff', record.verifiedBy)?.name ?? '',
    marks: paceOf(record),
    findings: findingsOf(look, record.id).map((finding) => findingView(look, finding)),
    timeline: timelineOf(look, 'patrols', record.id),
    steps: stepsOfPatrol(record, factsFor(look)),
  };
}

export const readPatrol: Read<'patrols.read'> = (look, { patrolId }) =>
  patrolView(look, read(look, 'patrols', patrolId));

const settled = settledStates.map((state) => `'${state}'`).join(', ');
/** What nothing has to be done about any more: `f` is the finding. */
export const isDone = `(f.voided = 1 OR f.doneAt IS NOT NULL
  OR EXISTS (SELECT 1 FROM cases c WHERE c.id = f.caseId AND (c.status IN (${settled}) OR c.voided = 1))
  OR EXISTS (SELECT 1 FROM contactNotes n WHERE n.id = f.noteId AND n.status = 'closed'))`;
const doneOf = `SELECT ${isDone} AS done, coalesce((SELECT no FROM contactNotes WHERE id = f.noteId), '') AS noteNo
  FROM patrolFindings f WHERE f.id = ?`;

function findingView(look: Look, record: PatrolFinding): FindingView {
  const row = look.db.row<{ done: number; noteNo: string }>(doneOf, record.id);
  return {
    record,
    caseNo: caseNoOf(look, record.caseId),
    noteNo: row?.noteNo ?? '',
    isAssigned: isAssigned(judged(look, record)),
    isDone: row?.done === 1,
  };
}
