import { tagOf } from '../../shared/codes/tag.ts';
import type { KeyPaper, MovePaper } from '../../shared/contract/print.ts';
import { DeskError } from '../../shared/errors.ts';
import type { KeyMove } from '../../shared/registers/key-moves.ts';
import { rowsAtMost } from '../../shared/registers/prints.ts';
import { find } from '../directory/saving.ts';
import { keysOf } from '../keys/key-lines.ts';
import { moveChangedSince } from '../keys/signed-move.ts';
import { signaturesOf } from '../orders/signatures-of.ts';
import type { Look } from '../store/act.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { rowsOf, type Span } from './lists.ts';
import { nameOf, paperSignature, type ReadDrawing, type ShowPhone } from './slips.ts';

/** @returns a receipt, an issue or a loan as F14, F15 and F16 show it */
export function movePaper(look: Look, id: string, show: ShowPhone, drawing: ReadDrawing): MovePaper {
  const record = read(look, 'keyMoves', id);
  return {
    record: { ...record, phone: show(record.phone) },
    unitCode: find(look, 'units', record.unitId)?.code ?? '',
    byName: nameOf(look, record.createdBy),
    signatures: signaturesOf(look, id, (signature) => moveChangedSince(signature, record)).map((view) =>
      paperSignature(view, drawing),
    ),
  };
}

/** @returns keys as F13 and their tags show them, in the order of the cabinet. @throws DeskError `notFound` */
export function keyPapers(look: Look, ids: readonly string[]): KeyPaper[] {
  const found = keysOf(look, ids);
  if (found.length < ids.length) throw new DeskError('notFound');
  return found.map((line) => ({ ...line, tag: tagOf(line.no, look.site.id) }));
}

export const loansBetween = `SELECT * FROM keyMoves WHERE at >= ? AND at < ? AND kind = 'loan' ORDER BY at
  LIMIT ${rowsAtMost + 1}`;
/** F16 as a list. @throws DeskError `tooManyLines` */
export function loanRows(look: Look, span: Span, show: ShowPhone): KeyMove[] {
  const moves = rowsOf<object>(look, loansBetween, span).map((row) => fromRow('keyMoves', row));
  return moves.map((move) => ({ ...move, phone: show(move.phone) }));
}
