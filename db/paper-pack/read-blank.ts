import type { WrittenUp } from '../../shared/contract/codes.ts';
import { type Carrier, carriersOf } from '../back-entry/paper.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';

/** S25: a sheet that comes back says which it is, when it left the printer, and what was written up from it. */
export const readBlank: Read<'codes.blank'> = (look, { blankId }) => {
  const blank = read(look, 'blankForms', blankId);
  return { blank, written: carriersOf(look, blank.no).flatMap((form) => shown(look, form)) };
};

/** A slip of mail has no page of its own: its items stand for it. */
function shown(look: Look, { register, record, no }: Carrier & { no: string }): WrittenUp[] {
  if (register !== 'mailMoves') return [{ register, record, no }];
  return read(look, 'mailMoves', record).lines.map(({ itemId }) => ({ register: 'mailItems', record: itemId, no }));
}
