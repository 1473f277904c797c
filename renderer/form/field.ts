import type { ReactNode } from 'react';
import type { FieldFault } from '../../shared/errors.ts';
import { useText } from '../i18n/index.ts';

/** What every field of a form has. */
export interface FieldProps {
  /** The field's name in the contract: faults find it by this. */
  name: string;
  label: ReactNode;
  fault?: FieldFault | undefined;
  /** A line under the label that helps to fill it in. */
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
}

/** The same in Mantine's words. */
export function useFieldProps({ name, label, fault, hint, required, disabled, autoFocus }: FieldProps) {
  const t = useText();
  return {
    name,
    label,
    description: hint,
    error: fault ? t(`errors.field.${fault}`) : undefined,
    withAsterisk: required,
    'aria-required': required,
    disabled,
    'data-field': name,
    'data-autofocus': autoFocus || undefined,
    autoFocus,
    autoComplete: 'off',
  };
}
