import { CheckField, type Faults, NumberField, TextField, TimeField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { IdentityFields } from '../signing/identity-fields.tsx';
import type { VisitValues } from './visit-values.ts';
import styles from './visitors.module.css';

interface MoreFieldsProps {
  values: VisitValues;
  patch(fields: Partial<VisitValues>): void;
  faults: Faults;
}

/** What a visit may also say; none of it holds anybody up. */
export function MoreFields({ values, patch, faults }: MoreFieldsProps) {
  const t = useText();
  const text = (
    name: 'company' | 'companionNames' | 'vehicle' | 'belongings' | 'badgeNo' | 'result' | 'remarks',
    most: number,
  ) => (
    <TextField
      name={name}
      label={t(`visitors.field.${name}`)}
      maxLength={most}
      value={values[name]}
      onChange={(value) => patch({ [name]: value })}
      fault={faults.of(name)}
    />
  );
  const time = (name: 'arrivedAt' | 'receptionEndedAt' | 'leaveBy') => (
    <TimeField
      name={name}
      label={t(`visitors.field.${name}`)}
      value={values[name]}
      onChange={(value) => patch({ [name]: value })}
      fault={faults.of(name)}
      {...(name === 'leaveBy' && { leaning: 'future' as const, emptyMeans: '—' })}
    />
  );
  return (
    <>
      <div className={styles.three}>
        {text('company', 120)}
        {text('vehicle', 20)}
        {text('badgeNo', 30)}
        <NumberField
          name="companions"
          label={t('visitors.field.companions')}
          value={values.companions}
          onChange={(companions) => patch({ companions })}
          fault={faults.of('companions')}
        />
        {text('companionNames', 500)}
        {text('belongings', 500)}
        {time('arrivedAt')}
        {time('receptionEndedAt')}
        {time('leaveBy')}
        {text('result', 500)}
        {text('remarks', 500)}
        <CheckField
          name="appointment"
          label={t('visitors.field.appointment')}
          value={values.appointment}
          onChange={(appointment) => patch({ appointment })}
        />
      </div>
      <CheckField
        name="documented"
        label={t('visitors.form.document')}
        value={values.documented}
        onChange={(documented) => patch({ documented })}
      />
      {values.documented && (
        <IdentityFields
          name="identity"
          value={values.identity}
          onChange={(identity) => patch({ identity })}
          faults={faults}
        />
      )}
    </>
  );
}
