import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextField, TimeField } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from './intake.module.css';
import type { FormState } from './use-intake.ts';

/** What is asked last: the extension, when it began, what was promised, and whether it was read back. */
export function TimesRow({ intake, ext }: { intake: FormState; ext: ReactNode }) {
  const t = useText();
  const format = useFormat();
  const { values, patch, faults } = intake;
  return (
    <div className={styles.row}>
      {ext}
      <div className={styles.time}>
        <TimeField
          name="occurredAt"
          label={t('intake.occurredAt')}
          value={values.occurredAt}
          onChange={(occurredAt) => patch({ occurredAt })}
          fault={faults.of('occurredAt')}
        />
      </div>
      <div className={styles.time} data-filled="true">
        <TimeField
          name="receivedAt"
          label={t('intake.receivedAt')}
          value={values.receivedAt}
          onChange={(receivedAt) => patch({ receivedAt })}
          fault={faults.of('receivedAt')}
          emptyMeans={t('intake.onOpening', { time: format.clock(values.openedAt) })}
        />
      </div>
      <div className={styles.time}>
        <TimeField
          name="promisedReplyAt"
          label={t('intake.promisedReplyAt')}
          value={values.promisedReplyAt}
          onChange={(promisedReplyAt) => patch({ promisedReplyAt })}
          fault={faults.of('promisedReplyAt')}
          leaning="future"
          emptyMeans={t('intake.noPromise')}
        />
      </div>
      {values.channel === 'viaHr' && (
        <div className={styles.time}>
          <TextField
            name="viaHrContact"
            label={t('intake.viaHrContact')}
            value={values.viaHrContact}
            onChange={(viaHrContact) => patch({ viaHrContact })}
            fault={faults.of('viaHrContact')}
            required
            maxLength={60}
          />
        </div>
      )}
      <div className={styles.tick}>
        <Checkbox
          label={t('intake.readBack')}
          checked={values.readBackConfirmed}
          data-last
          onChange={(event) => patch({ readBackConfirmed: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}
