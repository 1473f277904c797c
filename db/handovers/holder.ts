import type { AbsenceView, DeskDuty } from '../../shared/contract/handovers.ts';
import type { DeskAbsence } from '../../shared/registers/desk-absences.ts';
import type { Handover } from '../../shared/registers/handovers.ts';
import { find } from '../directory/saving.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { create } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { deskOf, thisDesk } from '../store/this-desk.ts';
import { handoverLine } from './handover-lines.ts';
import { freshHandover, writeHandoverStep } from './handover-record.ts';

export const lastHolding = `SELECT toStaff, heldFrom FROM handovers INDEXED BY handoversHeld
  WHERE desk = ${thisDesk} AND heldFrom IS NOT NULL ORDER BY heldFrom DESC, seq DESC LIMIT 1`;
/** Of two, which only a merge can bring about, the earlier one. */
export const absenceNow = `SELECT * FROM deskAbsences INDEXED BY deskAbsencesOut
  WHERE desk = ? AND status = 'out' ORDER BY leftAt, id LIMIT 1`;
export const unfinishedNow = `SELECT * FROM handovers INDEXED BY handoversUnfinished WHERE desk = ${thisDesk}
  AND kind = 'shift' AND status IN ('preparing', 'counted', 'differencesExplained', 'refusedByIncoming')
  ORDER BY startedAt, id LIMIT 1`;

/** Who holds this desk since when: follows from its handovers. */
export function holderOf(look: Look): { id: string; since: number } | null {
  const row = look.db.row<{ toStaff: string | null; heldFrom: number }>(lastHolding);
  return row && row.toStaff !== null ? { id: row.toStaff, since: row.heldFrom } : null;
}

/** @param desk this one, unless another one is named */
export function absenceOf(look: Look, desk = deskOf(look)): DeskAbsence | null {
  const row = look.db.row<object>(absenceNow, desk);
  return row ? fromRow('deskAbsences', row) : null;
}

export function unfinishedHandover(look: Look): Handover | null {
  const row = look.db.row<object>(unfinishedNow);
  return row ? fromRow('handovers', row) : null;
}

export const readDuty: Read<'handovers.duty'> = (look): DeskDuty => {
  const holder = holderOf(look);
  const absence = absenceOf(look);
  const unfinished = unfinishedHandover(look);
  return {
    holder: holder && { ...holder, name: nameOf(look, holder.id) },
    absence: absence && absenceView(look, absence),
    unfinished: unfinished && handoverLine(look, unfinished),
  };
};

export function absenceView(look: Look, absence: DeskAbsence): AbsenceView {
  return { ...absence, staffName: nameOf(look, absence.staffId), standInName: nameOf(look, absence.standIn) };
}

export const nameOf = (look: Look, id: string | null): string => find(look, 'staff', id)?.name ?? '';

/** The first use, or a desk that was freed: whoever signs in takes it, and it is written that nobody handed it over. */
export function takeEmptyDesk(act: Act, staffId: string): void {
  if (holderOf(act) !== null) return;
  const handover: Handover = {
    ...freshHandover(act, act.newId(), 'start'),
    ...{ createdBy: staffId, updatedBy: staffId, status: 'closed', toStaff: staffId, heldFrom: act.now },
  };
  create(act, 'handovers', handover);
  writeHandoverStep(act, handover.id, 'start', { details: { to: nameOf(act, staffId) } });
}
