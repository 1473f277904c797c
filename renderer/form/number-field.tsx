import { useState } from 'react';
import { TextField, type TextFieldProps } from './text-field.tsx';

export interface NumberFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'onBlur'> {
  /** NaN while the text is no whole number: the desk then refuses it with `format`. */
  value: number;
  onChange(value: number): void;
}

/** A whole number, also below zero. */
export function NumberField({ value, onChange, ...rest }: NumberFieldProps) {
  const [typed, setTyped] = useState<string>();
  const change = (text: string) => {
    setTyped(text);
    const tidy = text.normalize('NFKC').trim();
    onChange(/^-?\d{1,12}$/.test(tidy) ? Number(tidy) : Number.NaN);
  };
  const text =
    typed !== undefined && (Number.isNaN(value) || Number(typed.normalize('NFKC')) === value) ? typed : undefined;
  return <TextField {...rest} value={text ?? (Number.isNaN(value) ? '' : String(value))} onChange={change} />;
}
