import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '../desk/bridge.ts';
import { useDesk } from '../desk/use-desk.ts';
import { TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import styles from './retention.module.css';

/** What is kept beyond its time because somebody may still ask for it. */
export function Holds() {
  const t = useText();
  const { data: holds } = useDesk('retention.holds', {});
  const [open, setOpen] = useState<string | null>(null);
  const done = () => setOpen(null);
  if (!holds) return null;
  return (
    <section>
      <h2>{t('retention.holds')}</h2>
      <p className={styles.dim}>{t('retention.holdsLead')}</p>
      {holds.length === 0 ? <p className={styles.dim}>{t('retention.noHolds')}</p> : null}
      <ul className={styles.lines}>
        {holds.map(({ id, no, reason, setByName }) => (
          <li key={id}>
            <span>
              {t('retention.holdLine', { no, reason })} <small className={styles.dim}>{setByName}</small>
            </span>
            {open === id ? (
              <Letting no={no} onDone={done} />
            ) : (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('retention.releaseNamed', { no })}
                onClick={() => setOpen(id)}
              >
                {t('retention.release')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        <HoldForm onDone={done} />
      ) : (
        <Button variant="default" onClick={() => setOpen('new')}>
          {t('retention.hold')}…
        </Button>
      )}
    </section>
  );
}

/** A record is let go, with the reason why. */
export function Letting({ no, onDone }: { no: string; onDone(): void }) {
  return <HoldForm no={no} onDone={onDone} />;
}

function HoldForm({ no: given, onDone }: { no?: string; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [no, setNo] = useState(given ?? '');
  const [reason, setReason] = useState('');
  const send = () => {
    const missing = [no.trim() === '' && 'no', reason.trim() === '' && 'reason'].filter((field) => field !== false);
    if (missing.length === 0) return call('retention.hold', { no, reason, held: given === undefined });
    faults.set(missing.map((field) => ({ field, code: 'required' })));
    return false;
  };
  const isNew = given === undefined;
  return (
    <FormFrame
      title={isNew ? t('retention.holds') : t('retention.releaseForm', { no })}
      save={isNew ? t('retention.hold') : t('retention.release')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <div className={styles.form}>
        {isNew ? (
          <TextField
            name="no"
            label={t('retention.field.no')}
            placeholder={t('retention.field.noHint')}
            required
            autoFocus
            maxLength={60}
            value={no}
            onChange={(typed) => {
              setNo(typed);
              faults.clear('no');
            }}
            fault={faults.of('no')}
          />
        ) : null}
        <TextField
          name="reason"
          label={t('retention.field.holdReason')}
          required
          autoFocus={!isNew}
          maxLength={500}
          value={reason}
          onChange={(typed) => {
            setReason(typed);
            faults.clear('reason');
          }}
          fault={faults.of('reason')}
        />
      </div>
    </FormFrame>
  );
}
