import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './threshold.module.css';

export interface ThresholdProps {
  title: string;
  lead?: ReactNode;
  note?: ReactNode;
  /** For forms that need more room than a PIN. */
  wide?: boolean;
  children?: ReactNode;
}

/** The page before the desk: sign-in, lock, first start, and what keeps the desk from opening. */
export function Threshold({ title, lead, note, wide, children }: ThresholdProps) {
  const t = useText();
  const format = useFormat();
  const minute = useNow(1000);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.product}>{t('words.product')}</span>
        <time className={styles.time}>
          {format.weekday(minute)} <strong>{format.clock(minute)}</strong>
        </time>
      </header>
      <main className={styles.main} data-wide={wide || undefined}>
        <Title order={1} className={styles.title}>
          {title}
        </Title>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
        {children}
        {note ? <div className={styles.note}>{note}</div> : null}
      </main>
      <footer className={styles.foot}>
        <LanguageSwitch />
      </footer>
    </div>
  );
}
