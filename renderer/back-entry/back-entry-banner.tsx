import { Button, Checkbox } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { BackEntryView } from '../../shared/contract/back-entry.ts';
import { nextFormNo } from '../../shared/registers/paper-forms.ts';
import { call } from '../desk/bridge.ts';
import { tellError } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { TextField, TimeField } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './back-entry.module.css';
import { usePaperNow } from './paper-now.ts';

/** While somebody writes up from paper every screen says so, and holds the number and the time of the sheet at hand. */
export function BackEntryBanner() {
  const { data: open } = useDesk('backEntries.open', {});
  const running = open?.record.status === 'running';
  const lastFormNo = open?.lastFormNo ?? '';
  useEffect(() => {
    const { formNo } = usePaperNow.getState();
    usePaperNow.setState({ running, formNo: running ? formNo || nextFormNo(lastFormNo) : '' });
  }, [running, lastFormNo]);
  useEffect(() => () => usePaperNow.setState({ running: false }), []);
  return open ? <Banner open={open} /> : null;
}

function Banner({ open: { record, count, startedByName } }: { open: BackEntryView }) {
  const t = useText();
  const format = useFormat();
  const running = record.status === 'running';
  const pause = (paused: boolean) => void call('backEntries.pause', { paused }).catch(tellError);
  return (
    <section className={styles.banner} aria-label={t('log.paper.title')}>
      <p>
        <Meaning tone="soon">{t(running ? 'log.paper.running' : 'log.paper.paused')}</Meaning>{' '}
        {t('log.paper.span', {
          from: format.exact(record.fromAt).slice(5, 16),
          until: format.exact(record.untilAt).slice(5, 16),
        })}
        <br />
        <small>
          {t('log.paper.who', { name: startedByName })} · {t('log.paper.count', { count })}
        </small>
      </p>
      {running && <Sheet />}
      <Button size="compact-sm" variant="default" onClick={() => pause(running)}>
        {t(running ? 'log.paper.pause' : 'log.paper.resume')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => void call('backEntries.end', {}).catch(tellError)}>
        {t('log.paper.end')}
      </Button>
    </section>
  );
}

/** The sheet at hand: what is saved next carries its number and its time. */
function Sheet() {
  const t = useText();
  const { formNo, happenedAt, again, fault } = usePaperNow();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault) sheet.current?.querySelector<HTMLElement>(`[data-field="${fault.field}"] input`)?.focus();
  }, [fault]);
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
