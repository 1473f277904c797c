import type { PaperRequest } from '../../shared/contract/print.ts';
import { DeskError } from '../../shared/errors.ts';
import {
  type ChosenForm,
  chosenForms,
  type GuideForm,
  guideForms,
  isGuide,
  isOfChosen,
  isOfKeys,
  isOfThings,
  isSlip,
  type KeyForm,
  keyForms,
  type LabelForm,
  type ListForm,
  listForms,
  type PrintForm,
  rowsAtMost,
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

const formsOfCase = slipForms.filter((form) => slipRegisters[form] === 'cases');

/** @returns what there is to choose from beside a form: other forms of the same records, or other registers */
export function alike(form: PrintForm): readonly PrintForm[] {
  if (isOfKeys(form)) return keyForms;
  if (isGuide(form)) return guideForms;
  if (form === 'sampleTags') return [form];
  if (isOfThings(form)) return [form];
  if (isOfChosen(form)) return [...formsOfCase, form];
  if (!isSlip(form)) return listForms;
  if (slipRegisters[form] === 'cases') return [...formsOfCase, ...chosenForms];
  // A receipt is no loan: a slip of keys has one form.
  if (slipRegisters[form] === 'keyMoves') return [form];
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

/** Shows slips, or chosen records as one register, as they will be printed; more than may be printed at once are refused in words. */
export function printSlips(form: SlipForm | ChosenForm, ids: readonly string[]): void {
  if (ids.length > slipsAtMost) {
    tellError(new DeskError('tooManySlips', { params: { most: slipsAtMost, count: ids.length } }));
  } else if (ids.length > 0) openScreen({ at: 'print', paper: { form, ids: [...ids] } });
}

/** Shows keys as one register, or the tags of keys, found things or mail, as they will be printed. */
export function printKeys(form: KeyForm | LabelForm, ids: readonly string[]): void {
  if (ids.length > rowsAtMost) {
    tellError(new DeskError('tooManySlips', { params: { most: rowsAtMost, count: ids.length } }));
  } else if (ids.length > 0) openScreen({ at: 'print', paper: { form, ids: [...ids] } });
}

/** Shows labels to try printer and scanner with. */
export const printSamples = (): void => openScreen({ at: 'print', paper: { form: 'sampleTags', ids: [] } });

/** Shows a guide as it will be printed: it is read on the screen, too. */
export const printGuide = (form: GuideForm): void => openScreen({ at: 'print', paper: { form, ids: [] } });

const slipOfMove = { receive: 'F14', issue: 'F15', loan: 'F16' } as const;
/** Shows the slip by which keys came or went. */
export function printMove({ id, kind }: { id: string; kind: keyof typeof slipOfMove }): void {
  printSlips(slipOfMove[kind], [id]);
}

/** Shows a register as it will be printed. */
export function printList(form: ListForm): void {
  openScreen({ at: 'print', paper: thisMonth(form) });
}
