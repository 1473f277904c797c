import { DeskError } from '../../shared/errors.ts';
import { isSlip, mayPrint, type PrintForm, slipRegisters } from '../../shared/registers/prints.ts';
import type { Write } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { isPersonal } from './paper.ts';

/** S27, S51: written before anything leaves the desk; each record says so, too. */
export const logPrint: Write<'print.log'> = (act, { paper, size, how, rows }) => {
  if (!mayPrint(act.actor.role, paper.form)) throw new DeskError('notAllowed');
  const id = act.newId();
  const ids = 'ids' in paper ? [...new Set(paper.ids)] : [];
  create(act, 'prints', {
    id,
    form: paper.form,
    size,
    how,
    records: ids,
    fromDay: 'ids' in paper ? '' : paper.from,
    toDay: 'ids' in paper ? '' : paper.to,
    lineCount: rows,
    personal: isPersonal(act.actor, paper),
    purpose: 'ids' in paper ? '' : paper.purpose,
    printedAt: act.now,
    printedBy: act.actor.id,
    failed: false,
  });
  if ('ids' in paper) {
    const register = registerOf(paper.form);
    if (register) for (const record of ids) act.append(register, record, { kind: 'printed', form: paper.form, how });
  }
  return { printId: id };
};

/** What was logged did not come out after all. */
export const printFailed: Write<'print.failed'> = (act, { printId }) => {
  const print = read(act, 'prints', printId);
  const { form } = patch(act, 'prints', print, { failed: true });
  const register = registerOf(form);
  if (register)
    for (const record of print.records) act.append(register, record, { kind: 'printed', form, how: 'failed' });
  return null;
};

/** A tag opens doors for whoever ties it to another key: its key says that there is one more. F13 says nothing new of a key. */
function registerOf(form: PrintForm) {
  if (form === 'keyTags') return 'keys';
  if (form === 'itemTags') return 'foundItems';
  if (form === 'pointTags') return 'routes';
  return isSlip(form) ? slipRegisters[form] : null;
}
