import { useState } from 'react';
import { TextField, type TextFieldProps } from '../form/text-field.tsx';

/** @returns true for a day there is, `2025-03-05` */
export function isDay(typed: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false;
  const at = Date.parse(`${typed}T00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(typed);
}

/** A day of the site as it stands on the paper, `2025-03-05`; only a whole one is handed on. */
export function DayField({ value, onChange, fault, ...field }: TextFieldProps) {
  const [typed, setTyped] = useState({ text: value, of: value });
  // Chosen by a key beside the field: what was typed is done with.
  if (typed.of !== value) setTyped({ text: value, of: value });
  const change = (text: string) => {
    const day = text.normalize('NFKC').trim();
    setTyped({ text, of: isDay(day) ? day : value });
    if (isDay(day)) onChange(day);
  };
  const half = isDay(typed.text.normalize('NFKC').trim()) ? undefined : 'format';
  return <TextField {...field} value={typed.text} onChange={change} maxLength={12} fault={half ?? fault} />;
}
