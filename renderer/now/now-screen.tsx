import { BackupStrip } from '../backups/backup-strip.tsx';
import { ConflictsStrip } from '../conflicts/conflicts-strip.tsx';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { NotesStrip } from '../desk-notes/notes-strip.tsx';
import { SwapsStrip } from '../duty/swaps-strip.tsx';
import { FirstHourStrip } from '../first-hour/first-hour.tsx';
import { ChainStrip } from '../history/chain-state.tsx';
import { useText } from '../i18n/index.ts';
import { NowStrip } from '../indicators/now-strip.tsx';
import { useIsSupervisor } from '../session/session.ts';
import { UpdateStrip } from '../update/update-strip.tsx';
import styles from './now.module.css';
import { NowLines } from './now-lines.tsx';

/** What is due and what will be: one list, most urgent first, one thing to do on each line. */
export function NowScreen() {
  const t = useText();
  const isSupervisor = useIsSupervisor();
  const { data, error } = useDesk('now.list', {});
  if (error) return <p className={styles.screen}>{errorText(error, t)}</p>;
  if (!data) return <div className={styles.screen} />;
  const some = data.lines.length > 0;
  return (
    <section className={styles.screen}>
      <h1 className={styles.title}>
        {t('now.title')} <small>{some && t('now.keys')}</small>
      </h1>
      <ConflictsStrip />
      <NotesStrip />
      {isSupervisor && <SwapsStrip />}
      <ChainStrip />
      <FirstHourStrip />
      <UpdateStrip />
      <BackupStrip />
      <NowStrip />
      {some ? (
        <NowLines lines={data.lines} label={t('now.list')} />
      ) : (
        <div className={styles.empty}>
          <p>{t('now.empty')}</p>
          <p>{t('now.emptyHint')}</p>
        </div>
      )}
    </section>
  );
}
