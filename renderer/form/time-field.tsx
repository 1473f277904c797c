import { useState } from 'react';
import { now, useNow } from '../desk/steady-now.ts';
import { useSite } from '../format/site.ts';
import { type Leaning, typedMoment } from '../format/typed-moment.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import type { FieldProps } from './field.ts';
import { TextField } from './text-field.tsx';

/** UTC ms, null for `现在`, or the text itself while it cannot be read as a time (the desk then refuses it with `format`). */
export type TypedTime = number | string | null;

/** @returns true when a form's time may be sent. */
export function isTime(value: TypedTime): value is number | null {
  return typeof value !== 'string';
}

export interface TimeFieldProps extends FieldProps {
  value: TypedTime;
  onChange(value: TypedTime): void;
  /** What an empty field means; `现在` unless said otherwise. */
  emptyMeans?: string;
  /** `future` for what is promised. */
  leaning?: Leaning;
}

/** A time typed as people write it; left empty it is now. What was understood stands under the field. */
export function TimeField({ value, onChange, emptyMeans, leaning = 'past', fault, hint, ...field }: TimeFieldProps) {
  const t = useText();
  const format = useFormat();
  const timeZone = useSite((s) => s.site.timeZone);
  const minute = useNow(30_000);
  const [typed, setTyped] = useState<{ text: string; value: TypedTime }>();
  const written = typeof value === 'number' ? format.moment(value, minute) : (value ?? '');
  const text = typed && typed.value === value ? typed.text : written;

  const change = (next: string) => {
    const read = next.trim() === '' ? null : (typedMoment(next, now(), timeZone, leaning) ?? next);
    setTyped({ text: next, value: read });
    onChange(read);
  };
  const understood =
    typeof value === 'number' ? `${format.moment(value, minute)} · ${format.since(value, minute)}` : hint;
  return (
    <TextField
      {...field}
      value={text}
      onChange={change}
      onBlur={() => setTyped(undefined)}
      placeholder={emptyMeans ?? t('words.now')}
      fault={fault ?? (typeof value === 'string' && !typed ? 'format' : undefined)}
      hint={understood ?? (typeof value === 'string' ? t('words.moment.help') : undefined)}
      input={{ inputWrapperOrder: ['label', 'input', 'error', 'description'] }}
    />
  );
}
