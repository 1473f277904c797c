import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Introduction } from '../../shared/contract/sync.ts';
import { useText } from '../i18n/index.ts';
import settings from '../settings/settings.module.css';
import styles from './sync.module.css';

interface TrustProps {
  seen: Introduction;
  withData: boolean;
  pending: boolean;
  trust(): void;
  back(): void;
}

/** Who answers at the address, for a person to compare; the cursor stands where nothing happens by mistake. */
export function Trust({ seen: { siteName, fingerprint, isKnown }, withData, pending, trust, back }: TrustProps) {
  const t = useText();
  const backRef = useRef<HTMLButtonElement>(null);
  useEffect(() => backRef.current?.focus(), []);
  return (
    <section className={styles.form} aria-label={t('sync.join.found', { site: siteName })}>
      <p data-whole>
        <strong>{t('sync.join.found', { site: siteName })}</strong>
      </p>
      <p data-whole>
        {t(fingerprint === null ? 'sync.join.plain' : isKnown ? 'sync.join.known' : 'sync.join.unknown')}
      </p>
      {fingerprint === null ? null : (
        <div data-whole>
          {t('sync.join.fingerprint')}
          <span className={styles.fingerprint}>{fingerprint}</span>
        </div>
      )}
      {withData ? <p data-whole>{t('sync.join.withData')}</p> : null}
      <div className={settings.actions} data-whole>
        <Button loading={pending} onClick={trust}>
          {t('sync.join.trust')}
        </Button>
        <Button ref={backRef} variant="default" onClick={back}>
          {t('sync.join.back')}
        </Button>
      </div>
    </section>
  );
}
