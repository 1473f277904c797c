import { Checkbox } from '@mantine/core';
import { type FieldProps, useFieldProps } from './field.ts';

/** Yes or no; Space turns it. */
export function CheckField({
  value,
  onChange,
  ...field
}: FieldProps & { value: boolean; onChange(value: boolean): void }) {
  const { withAsterisk: _mark, autoComplete: _none, 'data-field': name, ...props } = useFieldProps(field);
  return (
    <div data-field={name}>
      <Checkbox {...props} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
    </div>
  );
}
