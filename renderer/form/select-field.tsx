import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { type FieldProps, useFieldProps } from './field.ts';

export interface SelectFieldProps<V extends string> extends FieldProps {
  value: V | '';
  onChange(value: V | ''): void;
  options: readonly { value: V; label: string }[];
  /** What an empty choice is called; without it there is none. */
  empty?: ReactNode;
}

/** One of many, by the system's own list: a letter typed jumps to it. */
export function SelectField<V extends string>({ value, onChange, options, empty, ...field }: SelectFieldProps<V>) {
  return (
    <NativeSelect
      {...useFieldProps(field)}
      value={value}
      onChange={(event) => onChange(options.find((option) => option.value === event.currentTarget.value)?.value ?? '')}
    >
      {empty === undefined ? null : <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  );
}
