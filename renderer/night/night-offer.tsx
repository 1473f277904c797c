import { Button } from '@mantine/core';
import { useText } from '../i18n/index.ts';
import { usePerson } from '../session/session.ts';
import styles from '../shell/notice.module.css';
import { chooseNight, useNightOffer } from './night.ts';

/** A guard who sits down at night is asked once; the answer is this desk's for the night. */
export function NightOffer() {
  const t = useText();
  const offered = useNightOffer();
  if (usePerson()?.role !== 'nightGuard' || !offered) return null;
  return (
    <section className={styles.notice} data-tone="plain" aria-label={t('log.night.mode')}>
      <p>{t('log.night.offer')}</p>
      <Button size="compact-sm" onClick={() => chooseNight(true)} rightSection={<kbd>Alt Y</kbd>}>
        {t('log.night.offerYes')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => chooseNight(false)}>
        {t('log.night.offerNo')}
      </Button>
    </section>
  );
}
