import { Textarea } from '@mantine/core';
import type { ComponentProps } from 'react';
import { type FieldProps, useFieldProps } from './field.ts';

export interface TextAreaFieldProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  placeholder?: string;
  rows?: number;
  maxRows?: number;
  input?: Partial<ComponentProps<typeof Textarea>>;
}

/** Several lines of text; it grows with them up to `maxRows`. */
export function TextAreaField({
  value,
  onChange,
  placeholder,
  rows = 2,
  maxRows = 8,
  input,
  ...field
}: TextAreaFieldProps) {
  return (
    <Textarea
      {...useFieldProps(field)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      placeholder={placeholder}
      autosize
      minRows={rows}
      maxRows={maxRows}
      spellCheck={false}
      {...input}
    />
  );
}
