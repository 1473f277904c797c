import type { FieldFault } from '../../shared/errors.ts';
import { useText } from '../i18n/index.ts';
import styles from './big-keys.module.css';

interface BigKeysProps<V extends string> {
  name: string;
  label: string;
  fault: FieldFault | undefined;
  required?: boolean;
  keys: readonly { value: V; label: string; keyHint?: string }[];
  value: V | null;
  onChange(value: V): void;
}

/** Choices large enough for one finger in the dark. */
export function BigKeys<V extends string>({ name, label, fault, required, keys, value, onChange }: BigKeysProps<V>) {
  const t = useText();
  return (
    <fieldset className={styles.keys} data-field={name} aria-invalid={fault ? true : undefined}>
      <legend>
        {label} {required && <span className={styles.fault}>*</span>}
        {fault && <strong className={styles.fault}> {t(`errors.field.${fault}`)}</strong>}
      </legend>
      {keys.map((key) => (
        <label key={key.value} className={styles.key}>
          <input
            type="radio"
            name={name}
            checked={key.value === value}
            onChange={() => onChange(key.value)}
            onClick={() => onChange(key.value)}
          />
          <span>
            {key.keyHint && <kbd>{key.keyHint}</kbd>}
            {key.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
