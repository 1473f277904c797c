import { useDesk } from '../desk/use-desk.ts';
import { type Faults, SelectField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';

interface StaffChoiceProps {
  name: 'staffId' | 'otherId';
  label: string;
  value: string;
  onChange(id: string): void;
  faults: Faults;
  required?: boolean;
  /** Who cannot be meant. */
  without?: string;
  autoFocus?: boolean;
}

/** Somebody of the house: the roster knows nobody else. */
export function StaffChoice({ name, label, value, onChange, faults, required, without, autoFocus }: StaffChoiceProps) {
  const t = useText();
  const staff = (useDesk('staff.list', {}).data ?? []).filter(({ active, id }) => active && id !== without);
  return (
    <SelectField<string>
      name={name}
      label={label}
      required={required ?? false}
      autoFocus={autoFocus ?? false}
      value={value}
      onChange={(id) => {
        onChange(id);
        faults.clear(name);
      }}
      empty={t('duty.none')}
      options={staff.map(({ id, name: called }) => ({ value: id, label: called }))}
      fault={faults.of(name)}
    />
  );
}
