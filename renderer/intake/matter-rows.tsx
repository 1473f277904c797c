import { Checkbox } from '@mantine/core';
import { longText } from '../../shared/registers/base.ts';
import { severities } from '../../shared/registers/cases.ts';
import { ChoiceField, TextAreaField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { DeptField } from './choose-fields.tsx';
import styles from './intake.module.css';
import { TypeField } from './type-field.tsx';
import type { FormState } from './use-intake.ts';

/** What it is about, how grave, who answers for it; then the words themselves. @param typed false for an emergency, which has its own type */
export function MatterRows({ intake, typed = true }: { intake: FormState; typed?: boolean }) {
  const t = useText();
  const { values, patch, faults } = intake;
  return (
    <>
      <div className={styles.row}>
        {typed && (
          <div className={styles.what}>
            <TypeField intake={intake} />
          </div>
        )}
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
      <div className={styles.content}>
        <TextAreaField
          name="content"
          label={t('intake.content')}
          value={values.content}
          onChange={(content) => patch({ content })}
          fault={faults.of('content')}
          placeholder={t('intake.contentPlaceholder')}
          input={{ autosize: false }}
          required
          hint={
            values.content.length > longText * 0.8
              ? t('intake.letters', { count: values.content.length, max: longText })
              : undefined
          }
        />
      </div>
    </>
  );
}
