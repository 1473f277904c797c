import { useEffect, useState } from 'react';
import type { FieldFault } from '../../shared/errors.ts';
import { isStrong } from '../../shared/export/passphrase.ts';
import { CheckField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { Meaning, type Tone } from '../look/meaning.tsx';
import { type Strength, strengthOf } from './strength.ts';

const tones: Record<Strength, Tone> = { weak: 'danger', fair: 'soon', strong: 'done' };

/** A passphrase that can be looked at while it is typed, and how long it would hold. */
export function PassphraseField({
  value,
  onChange,
  fault,
}: {
  value: string;
  onChange(value: string): void;
  fault: FieldFault | undefined;
}) {
  const t = useText();
  const [shown, setShown] = useState(false);
  const [strength, setStrength] = useState<Strength | null>(null);
  useEffect(() => {
    let current = true;
    if (value === '') setStrength(null);
    else if (!isStrong(value)) setStrength('weak');
    else void strengthOf(value).then((found) => current && setStrength(found));
    return () => {
      current = false;
    };
  }, [value]);
  return (
    <div>
      <TextField
        name="passphrase"
        label={t('exports.passphrase')}
        hint={t('exports.passphraseHint')}
        value={value}
        onChange={onChange}
        fault={fault}
        maxLength={200}
        input={{ type: shown ? 'text' : 'password' }}
      />
      <CheckField name="shown" label={t('exports.showPassphrase')} value={shown} onChange={setShown} />
      <div role="status">
        {strength ? <Meaning tone={tones[strength]}>{t(`exports.strength.${strength}`)}</Meaning> : null}
      </div>
    </div>
  );
}
