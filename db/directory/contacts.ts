import type { Contact } from '../../shared/registers/places.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { dangling, put, refuse } from './saving.ts';

/** @throws DeskError `invalid`: `unknown` at `unitId` */
export const saveContact: Write<'contacts.save'> = (act, contact) => {
  refuse([dangling(act, 'units', 'unitId', contact.unitId)]);
  return put(act, 'contacts', contact);
};

/** A unit's contacts; the numbers whole for a supervisor, who corrects them, and masked for everybody else (S51). */
export const listContacts: Read<'contacts.list'> = (look, { unitId }) => {
  const { id } = read(look, 'units', unitId);
  const contacts = contactsOf(look, id);
  return look.actor.role === 'supervisor' ? contacts : contacts.map(masked);
};

/** @returns the contacts of a unit, in the order in which they were made. */
export function contactsOf(look: Look, unitId: string): Contact[] {
  return look.db
    .rows<object>('SELECT * FROM contacts WHERE unitId = ? ORDER BY seq', unitId)
    .map((row) => fromRow('contacts', row));
}

/** @returns the contact as a passer-by may see it. */
export function masked(contact: Contact): Contact {
  return { ...contact, phone: maskPhone(contact.phone) };
}
