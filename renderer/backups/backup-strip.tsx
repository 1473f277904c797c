import { Button } from '@mantine/core';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useEachMinute } from '../desk/use-each-minute.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { useIsSupervisor } from '../session/session.ts';
import { openScreen } from '../shell/screen.ts';
import styles from './backups.module.css';

const asked = ['backups.status'] as const;

/** One calm line on Now when the last good copy is older than a day; a supervisor's to see. */
export function BackupStrip() {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const supervisor = useIsSupervisor();
  useEachMinute(asked);
  const { data: status } = useDesk('backups.status', {}, { enabled: supervisor });
  if (!supervisor || !status?.late) return null;
  const newest = Math.max(0, ...status.places.map(({ goodAt }) => goodAt ?? 0));
  return (
    <section className={styles.strip} aria-label={t('backups.title')}>
      <Meaning tone="soon">{t('backups.late')}</Meaning>
      <span>{newest > 0 ? t('backups.lateSince', { time: format.moment(newest, now) }) : t('backups.lateNever')}</span>
      <Button size="compact-md" variant="default" onClick={() => openScreen({ at: 'settings' })}>
        {t('backups.lateOpen')}
      </Button>
    </section>
  );
}
