import { Input } from '@mantine/core';
import { useId } from 'react';
import styles from './choice-field.module.css';
import { type FieldProps, useFieldProps } from './field.ts';

export interface Choice<V extends string> {
  value: V;
  label: string;
  /** A letter that stands beside the label for those who pick by key. */
  keyHint?: string;
}

export interface ChoiceFieldProps<V extends string> extends FieldProps {
  value: V | null;
  onChange(value: V): void;
  choices: readonly Choice<V>[];
  /** Wraps into several lines instead of one bar. */
  wrap?: boolean;
}

/** A few choices side by side: arrow keys move, Tab leaves; the chosen one is marked by weight and line, not by colour alone. */
export function ChoiceField<V extends string>({ value, onChange, choices, wrap, ...field }: ChoiceFieldProps<V>) {
  const { error, label, description, withAsterisk, autoFocus } = useFieldProps(field);
  const id = useId();
  const firstTab = choices.some((choice) => choice.value === value) ? null : choices[0]?.value;
  return (
    <Input.Wrapper
      id={id}
      label={label}
      labelElement="div"
      labelProps={{ id: `${id}-label`, htmlFor: undefined }}
      description={description}
      error={error}
      withAsterisk={withAsterisk}
    >
      <div
        className={styles.bar}
        data-field={field.name}
        data-wrap={wrap || undefined}
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-required={field.required || undefined}
        aria-invalid={error ? true : undefined}
      >
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              disabled={field.disabled}
              onChange={() => onChange(choice.value)}
              // biome-ignore lint/a11y/noAutofocus: the form says which field comes first
              autoFocus={autoFocus && (choice.value === value || choice.value === firstTab)}
            />
            <span>
              {choice.label}
              {choice.keyHint ? <kbd>{choice.keyHint}</kbd> : null}
            </span>
          </label>
        ))}
      </div>
    </Input.Wrapper>
  );
}
