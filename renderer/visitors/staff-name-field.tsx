import type { Staff } from '../../shared/registers/people.ts';
import { useDesk } from '../desk/use-desk.ts';
import type { Faults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { PickField } from '../intake/pick-field.tsx';
import { initials } from '../session/initials.ts';

interface StaffNameFieldProps {
  name: 'passedTo' | 'orderedBy';
  value: string;
  onChange(name: string): void;
  faults: Faults;
  required?: boolean;
  autoFocus?: boolean;
  /** Only they may be named. */
  supervisors?: boolean;
}

const offered = 8;

/** Somebody of the house by initials or name; any other name may be typed. */
export function StaffNameField({
  name,
  value,
  onChange,
  faults,
  required = false,
  autoFocus = false,
  supervisors = false,
}: StaffNameFieldProps) {
  const t = useText();
  const staff = useDesk('staff.list', {}).data ?? [];
  const wanted = value.trim().toLowerCase();
  const able = staff.filter((person) => person.active && (!supervisors || person.role === 'supervisor'));
  const exact = able.some((person) => person.name === value);
  const fits = able.filter(
    (person) => initials(person.name).startsWith(wanted) || person.name.toLowerCase().includes(wanted),
  );
  return (
    <PickField<Staff>
      name={name}
      label={t(`visitors.field.${name}`)}
      required={required}
      autoFocus={autoFocus}
      fault={faults.of(name)}
      value={value}
      onChange={(next) => {
        onChange(next);
        faults.clear(name);
      }}
      choices={exact ? [] : fits.slice(0, offered)}
      ready
      chosen={exact}
      keyOf={({ id }) => id}
      show={(person) => `${person.name} ${person.mobile || person.phone}`}
      onPick={(person) => onChange(person.name)}
    />
  );
}
