import { useState } from 'react';
import type { RetentionRule } from '../../shared/registers/retention-rules.ts';
import { useText } from '../i18n/index.ts';
import { Certificates } from './certificates.tsx';
import { Holds } from './holds.tsx';
import { Plan } from './plan.tsx';
import styles from './retention.module.css';
import { Rules } from './rules.tsx';

/** 保存期限: what has reached the end of its time, what is kept all the same, and what was destroyed (S51, F21). For a supervisor. */
export function RetentionScreen() {
  const t = useText();
  const [rule, setRule] = useState<RetentionRule | null>(null);
  return (
    <section className={styles.screen}>
      <header className={styles.head}>
        <h1>
          {t('retention.title')} <small>{t('retention.lead')}</small>
        </h1>
      </header>
      <div className={styles.side}>
        <Rules chosen={rule} onChoose={setRule} />
        <Holds />
        <Certificates />
      </div>
      <section className={styles.plan} aria-label={rule ? t(`retention.rules.${rule}`) : t('retention.title')}>
        {rule === null ? <p className={styles.dim}>{t('retention.pickOne')}</p> : <Plan key={rule} rule={rule} />}
      </section>
    </section>
  );
}
