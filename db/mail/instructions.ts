import { DeskError } from '../../shared/errors.ts';
import type { MailInstruction } from '../../shared/registers/mail-instructions.ts';
import { dangling, find, refuse } from '../directory/saving.ts';
import { dropDraft } from '../drafts.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, patch } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

export const ofUnit = `SELECT * FROM mailInstructions INDEXED BY mailInstructionsOfUnit WHERE active = 1
  AND unitId = ? ORDER BY seq`;
const ofHouse = `SELECT * FROM mailInstructions INDEXED BY mailInstructionsOfUnit WHERE active = 1 AND unitId IS NULL
  ORDER BY seq`;

/** @returns the instructions of a room, and those of the whole house */
export function activeInstructions(look: Look, unitId: string | null): MailInstruction[] {
  const rows = unitId === null ? [] : look.db.rows<object>(ofUnit, unitId);
  return [...rows, ...look.db.rows<object>(ofHouse)].map((row) => fromRow('mailInstructions', row));
}

/** Of one room; without it, of all. */
export const listInstructions: Read<'mail.instructions'> = (look, { unitId }) =>
  (unitId === null ? everyInstruction(look) : activeInstructions(look, unitId)).map((said) => ({
    ...said,
    place: find(look, 'units', said.unitId)?.code ?? '',
    byName: find(look, 'staff', said.by)?.name ?? '',
  }));

const every = 'SELECT * FROM mailInstructions WHERE active = 1 ORDER BY seq DESC LIMIT 500';
const everyInstruction = (look: Look) => look.db.rows<object>(every).map((row) => fromRow('mailInstructions', row));

/** @throws DeskError `notAllowed` for letting couriers in, which is a supervisor's word */
export const saveInstruction: Write<'mail.instruct'> = (act, input) => {
  if (input.kind === 'courier' && act.actor.role !== 'supervisor') throw new DeskError('notAllowed');
  refuse([
    input.unitId === null && input.kind !== 'courier' ? { field: 'unitId', code: 'required' } : undefined,
    dangling(act, 'units', 'unitId', input.unitId),
    input.kind === 'hold' && input.until === null ? { field: 'until', code: 'required' } : undefined,
    input.active && input.until !== null && input.until <= act.now ? { field: 'until', code: 'before' } : undefined,
  ]);
  const said = { ...input, by: act.actor.id };
  const row = act.db.row<object>('SELECT * FROM mailInstructions WHERE id = ?', input.id);
  if (row) {
    const before = fromRow('mailInstructions', row);
    if (before.kind === 'courier' && act.actor.role !== 'supervisor') throw new DeskError('notAllowed');
    return patch(act, 'mailInstructions', before, said);
  }
  create(act, 'mailInstructions', said);
  dropDraft(act, said.id);
  return said;
};
