import { useText } from '../i18n/index.ts';
import type { FieldProps } from './field.ts';
import { TextField } from './text-field.tsx';
import type { Faults } from './use-faults.ts';

interface ReasonFieldProps extends Partial<Pick<FieldProps, 'label' | 'hint' | 'fault' | 'autoFocus'>> {
  value: string;
  onChange(reason: string): void;
  faults: Faults;
}

/** Why something is to be otherwise: always asked, and what was wrong with it is forgotten as soon as it is written anew. */
export function ReasonField({ value, onChange, faults, label, fault, ...field }: ReasonFieldProps) {
  const t = useText();
  const change = (reason: string) => {
    onChange(reason);
    faults.clear('reason');
  };
  return (
    <TextField
      {...field}
      name="reason"
      label={label ?? t('words.reason')}
      required
      maxLength={500}
      value={value}
      onChange={change}
      fault={faults.of('reason') ?? fault}
    />
  );
}
