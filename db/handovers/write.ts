import { DeskError } from '../../shared/errors.ts';
import { allowsHandoverStep, type HandoverStep } from '../../shared/registers/handover-states.ts';
import type { Handover } from '../../shared/registers/handovers.ts';
import { dangling, refuse } from '../directory/saving.ts';
import { refuseSecondSave } from '../drafts.ts';
import type { Look } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { renewState } from './counts.ts';
import { freshHandover, writeHandoverStep } from './handover-record.ts';
import { handoverView } from './handover-view.ts';
import { holderOf, nameOf, unfinishedHandover } from './holder.ts';

/** Only whoever holds the desk hands it over. One at a time: begun twice, it is the same. */
export const startHandover: Write<'handovers.start'> = (act, { id }) => {
  const holder = holderOf(act);
  if (!holder) throw new DeskError('deskUnheld');
  if (holder.id !== act.actor.id) throw new DeskError('deskNotYours', { params: { name: nameOf(act, holder.id) } });
  const under = unfinishedHandover(act);
  if (under) return handoverView(act, under);
  refuseSecondSave(act, 'handovers', id);
  const handover: Handover = { ...freshHandover(act, id, 'shift', holder.since), fromStaff: holder.id };
  create(act, 'handovers', handover);
  writeHandoverStep(act, id, 'start', { details: { from: nameOf(act, holder.id) } });
  return handoverView(act, renewState(act, handover));
};

/** @returns the handover, when whoever acts may do this with it. @throws DeskError `deskNotYours`, `stateForbids` */
export function ownHandover(look: Look, id: string, step: HandoverStep): Handover {
  const handover = read(look, 'handovers', id);
  if (handover.fromStaff !== look.actor.id) {
    throw new DeskError('deskNotYours', { params: { name: nameOf(look, handover.fromStaff) } });
  }
  if (!allowsHandoverStep(handover.status, step)) throw new DeskError('stateForbids');
  return handover;
}

/** What is said by hand. It may be said in stages: what is missing is asked for when it is signed. */
export const writeHandover: Write<'handovers.write'> = (act, { handoverId, ...written }) => {
  const before = ownHandover(act, handoverId, 'write');
  refuse(written.readers.map((reader, i) => dangling(act, 'staff', `readers.${i}`, reader)));
  const after = patch(act, 'handovers', before, written);
  // A refusal is not undone by a word: only a count makes another handover of it.
  return handoverView(act, after.status === 'refusedByIncoming' ? after : renewState(act, after));
};
