import type { Department, Staff } from '../../shared/registers/people.ts';
import { useDesk } from '../desk/use-desk.ts';
import type { Faults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { PickField } from '../intake/pick-field.tsx';
import { initials } from '../session/initials.ts';

/** Somebody of the house, with what a loan needs to know of them. */
export interface Borrower {
  staffId: string | null;
  person: string;
  phone: string;
  department: Department['code'] | null;
}

interface BorrowerFieldProps {
  value: string;
  chosen: boolean;
  onChange(person: string): void;
  onPick(borrower: Borrower): void;
  faults: Faults;
}

const offered = 8;

/** Who borrows: by initials, name or number, out of the directory; or any name. */
export function BorrowerField({ value, chosen, onChange, onPick, faults }: BorrowerFieldProps) {
  const t = useText();
  const staff = useDesk('staff.list', {}).data ?? [];
  const departments = useDesk('departments.list', {}).data ?? [];
  const departmentOf = ({ departmentId }: Staff) => departments.find(({ id }) => id === departmentId);
  const wanted = value.trim().toLowerCase();
  const fits = ({ name, phone, mobile, active }: Staff) =>
    active &&
    (initials(name).startsWith(wanted) ||
      name.toLowerCase().includes(wanted) ||
      phone.startsWith(wanted) ||
      mobile.includes(wanted));
  return (
    <PickField<Staff>
      name="person"
      label={t('keys.field.borrower')}
      placeholder={t('keys.lend.who')}
      required
      autoFocus
      fault={faults.of('person')}
      value={value}
      onChange={onChange}
      choices={wanted === '' ? [] : staff.filter(fits).slice(0, offered)}
      ready
      chosen={chosen}
      keyOf={({ id }) => id}
      show={(person) => `${person.name} ${departmentOf(person)?.name ?? ''} ${person.phone || person.mobile}`}
      onPick={(person) =>
        onPick({
          staffId: person.id,
          person: person.name,
          phone: person.mobile || person.phone,
          department: departmentOf(person)?.code ?? null,
        })
      }
    />
  );
}
