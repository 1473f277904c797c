import type { HandoverPaper } from '../../shared/contract/print.ts';
import { DeskError } from '../../shared/errors.ts';
import { handoverView } from '../handovers/handover-view.ts';
import type { Look } from '../store/act.ts';
import { read } from '../store/records.ts';
import { paperSignature, type ReadDrawing } from './slips.ts';

/** @returns a handover as F25 shows it. @throws DeskError `notAllowed` when the night guard's own name is not on it (§3.8) */
export function handoverPaper(look: Look, id: string, drawing: ReadDrawing): HandoverPaper {
  const { record, sheet, fromName, toName, closedByName, readerNames, refusedBy, signatures } = handoverView(
    look,
    read(look, 'handovers', id),
  );
  const own = look.actor.id === record.fromStaff || look.actor.id === record.toStaff;
  if (look.actor.role === 'nightGuard' && !own) throw new DeskError('notAllowed');
  return {
    ...{ record, sheet, fromName, toName, closedByName, readerNames, refusedBy },
    signatures: signatures.map((view) => paperSignature(view, drawing)),
  };
}
