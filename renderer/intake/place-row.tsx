import { Checkbox } from '@mantine/core';
import { TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { ZoneField } from './choose-fields.tsx';
import styles from './intake.module.css';
import { type IntakeValues, namelessChannels } from './intake-values.ts';
import { TypeField } from './type-field.tsx';
import type { FormState } from './use-intake.ts';

/** A room chosen before is let go; words that named no room become the place. */
function togglePublic({ unitId, who }: IntakeValues, checked: boolean): Partial<IntakeValues> {
  if (!checked) return { publicArea: false, place: '', zoneId: null };
  const place = unitId === null ? who : '';
  return { publicArea: true, place, who: place, unitId: null, office: false };
}

/** Where exactly, whether it is nobody's room, and what it is about. @param typed false for an emergency, which has its own type */
export function PlaceRow({ intake, typed = true }: { intake: FormState; typed?: boolean }) {
  const t = useText();
  const { values, patch, faults } = intake;
  return (
    <div className={styles.row}>
      <div className={styles.where}>
        <TextField
          name="locationDetail"
          label={t('intake.where')}
          value={values.locationDetail}
          onChange={(locationDetail) => patch({ locationDetail })}
          fault={faults.of('locationDetail')}
          placeholder={t('intake.wherePlaceholder')}
          required
          maxLength={200}
        />
      </div>
      <div className={styles.tick} data-filled="true">
        <Checkbox
          label={t('intake.publicArea')}
          checked={values.publicArea}
          onChange={({ currentTarget: { checked } }) => patch(togglePublic(values, checked))}
        />
      </div>
      {values.publicArea && <ZoneField intake={intake} />}
      {namelessChannels.includes(values.channel) && (
        <div className={styles.tick}>
          <Checkbox
            label={t('intake.anonymous')}
            checked={values.anonymous}
            onChange={(event) => patch({ anonymous: event.currentTarget.checked })}
          />
        </div>
      )}
      {typed && (
        <div className={styles.what}>
          <TypeField intake={intake} />
        </div>
      )}
    </div>
  );
}
