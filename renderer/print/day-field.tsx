import { Input } from '@mantine/core';
import { type FieldProps, useFieldProps } from '../form/field.ts';

interface DayFieldProps extends FieldProps {
  /** `2025-03-05` */
  value: string;
  /** Only whole days; a half-typed one is nobody's business. */
  onChange(day: string): void;
}

/** A day of the site, typed or chosen from the system's own calendar. */
export function DayField({ value, onChange, ...field }: DayFieldProps) {
  const { label, error, ...props } = useFieldProps(field);
  return (
    <Input.Wrapper label={label} error={error} id={`day-${field.name}`}>
      <Input
        {...props}
        id={`day-${field.name}`}
        type="date"
        error={error !== undefined}
        value={value}
        onChange={({ currentTarget }) => currentTarget.value !== '' && onChange(currentTarget.value)}
      />
    </Input.Wrapper>
  );
}
