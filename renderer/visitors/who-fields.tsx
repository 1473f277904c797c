import type { Known } from '../../shared/contract/visitors.ts';
import { useNow } from '../desk/steady-now.ts';
import { type Faults, PhoneField, TextField } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { NameField } from './name-field.tsx';
import { PlaceField } from './place-field.tsx';
import { PurposeField } from './purpose-field.tsx';
import type { VisitValues } from './visit-values.ts';
import styles from './visitors.module.css';

interface WhoFieldsProps {
  values: VisitValues;
  patch(fields: Partial<VisitValues>): void;
  onPick(known: Known): void;
  faults: Faults;
}

/** Who, by which number, what for, where and to whom: what must be there before anybody goes in (Q33). */
export function WhoFields({ values, patch, onPick, faults }: WhoFieldsProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const { known, mode } = values;
  const one = mode === 'one';
  return (
    <>
      {one && (
        <NameField
          value={values.name}
          chosen={known !== null}
          onChange={(name) => patch({ name, ...(known !== null && { known: null, sameAs: null, permitId: null }) })}
          onPick={onPick}
          faults={faults}
        />
      )}
      {one && known && (
        <p className={styles.lead}>
          {known.lastAt === null
            ? t('visitors.form.firstTime')
            : t('visitors.form.last', { count: known.times, time: format.moment(known.lastAt, now) })}
        </p>
      )}
      <div className={styles.pair}>
        <div data-filled={known !== null && known.contact !== '' && values.contact === ''}>
          <PhoneField
            name="contact"
            label={t(one ? 'visitors.field.contact' : 'visitors.form.leader')}
            required={known === null || known.contact === ''}
            placeholder={known?.contact ? t('visitors.form.lastContact', { contact: known.contact }) : ''}
            value={values.contact}
            onChange={(contact) => patch({ contact })}
            fault={faults.of('contact')}
          />
        </div>
        <div data-filled={known !== null && values.purpose !== null}>
          <PurposeField
            purpose={values.purpose}
            text={values.purposeText}
            onChange={(purpose, purposeText) => patch({ purpose, purposeText })}
            faults={faults}
          />
        </div>
      </div>
      <div className={styles.pair} data-filled={known !== null && values.unitText !== ''}>
        <PlaceField values={values} patch={patch} faults={faults} />
        <TextField
          name="visitedPerson"
          label={t('visitors.field.visitedPerson')}
          maxLength={60}
          value={values.visitedPerson}
          onChange={(visitedPerson) => patch({ visitedPerson })}
          fault={faults.of('visitedPerson')}
        />
      </div>
    </>
  );
}
