import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { BackEntryView } from '../../shared/contract/back-entry.ts';
import { nextFormNo } from '../../shared/registers/paper-times.ts';
import { call } from '../desk/bridge.ts';
import { tellError } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './back-entry.module.css';
import { usePaperNow } from './paper-now.ts';
import { PaperSheet } from './paper-sheet.tsx';

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
      {running && <PaperSheet />}
      <Button size="compact-sm" variant="default" onClick={() => pause(running)}>
        {t(running ? 'log.paper.pause' : 'log.paper.resume')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => void call('backEntries.end', {}).catch(tellError)}>
        {t('log.paper.end')}
      </Button>
    </section>
  );
}
