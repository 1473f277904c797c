import { UnstyledButton } from '@mantine/core';
import type { RetentionRule } from '../../shared/registers/retention-rules.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './retention.module.css';

/** Each rule with its years, and how many records have reached them. */
export function Rules({ chosen, onChoose }: { chosen: RetentionRule | null; onChoose(rule: RetentionRule): void }) {
  const t = useText();
  const { data: lines } = useDesk('retention.lines', {});
  if (!lines) return null;
  return (
    <ul className={styles.rules} aria-label={t('retention.list')}>
      {lines.map(({ rule, years, count, heldCount }) => (
        <li key={rule}>
          <UnstyledButton className={styles.rule} aria-current={rule === chosen} onClick={() => onChoose(rule)}>
            <span>{t(`retention.rules.${rule}`)}</span>
            <span className={styles.dim}>{t('retention.years', { years })}</span>
            <span className={styles.counts}>
              {count > 0 ? (
                <Meaning tone="soon">{t('retention.count', { count })}</Meaning>
              ) : (
                <span className={styles.dim}>{t('retention.none')}</span>
              )}
              {heldCount > 0 ? <Meaning tone="waits">{t('retention.held', { count: heldCount })}</Meaning> : null}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
