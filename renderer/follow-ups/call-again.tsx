import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { errorText } from '../desk/error-text.ts';
import { useDeskAction } from '../desk/use-desk.ts';
import { isTime, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import styles from './follow-ups.module.css';

/** The customer agreed to another time. */
export function CallAgain({ followUpId, onDone }: { followUpId: string; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const attempt = useDeskAction('followUps.attempt');
  const [nextAt, setNextAt] = useState<TypedTime>(null);
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (nextAt === null) return faults.set([{ field: 'nextAt', code: 'required' }]);
    if (!isTime(nextAt)) return faults.set([{ field: 'nextAt', code: 'format' }]);
    try {
      await attempt.run({ followUpId, result: 'callBackAt', nextAt });
      onDone();
    } catch (error) {
      faults.show(error);
    }
  };
  useKeys({ 'mod+Enter': () => void send(), Esc: onDone });
  return (
    <form ref={faults.formRef} className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <TimeField
        name="nextAt"
        label={t('followUps.nextAt')}
        value={nextAt}
        onChange={(moment) => {
          setNextAt(moment);
          faults.clear('nextAt');
        }}
        leaning="future"
        emptyMeans={t('words.none')}
        fault={faults.of('nextAt')}
        autoFocus
      />
      {attempt.error && !faults.any ? <p role="alert">{errorText(attempt.error, t)}</p> : null}
      <div className={styles.results}>
        <Button type="submit" loading={attempt.pending}>
          {t('words.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('words.cancel')}
        </Button>
      </div>
    </form>
  );
}
