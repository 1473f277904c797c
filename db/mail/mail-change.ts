import { DeskError } from '../../shared/errors.ts';
import type { MailItem } from '../../shared/registers/mail-items.ts';
import { afterMailStep, mailTimers, refusalOfMailStep } from '../../shared/registers/mail-rules.ts';
import { isKept, type MailStep } from '../../shared/registers/mail-states.ts';
import type { Act, Look } from '../store/act.ts';
import { patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { inCustody } from './in-custody.ts';

/** What a step says in the item's history. */
export interface Said {
  /** The slip's number. */
  no?: string;
  text?: string;
  details?: Record<string, string>;
}

/**
 * @returns the item, when the step may be done with it now and by this person
 * @throws DeskError `notFound`, `stateForbids`, `mailUnsigned`, `notAllowed`
 */
export function mailFor(look: Look, id: string, step: MailStep): MailItem {
  const item = read(look, 'mailItems', id);
  const code = refusalOfMailStep(item, step, look.actor.role);
  if (code !== null) throw new DeskError(code, { params: { item: item.trackingNo || item.no } });
  return item;
}

/** @returns the items, each once. @throws as `mailFor`, for the first that may not */
export function mailsFor(look: Look, ids: readonly string[], step: MailStep): MailItem[] {
  return [...new Set(ids)].map((id) => mailFor(look, id, step));
}

/** Does one step: the item, its history, its deadlines. @returns the item as it is now */
export function takeMailStep(
  act: Act,
  before: MailItem,
  step: MailStep,
  fields: Partial<MailItem>,
  said: Said = {},
): MailItem {
  writeMailStep(act, before.id, step, said);
  const status = fields.status ?? afterMailStep(before, step);
  const moved = status === before.status ? {} : { since: act.now, ...(!isKept(status) && { endedAt: act.now }) };
  const after = patch(act, 'mailItems', before, { status, ...moved, ...fields });
  setMailTimers(act, after);
  return after;
}

export function setMailTimers(act: Act, item: MailItem): void {
  act.setTimers('mailItems', item.id, mailTimers(item, act.parameters, act.site.timeZone));
}

export const keptItems = `SELECT * FROM mailItems INDEXED BY mailItemsKept WHERE ${inCustody}`;
/** After a number has changed: what lies at the desk, which is never much. */
export function renewMailTimers(act: Act): void {
  for (const row of act.db.rows<object>(keptItems)) setMailTimers(act, fromRow('mailItems', row));
}

export function writeMailStep(act: Act, id: string, step: MailStep | 'register' | 'custody', said: Said): void {
  const { no = '', text = '', details } = said;
  act.append('mailItems', id, { kind: 'mail', step, no, text, ...(details && { details }) });
}
