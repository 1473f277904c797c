import type { Pack, PhoneLine } from '../../shared/contract/paper-pack.ts';
import { directoryOf } from '../cases/directory-of.ts';
import { find } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';

/** More would make the pack a book that nobody finds anything in, and nobody refreshes in seconds. */
const contactsAtMost = 400;

export const contactsByRoom = `SELECT u.code AS "of", c.name, c.companyName AS what, c.phone, c.ext
  FROM units u JOIN contacts c ON c.unitId = u.id WHERE c.active = 1 AND c.phone <> '' ORDER BY u.code, c.seq LIMIT ?`;
const howMany = `SELECT count(*) AS n FROM contacts WHERE active = 1 AND phone <> ''`;

type Row = Omit<PhoneLine, 'group' | 'phones'> & { phone: string; ext: string };

/** @returns who can be told of something, then the people in the rooms; all with whole numbers, for they are to be called */
export function phoneLines(look: Look): Pick<Pack, 'phones' | 'contactsLeft'> {
  const staff = directoryOf(look).directory.staff.map(
    (person): PhoneLine => ({
      group: 'staff',
      name: person.name,
      of: find(look, 'departments', person.departmentId)?.name ?? '',
      what: person.position,
      phones: [withExt(person.phone, person.ext), person.mobile].filter(Boolean),
    }),
  );
  const contacts = look.db
    .rows<Row>(contactsByRoom, contactsAtMost)
    .map(({ phone, ext, ...row }): PhoneLine => ({ group: 'contact', ...row, phones: [withExt(phone, ext)] }));
  const all = look.db.row<{ n: number }>(howMany)?.n ?? 0;
  const reached = staff.filter(({ phones }) => phones.length > 0);
  return { phones: [...reached, ...contacts], contactsLeft: all - contacts.length };
}

const withExt = (phone: string, ext: string) => [phone, ext].filter(Boolean).join('-');
