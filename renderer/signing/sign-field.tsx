import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Faults, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { SignPad } from '../orders/sign-pad.tsx';
import { type HandDraft, noHand } from './hand.ts';
import styles from './signing.module.css';

interface SignFieldProps {
  /** The signature's name in the contract: faults find it by this. */
  name: string;
  title: string;
  /** Who signs; asked for here when the form does not know. */
  signer?: ReactNode;
  /** What is signed, word for word; left out where it stands above already. */
  text?: string;
  value: HandDraft;
  onChange(value: HandDraft): void;
  faults: Faults;
}

/** What is signed stands above the pad; or the number of the paper on which it was signed. For every register. */
export function SignField({ name, title, signer, text, value, onChange, faults }: SignFieldProps) {
  const t = useText();
  const onPaper = value.medium === 'paper';
  const fault = faults.of(`${name}.image`);
  // Where the form knows who signs, its own field has the name; here stands what is wrong with it.
  const isShort = signer === undefined && faults.of(`${name}.signer`) === 'fullName';
  return (
    <section className={styles.hand} aria-label={title}>
      <p className={styles.head}>
        <strong>{title}</strong>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange({ ...noHand, medium: onPaper ? 'screen' : 'paper' })}
        >
          {t(onPaper ? 'signing.screen' : 'signing.paper')}
        </Button>
      </p>
      {signer}
      {isShort && (
        <p role="alert" className={styles.fault}>
          {t('errors.field.fullName')}
        </p>
      )}
      {text !== undefined && <blockquote className={styles.text}>{text}</blockquote>}
      {onPaper ? (
        <TextField
          name={`${name}.paperRef`}
          label={t('signing.paperRef')}
          required
          maxLength={60}
          value={value.paperRef}
          onChange={(paperRef) => onChange({ ...value, paperRef })}
          fault={faults.of(`${name}.paperRef`)}
        />
      ) : (
        <div data-field={`${name}.image`}>
          <SignPad
            label={t('signing.pad', { who: title })}
            strokes={value.strokes}
            onDraw={(strokes, image) => {
              onChange({ ...value, strokes, image });
              faults.clear(`${name}.image`);
            }}
          />
          <p className={styles.foot}>
            <span data-fault={fault || undefined} role={fault ? 'alert' : undefined}>
              {t('signing.padHint')}
            </span>
            <Button variant="default" size="compact-sm" onClick={() => onChange(noHand)}>
              {t('signing.clear')}
            </Button>
          </p>
        </div>
      )}
    </section>
  );
}
