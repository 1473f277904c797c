import { DeskError } from '../../shared/errors.ts';
import { absenceTimers, backByOf, type DeskAbsence } from '../../shared/registers/desk-absences.ts';
import { refuse } from '../directory/saving.ts';
import { refuseSecondSave } from '../drafts.ts';
import { acceptPin, tryPin } from '../site/sign-in.ts';
import type { Act } from '../store/act.ts';
import type { Prepared, Read, Write } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { deskOf } from '../store/this-desk.ts';
import { absenceOf, absenceView, holderOf, nameOf } from './holder.ts';

/** A41: whoever leaves the post for a while names who stands in, and that person says so with their PIN. */
export const leaveDesk: Prepared<'deskAbsences.leave', boolean> = {
  prepare: (look, { standIn, pin }) => tryPin(look, standIn, pin),
  run(act, { id, reason, standIn, destination, backBy }, matches) {
    const holder = holderOf(act);
    if (holder?.id !== act.actor.id) {
      throw new DeskError(holder ? 'deskNotYours' : 'deskUnheld', {
        params: { name: nameOf(act, holder?.id ?? null) },
      });
    }
    if (absenceOf(act)) throw new DeskError('stateForbids');
    refuseSecondSave(act, 'deskAbsences', id);
    refuse([
      standIn === holder.id ? { field: 'standIn', code: 'duplicate' } : undefined,
      backBy !== null && backBy <= act.now ? { field: 'backBy', code: 'before' } : undefined,
    ]);
    acceptPin(act, standIn, matches, 'standIn');
    const absence: DeskAbsence = {
      desk: deskOf(act),
      ...{ id, createdAt: act.now, createdBy: act.actor.id, shift: act.shift, status: 'out', staffId: holder.id },
      ...{ standIn, reason, destination, leftAt: act.now, backAt: null },
      backBy: backByOf(reason, act.now, backBy, act.parameters),
    };
    create(act, 'deskAbsences', absence);
    act.setTimers('deskAbsences', id, absenceTimers(absence), []);
    return absenceView(act, absence);
  },
};

/** Whoever left, who stood in, or a supervisor says that they are back. */
export const backAtDesk: Write<'deskAbsences.back'> = (act, { absenceId }) => {
  const absence = read(act, 'deskAbsences', absenceId);
  const mine = [absence.staffId, absence.standIn].includes(act.actor.id) || act.actor.role === 'supervisor';
  if (!mine) throw new DeskError('deskNotYours', { params: { name: nameOf(act, absence.staffId) } });
  if (absence.status !== 'out') throw new DeskError('stateForbids');
  return absenceView(act, endAbsence(act, absence));
};

export function endAbsence(act: Act, absence: DeskAbsence): DeskAbsence {
  const after = patch(act, 'deskAbsences', absence, { status: 'back', backAt: act.now });
  act.setTimers('deskAbsences', after.id, absenceTimers(after));
  return after;
}

export const listAbsences: Read<'deskAbsences.list'> = (look, { limit }) =>
  look.db
    .rows<object>('SELECT * FROM deskAbsences ORDER BY leftAt DESC LIMIT ?', limit)
    .map((row) => absenceView(look, fromRow('deskAbsences', row)));
