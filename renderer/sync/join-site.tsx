import { Button } from '@mantine/core';
import { useText } from '../i18n/index.ts';
import { refreshPhase } from '../start/site-follower.ts';
import { Threshold } from '../start/threshold.tsx';
import { JoinForm } from './join-form.tsx';
import styles from './sync.module.css';

/** First start at a building that has desks: address and code instead of a name. */
export function JoinSite({ back }: { back(): void }) {
  const t = useText();
  return (
    <Threshold wide title={t('sync.setup.title')} lead={t('sync.join.lead')}>
      <JoinForm atSetup joined={() => void refreshPhase()} />
      <Button className={styles.back} variant="subtle" onClick={back}>
        {t('sync.setup.back')}
      </Button>
    </Threshold>
  );
}
