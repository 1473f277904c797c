import { longText } from '../../shared/registers/base.ts';
import { useText } from '../i18n/index.ts';
import { PhraseAreaField } from '../phrases/phrase-area-field.tsx';
import styles from './intake.module.css';
import { QuestionRows } from './question-rows.tsx';
import type { FormState } from './use-intake.ts';

/** What its type asks besides, then the words themselves. @param typed false for an emergency, which has its own type */
export function MatterRows({ intake, typed = true }: { intake: FormState; typed?: boolean }) {
  const t = useText();
  const { values, patch, faults } = intake;
  return (
    <>
      {typed && <QuestionRows intake={intake} />}
      <div className={styles.content}>
        <PhraseAreaField
          place="content"
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
