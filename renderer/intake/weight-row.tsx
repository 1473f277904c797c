import { Checkbox } from '@mantine/core';
import { severities } from '../../shared/registers/cases.ts';
import { ChoiceField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { DeptField } from './choose-fields.tsx';
import styles from './intake.module.css';
import type { FormState } from './use-intake.ts';

/** How grave it is, who answers for it, whether it costs: the defaults fit, so it stands behind what is always said. */
export function WeightRow({ intake }: { intake: FormState }) {
  const t = useText();
  const { values, patch } = intake;
  return (
    <div className={styles.row}>
      <div data-filled="true">
        <ChoiceField
          name="severity"
          label={t('domain.field.severity')}
          value={values.severity}
          onChange={(severity) => patch({ severity })}
          choices={severities.map((value) => ({ value, label: t(`domain.severity.${value}`) }))}
        />
      </div>
      <DeptField intake={intake} />
      <div className={styles.tick} data-filled="true">
        <Checkbox
          label={t('intake.chargeable')}
          description={values.chargeable ? t('intake.chargeHint') : undefined}
          checked={values.chargeable}
          onChange={(event) => patch({ chargeable: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}
