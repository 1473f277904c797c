import { TextField, type TextFieldProps } from '../form/text-field.tsx';

export interface HourFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'onBlur'> {
  value: string | null;
  onChange(value: string | null): void;
}

/** An hour of the day: `8`, `0830`, `8:30` become `08:30` when the field is left; empty is null. */
export function HourField({ value, onChange, ...rest }: HourFieldProps) {
  const tidy = () => {
    const match = /^(\d{1,2})(?:[:：.点]?(\d{2}))?$/.exec((value ?? '').normalize('NFKC').trim());
    const tidied = match ? `${match[1]?.padStart(2, '0')}:${match[2] ?? '00'}` : value;
    if (tidied !== value) onChange(tidied);
  };
  return (
    <TextField
      {...rest}
      value={value ?? ''}
      onChange={(text) => onChange(text === '' ? null : text)}
      onBlur={tidy}
      placeholder="08:00"
      maxLength={5}
    />
  );
}
