import type { InspectionView } from '../../shared/contract/vacant.ts';
import { DeskError } from '../../shared/errors.ts';
import { inspectionFaults, type VacantInspection } from '../../shared/registers/vacant.ts';
import { find, refuse } from '../directory/saving.ts';
import { refuseSecondSave } from '../drafts.ts';
import { caseNoOf } from '../patrols/patrol-change.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { roundOfToday, settleRound, vacantUnitIds } from './vacant-round.ts';

/** S29: one look at one unit, saved by itself. A second one of the same day stands beside the first. */
export const inspectUnit: Write<'vacant.inspect'> = (act, { id, unitId, cleaned, ...looked }) => {
  refuseSecondSave(act, 'vacantInspections', id);
  const unit = find(act, 'units', unitId);
  const round = roundOfToday(act);
  if (!unit || !round || !(round.units.includes(unitId) || vacantUnitIds(act).includes(unitId))) {
    throw new DeskError('notFound');
  }
  refuse(inspectionFaults(looked));
  const inspection: VacantInspection = {
    ...{ id, roundId: round.id, unitId, place: unit.code, at: act.now, by: act.actor.id },
    ...looked,
    ...{ caseId: null, noteId: null, cleanedAt: cleaned ? act.now : null },
  };
  create(act, 'vacantInspections', inspection);
  settleRound(act, round);
  return inspectionView(act, inspection);
};

/** S06: somebody is inside who may not be; or what else the unit needs a report for. */
export const inspectionToCase: Write<'vacant.toCase'> = (act, { inspectionId, caseId }) => {
  const before = read(act, 'vacantInspections', inspectionId);
  if (caseNoOf(act, before.caseId) !== '') throw new DeskError('stateForbids');
  return inspectionView(act, patch(act, 'vacantInspections', before, { caseId }));
};

const ofUnit = 'SELECT * FROM vacantInspections WHERE unitId = ? ORDER BY at DESC LIMIT 60';
export const listOfUnit: Read<'vacant.ofUnit'> = (look, { unitId }) =>
  look.db.rows<object>(ofUnit, unitId).map((row) => inspectionView(look, fromRow('vacantInspections', row)));

export function inspectionView(look: Look, inspection: VacantInspection): InspectionView {
  const note = look.db.row<{ no: string }>('SELECT no FROM contactNotes WHERE id = ?', inspection.noteId);
  return {
    ...inspection,
    byName: find(look, 'staff', inspection.by)?.name ?? '',
    caseNo: caseNoOf(look, inspection.caseId),
    noteNo: note?.no ?? '',
  };
}

/** A report was saved: the look at the unit that it came from is named in its history. */
export function inspectionBecameCase(act: Act, caseId: string): void {
  const row = act.db.row<object>('SELECT * FROM vacantInspections WHERE caseId = ?', caseId);
  if (row === undefined) return;
  const { place, problem, roundId } = fromRow('vacantInspections', row);
  const { no } = read(act, 'vacantRounds', roundId);
  act.append('cases', caseId, { kind: 'round', step: 'becameCase', no, text: `${place} ${problem}`.trim() });
}
