import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { errorText } from '../desk/error-text.ts';
import { useDeskAction } from '../desk/use-desk.ts';
import { TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from './attachments.module.css';

/** Nothing is deleted: a picture is struck out, and the reason stays with it (§3.1 rule 9). */
export function VoidForm({ attachmentId, onDone }: { attachmentId: string; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const strike = useDeskAction('attachments.void');
  const [reason, setReason] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    await strike.run({ attachmentId, reason }).then(onDone, faults.show);
  };
  return (
    <form ref={faults.formRef} className={styles.voiding} onSubmit={(event) => void send(event)} noValidate>
      <TextField
        name="reason"
        label={t('attachments.void.reason')}
        required
        autoFocus
        maxLength={500}
        value={reason}
        onChange={(text) => {
          setReason(text);
          faults.clear('reason');
        }}
        fault={faults.of('reason')}
      />
      {strike.error && !faults.any ? <p role="alert">{errorText(strike.error, t)}</p> : null}
      <Button type="submit" loading={strike.pending}>
        {t('attachments.void.save')}
      </Button>
      <Button variant="default" onClick={onDone}>
        {t('words.cancel')}
      </Button>
    </form>
  );
}
