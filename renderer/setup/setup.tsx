import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Backup } from '../../shared/contract/backups.ts';
import { RestoreForm } from '../backups/restore-form.tsx';
import { errorText } from '../desk/error-text.ts';
import { useDesk, useDeskAction, useDeskEvent } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import { refreshPhase } from '../start/site-follower.ts';
import { Threshold } from '../start/threshold.tsx';
import { setupHelp, ThresholdHelp, useThresholdHelp } from '../start/threshold-help.tsx';
import { JoinSite } from '../sync/join-site.tsx';
import { StartingDesk } from '../sync/starting-desk.tsx';
import { NewSite } from './new-site.tsx';
import styles from './setup.module.css';

/** A new computer has no backups of its own. */
const none: readonly Backup[] = [];

/** First start: name the building and its first supervisor, join one that has desks, put a backup in place, or look around in the demo building. */
export function Setup() {
  const t = useText();
  const demo = useDeskAction('setup.demo');
  const { data: phase } = useDesk('desk.phase', {});
  const [done, setDone] = useState(0);
  const [joining, setJoining] = useState(false);
  const help = useThresholdHelp();
  useKeys({ F1: help.toggle });
  useDeskEvent('progress', ({ task, done }) => {
    if (task === 'demo') setDone(done);
  });
  const openDemo = async () => {
    await demo.run({}).then(refreshPhase, () => {});
  };
  if (phase?.phase === 'setup' && phase.starting) return <StartingDesk starting={phase.starting} />;
  if (joining) return <JoinSite back={() => setJoining(false)} />;
  // Main fills it by itself when it was started for the demo building.
  if (demo.pending || (done > 0 && !demo.error)) {
    return (
      <Threshold title={t('setup.demo.filling')} lead={t('setup.demo.fillingLead')}>
        <progress className={styles.progress} aria-label={t('setup.demo.filling')} value={done} max={1} />
        <output>{Math.round(done * 100)}%</output>
      </Threshold>
    );
  }
  return (
    <Threshold wide title={t('setup.title')} lead={t('setup.lead')}>
      <ThresholdHelp {...help} lines={setupHelp} />
      <NewSite />
      <section className={styles.demo}>
        <h2>{t('sync.setup.title')}</h2>
        <p>{t('sync.setup.lead')}</p>
        <Button variant="default" onClick={() => setJoining(true)}>
          {t('sync.setup.open')}
        </Button>
      </section>
      <section className={styles.demo}>
        <h2>{t('setup.demo.title')}</h2>
        <p>{t('setup.demo.lead')}</p>
        <Button variant="default" onClick={() => void openDemo()}>
          {t('setup.demo.open')}
        </Button>
        {demo.error ? <p role="alert">{errorText(demo.error, t)}</p> : null}
      </section>
      <section className={styles.demo}>
        <h2>{t('backups.restore.fromBackup')}</h2>
        <p>{t('backups.restore.fromBackupLead')}</p>
        <RestoreForm offered={none} onDone={refreshPhase} />
      </section>
    </Threshold>
  );
}
