import { PhoneField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from './intake.module.css';
import type { FormState } from './use-intake.ts';

/** Who is calling; what the directory has filled is passed over. */
export function CallerFields({ intake: { values, patch, faults } }: { intake: FormState }) {
  const t = useText();
  const known = values.contactPhone !== '' && values.phone === '';
  return (
    <>
      {!values.publicArea && (
        <div
          className={styles.company}
          data-filled={values.unitId !== null && (!values.office || values.companyName !== '')}
        >
          <TextField
            name="companyName"
            label={t('domain.field.companyName')}
            value={values.companyName}
            onChange={(companyName) => patch({ companyName })}
            fault={faults.of('companyName')}
            required={values.office}
            maxLength={120}
          />
        </div>
      )}
      <div className={styles.name} data-filled={values.callerName !== ''}>
        <TextField
          name="callerName"
          label={t('domain.field.callerName')}
          value={values.anonymous ? '' : values.callerName}
          onChange={(callerName) => patch({ callerName })}
          fault={faults.of('callerName')}
          required={!values.anonymous}
          disabled={values.anonymous}
          maxLength={60}
        />
      </div>
      <div className={styles.phone} data-filled={known || values.phone !== ''}>
        <PhoneField
          name="phone"
          label={t('domain.field.phone')}
          value={values.anonymous ? '' : values.phone}
          onChange={(phone) => patch({ phone })}
          fault={faults.of('phone')}
          placeholder={known ? t('intake.knownNumber', { phone: values.contactPhone }) : undefined}
          required={!values.anonymous}
          disabled={values.anonymous}
        />
      </div>
    </>
  );
}
