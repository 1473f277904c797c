import type { DestructionView } from '../../shared/contract/retention.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Destruction } from '../../shared/registers/destructions.ts';
import { find } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

const nameOf = (look: Look, id: string) => find(look, 'staff', id)?.name ?? '';

export function destructionView(look: Look, record: Destruction): DestructionView {
  const { filledBy, witness } = record;
  return { ...record, filledByName: nameOf(look, filledBy), witnessName: nameOf(look, witness) };
}

/** F21. @throws DeskError `notFound` for one that is not whole yet */
export function certificatePaper(look: Look, id: string): DestructionView {
  const record = read(look, 'destructions', id);
  if (record.status !== 'done') throw new DeskError('notFound');
  return destructionView(look, record);
}

/** Newest first. */
export const listDestructions: Read<'retention.list'> = (look) =>
  look.db
    .rows<object>('SELECT * FROM destructions ORDER BY startedAt DESC LIMIT 200')
    .map((row) => destructionView(look, fromRow('destructions', row)));
