import { DeskError } from '../../shared/errors.ts';
import {
  type PaperForm,
  type PaperInput,
  type PaperRegister,
  paperFaults,
} from '../../shared/registers/paper-forms.ts';
import { find, refuse } from '../directory/saving.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { create } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { openBackEntry } from './back-entries.ts';

export const withNo = 'SELECT register, record FROM paperForms WHERE paperFormNo = ? ORDER BY seq';
export type Carrier = Pick<PaperForm, 'register' | 'record'>;

/**
 * Writes down which paper a record was on, and what that paper owes while somebody is writing up.
 * @param when UTC ms and the field in which the form says so
 * @throws DeskError `invalid` at `paperFormNo` or at that field; nothing of the action stays
 */
export function fromPaper(
  act: Act,
  register: PaperRegister,
  record: string,
  when: { at: number; field: string },
  paper: PaperInput | undefined,
): void {
  const open = openBackEntry(act);
  const running = open?.status === 'running' ? open : undefined;
  if (!paper && !running) return;
  const before = paper ? act.db.rows<Carrier>(withNo, paper.paperFormNo) : [];
  const faults = paperFaults(register, when, paper, running, before);
  if (faults.some(({ code }) => code === 'duplicate')) {
    throw new DeskError('invalid', { faults, params: { no: before.map((form) => numberOf(act, form)).join('、') } });
  }
  refuse(faults);
  if (!paper) return;
  create(
    act,
    'paperForms',
    {
      ...{ id: act.newId(), register, record, paperFormNo: paper.paperFormNo },
      ...{ happenedAt: when.at, enteredAt: act.now, by: act.actor.id, backEntry: running?.id ?? null },
    },
    when.at,
  );
}

/** Lines of the log have no number: their words stand for them. */
function numberOf(look: Look, { register, record }: Carrier): string {
  const name = register === 'logLines' ? 'substr(text, 1, 20)' : 'no';
  return look.db.row<{ no: string }>(`SELECT ${name} AS no FROM ${register} WHERE id = ?`, record)?.no ?? '';
}

export const formOfRecord: Read<'paperForms.ofRecord'> = (look, { record }) => {
  const row = look.db.row<object>('SELECT * FROM paperForms WHERE record = ?', record);
  if (!row) return null;
  const form = fromRow('paperForms', row);
  return { ...form, byName: find(look, 'staff', form.by)?.name ?? '' };
};

/** @returns the records that stand on a sheet, as they were entered */
export const carriersOf = (look: Look, paperFormNo: string): (Carrier & { no: string })[] =>
  look.db.rows<Carrier>(withNo, paperFormNo).map((form) => ({ ...form, no: numberOf(look, form) }));

export const formsWithNo: Read<'paperForms.withNo'> = (look, { paperFormNo }) => carriersOf(look, paperFormNo);
