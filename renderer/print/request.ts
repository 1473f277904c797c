import type { PaperRequest } from '../../shared/contract/print.ts';
import { DeskError } from '../../shared/errors.ts';
import {
  isSlip,
  type ListForm,
  listForms,
  type PrintForm,
  type SlipForm,
  slipForms,
  slipRegisters,
  slipsAtMost,
} from '../../shared/registers/prints.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { now } from '../desk/steady-now.ts';
import { tellError } from '../desk/tell.tsx';
import { useSite } from '../format/site.ts';
import { openScreen } from '../shell/screen.ts';

/** @returns what there is to choose from beside a form: other forms of the same records, or other registers */
export function alike(form: PrintForm): readonly PrintForm[] {
  if (!isSlip(form)) return listForms;
  return slipForms.filter((other) => slipRegisters[other] === slipRegisters[form]);
}

/** @returns today at the site, `2025-03-05` */
export function today(): string {
  return wallTime(now(), useSite.getState().site.timeZone).date;
}

/** @returns a register of this month until today */
export function thisMonth(form: ListForm): PaperRequest {
  const to = today();
  return { form, from: `${to.slice(0, 7)}-01`, to, purpose: '' };
}

/** Shows slips as they will be printed; more than may be printed at once are refused in words. */
export function printSlips(form: SlipForm, ids: readonly string[]): void {
  if (ids.length > slipsAtMost) {
    tellError(new DeskError('tooManySlips', { params: { most: slipsAtMost, count: ids.length } }));
  } else if (ids.length > 0) openScreen({ at: 'print', paper: { form, ids: [...ids] } });
}

/** Shows a register as it will be printed. */
export function printList(form: ListForm): void {
  openScreen({ at: 'print', paper: thisMonth(form) });
}
