import { TextInput } from '@mantine/core';
import type { ComponentProps } from 'react';
import { type FieldProps, useFieldProps } from './field.ts';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  onBlur?(): void;
  placeholder?: string;
  maxLength?: number;
  type?: 'text' | 'tel' | 'search';
  /** For what Mantine offers besides. */
  input?: Partial<ComponentProps<typeof TextInput>>;
}

/** One line of text. It keeps exactly what is typed, so that an input method is never disturbed. */
export function TextField({
  value,
  onChange,
  onBlur,
  placeholder,
  maxLength,
  type = 'text',
  input,
  ...field
}: TextFieldProps) {
  return (
    <TextInput
      {...useFieldProps(field)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
      placeholder={placeholder}
      maxLength={maxLength}
      type={type}
      spellCheck={false}
      {...input}
    />
  );
}
