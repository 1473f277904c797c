import { Checkbox } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { TextField, TimeField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './back-entry.module.css';
import { usePaperNow } from './paper-now.ts';

/** The sheet at hand: what is saved next carries its number and its time. Stands in the banner, and in a dialog that hides it. */
export function PaperSheet() {
  const t = useText();
  const { running, formNo, happenedAt, again, fault } = usePaperNow();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault) sheet.current?.querySelector<HTMLElement>(`[data-field="${fault.field}"] input`)?.focus();
  }, [fault]);
  if (!running) return null;
  return (
    <div ref={sheet} className={styles.sheet}>
      <TextField
        name="paperFormNo"
        label={t('log.paper.formNo')}
        value={formNo}
        onChange={(next) => usePaperNow.setState({ formNo: next, again: false, fault: null })}
        placeholder={t('log.paper.formNoHint')}
        maxLength={40}
        fault={fault?.field === 'paperFormNo' && fault.no === '' ? 'required' : undefined}
      />
      <TimeField
        name="happenedAt"
        label={t('log.paper.happenedAt')}
        value={happenedAt}
        onChange={(next) => usePaperNow.setState({ happenedAt: next, fault: null })}
        fault={fault?.field === 'happenedAt' ? 'range' : undefined}
        emptyMeans={t('log.paper.timeHint')}
      />
      {fault?.field === 'paperFormNo' && fault.no !== '' && (
        <div role="alert" className={styles.used}>
          <Meaning tone="danger">{t('log.paper.used', { no: fault.no })}</Meaning>
          <Checkbox
            label={t('log.paper.again')}
            checked={again}
            onChange={(event) => usePaperNow.setState({ again: event.currentTarget.checked })}
          />
        </div>
      )}
    </div>
  );
}
