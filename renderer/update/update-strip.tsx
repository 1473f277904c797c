import { Button } from '@mantine/core';
import { useDesk } from '../desk/use-desk.ts';
import styles from '../first-hour/first-hour.module.css';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { useIsSupervisor } from '../session/session.ts';
import { openScreen } from '../shell/screen.ts';

/** One calm line on Now when there is a new version; a supervisor's to see. */
export function UpdateStrip() {
  const t = useText();
  const supervisor = useIsSupervisor();
  const { data } = useDesk('updates.status', {}, { enabled: supervisor });
  const version = data?.ready ?? data?.offer?.version;
  if (!supervisor || version === undefined) return null;
  return (
    <section className={styles.strip} aria-label={t('updates.title')}>
      <Meaning tone="waits">{t('updates.version', { version })}</Meaning>
      <span>{t(data?.ready ? 'updates.atEnd' : 'updates.there')}</span>
      <Button size="compact-md" variant="default" onClick={() => openScreen({ at: 'settings' })}>
        {t('updates.open')}
      </Button>
    </section>
  );
}
