import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { errorText } from '../desk/error-text.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import styles from './directory.module.css';
import type { RecordForm } from './use-record-form.ts';

/** The frame of a record being edited: its fields, what was refused, and saving. */
export function FormFrame({
  title,
  form,
  fresh,
  children,
}: {
  title: string;
  form: RecordForm;
  fresh: boolean;
  children: ReactNode;
}) {
  const t = useText();
  const save = () => void form.save();
  const asked = form.dirty || fresh;
  useKeys({ 'mod+Enter': save, 'mod+S': save }, { enabled: asked });
  return (
    <form
      ref={form.faults.formRef}
      className={styles.form}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{title}</h2>
      <div className={styles.fields}>{children}</div>
      {form.problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {errorText(form.problem, t)}
        </p>
      )}
      {asked ? (
        <div className={styles.actions}>
          <Button type="submit" loading={form.pending}>
            {t('words.save')}
          </Button>
          <Button variant="default" onClick={form.undo}>
            {t('directory.undo')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
