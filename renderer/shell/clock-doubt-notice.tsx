import { Button } from '@mantine/core';
import { call } from '../desk/bridge.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellError } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from './notice.module.css';

/** The machine's clock cannot be right by what the book last wrote: said until it is, or somebody has compared it. */
export function ClockDoubtNotice() {
  const t = useText();
  const format = useFormat();
  const minute = useNow(60_000);
  const { data: doubt } = useDesk('clock.doubt', {});
  if (!doubt) return null;
  const said = { now: format.exact(minute).slice(0, 16), last: format.exact(doubt.last).slice(0, 16) };
  return (
    <div className={styles.notice} data-tone="danger" role="alert">
      <p>{t(`log.clock.${doubt.kind}`, said)}</p>
      <Button variant="default" size="compact-sm" onClick={() => void call('clock.confirm', {}).catch(tellError)}>
        {t('log.clock.right')}
      </Button>
    </div>
  );
}
