import { Checkbox } from '@mantine/core';
import { TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from './intake.module.css';
import type { FormState } from './use-intake.ts';

/** Keys by which "there is none" is said in the empty field. */
const none = /^[\s/.\-—无沒没]$/;

/** The extension is always asked for: a number, or one key for "asked, there is none". */
export function ExtField({ intake }: { intake: FormState }) {
  const t = useText();
  const { values, patch, faults } = intake;
  const type = (typed: string) => {
    if (none.test(typed)) patch({ ext: '', extAsked: true });
    else patch({ ext: typed, extAsked: typed !== '' });
  };
  const said = values.extAsked && values.ext === '';
  return (
    <div className={styles.ext} data-field="extAsked">
      <TextField
        name="ext"
        label={t('intake.ext')}
        value={values.ext}
        onChange={type}
        fault={faults.of('extAsked') ?? faults.of('ext')}
        placeholder={said ? t('words.none') : t('intake.extPlaceholder')}
        maxLength={12}
        required
        disabled={values.anonymous}
      />
      <Checkbox
        className={styles.under}
        label={t('intake.extNone')}
        checked={said}
        disabled={values.anonymous}
        tabIndex={-1}
        onChange={(event) => patch({ ext: '', extAsked: event.currentTarget.checked })}
      />
    </div>
  );
}
