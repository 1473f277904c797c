import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Surge } from '../../shared/registers/follow-ups.ts';
import { errorText } from '../desk/error-text.ts';
import { useDeskAction } from '../desk/use-desk.ts';
import { CheckField, TextField, useFaults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './follow-ups.module.css';

/** A29: on, routine follow-ups wait; it says who was told. */
export function SurgeSwitch({ surge }: { surge: Surge | null }) {
  const t = useText();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const end = useDeskAction('surges.end');
  if (surge) {
    return (
      <div className={styles.surge}>
        <Meaning tone="waits">
          {t('followUps.surge.on', { time: format.exact(surge.startedAt), name: surge.reportedToHead })}
        </Meaning>
        <Button
          variant="default"
          size="compact-sm"
          loading={end.pending}
          onClick={() => void end.run({}).catch(() => {})}
        >
          {t('followUps.surge.end')}
        </Button>
      </div>
    );
  }
  if (asking) return <SurgeForm onDone={() => setAsking(false)} />;
  return (
    <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
      {t('followUps.surge.start')}
    </Button>
  );
}

function SurgeForm({ onDone }: { onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const start = useDeskAction('surges.start');
  const [reason, setReason] = useState('');
  const [reportedToHead, setReportedToHead] = useState('');
  const [extraStaffAsked, setExtraStaffAsked] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await start.run({ reason, reportedToHead, extraStaffAsked });
      onDone();
    } catch (error) {
      faults.show(error);
    }
  };
  return (
    <form ref={faults.formRef} className={styles.surge} onSubmit={(event) => void send(event)} noValidate>
      <TextField
        name="reason"
        label={t('followUps.surge.reason')}
        required
        autoFocus
        value={reason}
        onChange={setReason}
        fault={faults.of('reason')}
        maxLength={500}
      />
      <TextField
        name="reportedToHead"
        label={t('followUps.surge.told')}
        required
        value={reportedToHead}
        onChange={setReportedToHead}
        fault={faults.of('reportedToHead')}
        maxLength={60}
      />
      <CheckField
        name="extraStaffAsked"
        label={t('followUps.surge.staff')}
        value={extraStaffAsked}
        onChange={setExtraStaffAsked}
      />
      {start.error && !faults.any ? <p role="alert">{errorText(start.error, t)}</p> : null}
      <Button type="submit" loading={start.pending}>
        {t('followUps.surge.begin')}
      </Button>
      <Button variant="default" onClick={onDone}>
        {t('words.cancel')}
      </Button>
    </form>
  );
}
