import type { PatrolView } from '../../shared/contract/patrols.ts';
import { DeskError } from '../../shared/errors.ts';
import type { PatrolFinding } from '../../shared/registers/patrol-findings.ts';
import { refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { caseNoOf, findingsOf, patrolFor, settlePatrol, tellPatrol } from './patrol-change.ts';
import { patrolView } from './patrol-view.ts';

/** S31: what was seen; solved on the spot where that can be, a major one told at once. */
export const findOnPatrol: Write<'patrols.find'> = (act, { id, patrolId, ...said }) => {
  refuseSecondSave(act, 'patrolFindings', id);
  const patrol = patrolFor(act, patrolId, 'find');
  const point = patrol.points.find(({ no }) => no === said.pointNo);
  refuse([
    said.finding === '' ? { field: 'finding', code: 'required' } : undefined,
    said.pointNo !== '' && !point ? { field: 'pointNo', code: 'unknown' } : undefined,
    said.solvedOnSpot && said.followUp === '' ? { field: 'followUp', code: 'required' } : undefined,
  ]);
  const { no: _, ...base } = freshFinding(act, id);
  const finding: PatrolFinding = {
    ...base,
    no: `${patrol.no}/${findingsOf(act, patrolId).length + 1}`,
    ...{ patrolId, ...said, place: said.place || (point?.place ?? '') },
    at: act.now,
    reportedAt: said.reportedTo === '' ? null : act.now,
    ...{ caseId: null, noteId: null, doneAt: said.solvedOnSpot ? act.now : null },
  };
  create(act, 'patrolFindings', finding);
  const details = {
    item: said.item,
    ...(said.major && { major: 'true' }),
    ...(said.solvedOnSpot && { solvedOnSpot: said.followUp }),
    ...(said.reportedTo && { reportedTo: said.reportedTo }),
  };
  dropDraft(act, id);
  tellPatrol(act, patrol, 'find', said.finding, details);
  // A finding that is added afterwards is one more problem of the finished sheet.
  const items = patrol.finishedAt === null ? patrol.items : { ...patrol.items, [said.item]: 'problem' as const };
  return patrolView(act, settlePatrol(act, patch(act, 'patrols', patrol, { items })));
};

/** Its number is its patrol's, so it takes none from a series. */
function freshFinding(act: Act, id: string) {
  const { now, actor, shift } = act;
  return {
    ...{ id, no: '', createdAt: now, createdBy: actor.id, shift, updatedAt: now, updatedBy: actor.id, version: 1 },
    ...{ voided: false, voidReason: null, voidedBy: null },
  };
}

function changed(act: Act, findingId: string, by: (finding: PatrolFinding) => Partial<PatrolFinding>): PatrolFinding {
  const finding = read(act, 'patrolFindings', findingId);
  patrolFor(act, finding.patrolId, 'assign');
  return patch(act, 'patrolFindings', finding, by(finding));
}

function seen(act: Act, finding: PatrolFinding): PatrolView {
  return patrolView(act, settlePatrol(act, read(act, 'patrols', finding.patrolId)));
}

/** The report is being written under this id; another one may be begun as long as none is saved. */
export const findingToCase: Write<'patrols.toCase'> = (act, { findingId, caseId }) => {
  const after = changed(act, findingId, (finding) => {
    if (caseNoOf(act, finding.caseId) !== '') throw new DeskError('stateForbids');
    return { caseId };
  });
  tellPatrol(act, read(act, 'patrols', after.patrolId), 'toCase', after.finding);
  return seen(act, after);
};

export const reportFindingUp: Write<'patrols.reportUp'> = (act, { findingId, reportedTo }) => {
  const after = changed(act, findingId, (finding) => {
    if (finding.reportedAt !== null) throw new DeskError('stateForbids');
    return { reportedTo, reportedAt: act.now };
  });
  tellPatrol(act, read(act, 'patrols', after.patrolId), 'reportUp', after.finding, { reportedTo });
  return seen(act, after);
};

export const settleFinding: Write<'patrols.settle'> = (act, { findingId, followUp }) => {
  const after = changed(act, findingId, (finding) => {
    if (finding.doneAt !== null) throw new DeskError('stateForbids');
    return { followUp, doneAt: act.now };
  });
  tellPatrol(act, read(act, 'patrols', after.patrolId), 'settle', after.finding, { followUp });
  return seen(act, after);
};

const ofCase = 'SELECT * FROM patrolFindings WHERE caseId = ?';
/** A report was saved: whatever of a patrol it came from is linked with it, and each says so. */
export function findingBecameCase(act: Act, caseId: string, no: string): void {
  const row = act.db.row<object>(ofCase, caseId);
  if (row === undefined) return;
  const finding = fromRow('patrolFindings', row);
  const patrol = read(act, 'patrols', finding.patrolId);
  tellPatrol(act, patrol, 'becameCase', no, { finding: finding.no });
  act.append('cases', caseId, { kind: 'round', step: 'becameCase', no: patrol.no, text: finding.finding });
  settlePatrol(act, patrol);
}
