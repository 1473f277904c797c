import { useState } from 'react';
import {
  profileNames,
  profileOf,
  type Redaction,
  type RedactionProfile,
  redactedKinds,
  redactionProfiles,
  type Showing,
  showings,
} from '../../shared/registers/exported/redaction.ts';
import { ChoiceField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from './exports.module.css';

/** For whom it is, and of each kind of personal data whether it is given, masked or left out. */
export function RedactionChoice({ value, onChange }: { value: Redaction; onChange(shown: Redaction): void }) {
  const t = useText();
  const [own, setOwn] = useState(false);
  const profile = own ? null : profileOf(value);
  return (
    <>
      <ChoiceField<RedactionProfile | 'own'>
        name="personal"
        label={t('exports.personal')}
        value={profile ?? 'own'}
        onChange={(chosen) => {
          setOwn(chosen === 'own');
          if (chosen !== 'own') onChange(redactionProfiles[chosen]);
        }}
        choices={[...profileNames, 'own' as const].map((name) => ({
          value: name,
          label: t(`exports.profile.${name}`),
        }))}
      />
      {profile === null ? (
        <fieldset className={styles.kinds} aria-label={t('exports.personal')}>
          {redactedKinds.map((kind) => (
            <ChoiceField<Showing>
              key={kind}
              name={`redaction.${kind}`}
              label={t(`exports.kind.${kind}`)}
              value={value[kind]}
              onChange={(showing) => onChange({ ...value, [kind]: showing })}
              choices={showings
                .filter((showing) => kind !== 'pictures' || showing !== 'masked')
                .map((showing) => ({ value: showing, label: t(`exports.showing.${showing}`) }))}
            />
          ))}
        </fieldset>
      ) : (
        <p className={styles.dim}>
          {redactedKinds
            .map((kind) => `${t(`exports.kind.${kind}`)} ${t(`exports.showing.${value[kind]}`)}`)
            .join(' · ')}
        </p>
      )}
    </>
  );
}
