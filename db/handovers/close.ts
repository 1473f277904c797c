import { DeskError } from '../../shared/errors.ts';
import { allowsHandoverStep, isUnfinished } from '../../shared/registers/handover-states.ts';
import type { Handover } from '../../shared/registers/handovers.ts';
import { refuseSecondSave } from '../drafts.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { endAbsence } from './absences.ts';
import { freshHandover, writeHandoverStep } from './handover-record.ts';
import { handoverView, sheetOf } from './handover-view.ts';
import { absenceOf, holderOf, nameOf, unfinishedHandover } from './holder.ts';

/**
 * S25: the desk never deadlocks. A supervisor frees it with a reason, whoever is gone; what stood on the sheet is kept, and
 * special mail stays on the name of whoever did not sign it over (S24). Of a signed handover it ends the supervisor's look.
 */
export const closeHandover: Write<'handovers.close'> = (act, { handoverId, id, reason, takeOver }) => {
  const under = handoverId === null ? unfinishedHandover(act) : read(act, 'handovers', handoverId);
  const before = under ?? begunFor(act, id);
  if (!allowsHandoverStep(before.status, 'close')) throw new DeskError('stateForbids');
  const ended = { status: 'closed', closedAt: act.now, closedBy: act.actor.id, closeReason: reason } as const;
  const frees = isUnfinished(before.status);
  const toStaff = takeOver ? act.actor.id : null;
  const freed = frees ? { toStaff, heldFrom: act.now, ...sheetOf(act, before) } : {};
  const handover = patch(act, 'handovers', before, { ...freed, ...ended });
  const absence = frees ? absenceOf(act, before.desk) : null;
  if (absence) endAbsence(act, absence);
  const names = { by: nameOf(act, act.actor.id), to: frees ? nameOf(act, toStaff) : '' };
  writeHandoverStep(act, handover.id, 'close', { text: reason, details: names });
  act.setTimers('handovers', handover.id, []);
  return handoverView(act, handover);
};

/** Nobody had begun one: it is made to be closed. @throws DeskError `deskUnheld` */
function begunFor(act: Act, id: string): Handover {
  const holder = holderOf(act);
  if (!holder) throw new DeskError('deskUnheld');
  refuseSecondSave(act, 'handovers', id);
  const handover: Handover = { ...freshHandover(act, id, 'shift', holder.since), fromStaff: holder.id };
  create(act, 'handovers', handover);
  return handover;
}
