import { type FieldProps, TextField } from '../form/index.ts';

/** A PIN that is typed by whoever stands beside; a wrong one is said at the field. */
export function PinField({ value, onChange, ...field }: FieldProps & { value: string; onChange(value: string): void }) {
  return (
    <TextField
      {...field}
      required
      maxLength={8}
      value={value}
      onChange={(typed) => onChange(typed.replace(/\D/g, ''))}
      input={{ type: 'password', inputMode: 'numeric', autoComplete: 'one-time-code' }}
    />
  );
}
