import { tidyPhone } from '../../shared/text/phone.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** A telephone number as typed; full-width digits become half-width when the field is left. */
export function PhoneField({ value, onChange, onBlur, ...rest }: TextFieldProps) {
  const tidy = () => {
    const tidied = tidyPhone(value);
    if (tidied !== value) onChange(tidied);
    onBlur?.();
  };
  return <TextField {...rest} value={value} onChange={onChange} onBlur={tidy} type="tel" maxLength={60} />;
}
